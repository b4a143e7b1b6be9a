import type { Outline } from '../domain/capture/block.ts';
import { BlockCollector } from './block-collector.ts';
import { headingLevel, isInline, isStrong } from './inline.ts';
import { visibleText } from './line-builder.ts';
import { isSilent, measure, type Measure } from './measure.ts';
import { isNoise } from './noise.ts';
import { attributeOf, countOf, nameOf, type PageNode } from './page-node.ts';
import { tableRole } from './table-role.ts';
import { pathOf, rootStep, walk, type Step, type Visitor } from './walk.ts';

const isPresentation = (node: PageNode): boolean =>
  /^(?:presentation|none)$/i.test(attributeOf(node, 'role'));

/** No paragraph is longer; what a piece of text has beyond this is not read, and that is told. */
const longestText = 20_000;

/** Elements that pages lay out as boxes of their own. */
const apart = new Set(['span', 'a', 'label', 'strong', 'b', 'small', 'em', 'time', 'button']);

/** Draws the outline of one page. */
class Drawing implements Visitor {
  readonly out = new BlockCollector();
  title = '';
  language: string | null = null;
  private strong = 0;
  private preformatted = 0;
  private readonly sizes: ReadonlyMap<PageNode, Measure>;
  private readonly pageText: number;

  constructor(sizes: ReadonlyMap<PageNode, Measure>, root: PageNode) {
    this.sizes = sizes;
    this.pageText = Math.max(1, sizes.get(root)?.text ?? 1);
  }

  private isTable = (node: PageNode): boolean =>
    tableRole(node) === 'table' && this.sizes.get(node)?.tables === 0 && !isPresentation(node);

  enter(step: Step): boolean {
    const { node, name } = step;
    if (name === 'html') this.language = attributeOf(node, 'lang').trim() || null;
    if (name === 'br' || name === 'hr') {
      this.out.breakLine();
      return false;
    }
    if (name === 'head') return true;
    if (name === 'title') return this.title === '';
    if (isSilent(node, step.parent?.node) || nameOf(step.parent?.node ?? node) === 'head')
      return false;
    const size = isInline(name) ? undefined : this.sizes.get(node);
    if (size && isNoise(step, size, this.pageText)) return false;
    this.begin(step);
    return true;
  }

  private begin(step: Step): void {
    const { node, name } = step;
    if (isStrong(node)) this.strong += 1;
    if (name === 'pre') this.preformatted += 1;
    if (name === 'a') this.out.line.beginLink(attributeOf(node, 'href').slice(0, 2000));
    if (apart.has(name)) this.out.line.beginElement();
    if (isInline(name)) return;
    const level = headingLevel(node);
    const part = tableRole(node);
    if (level > 0) this.out.beginHeading(level);
    else if (name === 'ul' || name === 'ol')
      this.out.beginList(name === 'ol', countOf(node, 'start', 999));
    else if (name === 'li') {
      const value = attributeOf(node, 'value');
      this.out.beginItem(/^\d{1,3}$/.test(value) ? Number(value) : null);
    } else if (name === 'dt') this.out.endTerms();
    else if (this.isTable(node)) this.out.beginTable(pathOf(step));
    else if (part === 'row') this.out.beginRow();
    else if ((part === 'cell' || part === 'header') && this.out.isInTable)
      this.out.beginCell({
        path: pathOf(step),
        header: part === 'header',
        columns: countOf(node, 'colspan', 60),
        rows: countOf(node, 'rowspan', 500),
      });
    else this.out.breakBlock();
  }

  leave(step: Step): void {
    const { node, name } = step;
    if (isStrong(node)) this.strong -= 1;
    if (name === 'pre') this.preformatted -= 1;
    if (name === 'a') this.endLink(step);
    if (apart.has(name)) this.out.line.endElement();
    if (isInline(name)) return;
    const part = tableRole(node);
    if (headingLevel(node) > 0) this.out.endHeading();
    else if (name === 'ul' || name === 'ol') this.out.endList();
    else if (name === 'dt') this.out.endTerm();
    else if (name === 'dl') this.out.endTerms();
    else if (this.isTable(node)) this.out.endTable();
    else if (part === 'caption') this.out.endCaption();
    else if ((part === 'cell' || part === 'header') && this.out.isInTable) this.out.endCell();
    else this.out.breakBlock();
  }

  /** A link of a picture alone still says where it leads. */
  private endLink(step: Step): void {
    const { node } = step;
    const href = attributeOf(node, 'href');
    const bare = (this.sizes.get(node)?.text ?? 0) === 0;
    const address = bare ? /^(?:mailto|tel):([^?]{3,200})/i.exec(href)?.[1] : undefined;
    if (address !== undefined) this.out.line.add(` ${address} `, () => pathOf(step), false);
    this.out.line.endLink();
  }

  text(value: string, step: Step): void {
    const { name } = step;
    if (name === 'title') this.title = visibleText(value).trim().slice(0, 300);
    if (name === 'title' || name === 'head') return;
    if (value.length > longestText) this.out.cut = true;
    // A raised number points to a footnote; run together it would change the number before it.
    const note = name === 'sup' ? /^\s*\(?(\d{1,2})\)?\s*$/.exec(value)?.[1] : undefined;
    const shown = value.slice(0, longestText);
    // Line breaks count where they are shown.
    const lines =
      note === undefined && this.preformatted > 0
        ? shown.split('\n')
        : [note === undefined ? shown : `[${note}]`];
    for (const [at, text] of lines.entries()) {
      if (at > 0) this.out.breakLine();
      this.out.line.add(text, () => pathOf(step), this.strong > 0);
    }
    if (this.out.line.isFull) this.out.breakLine();
  }
}

/**
 * The page below `root` (a document or an element) as blocks, without its noise. A generator, so
 * that a large page can be drawn in slices: it yields every few hundred nodes and returns the
 * outline. Time and memory grow with the page's length alone, however deeply it nests.
 */
export function* outlineSteps(root: PageNode): Generator<undefined, Outline> {
  const sizes = yield* measure(root);
  const drawing = new Drawing(sizes, root);
  yield* walk(rootStep(root), drawing);
  drawing.out.breakBlock();
  const { title, language } = drawing;
  return { title, language, blocks: drawing.out.blocks, cut: drawing.out.cut };
}
