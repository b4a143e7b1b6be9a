import type { Outline } from '../domain/capture/block.ts';
import { BlockCollector } from './block-collector.ts';
import { visibleText } from './line-builder.ts';
import { isNoise } from './noise.ts';
import {
  attributeOf,
  countOf,
  headingLevel,
  pathOf,
  tableRole,
  type PageElement,
} from './page-element.ts';
import type { PageNode } from './page-node.ts';
import { readElements } from './read-elements.ts';
import { walk, type Visitor } from './walk.ts';

/** No paragraph is longer; what a piece of text has beyond this is not read, and that is told. */
const longestText = 20_000;

const isTable = (element: PageElement): boolean =>
  tableRole(element) === 'table' &&
  element.tables === 0 &&
  element.role !== 'presentation' &&
  element.role !== 'none';

/** Draws the outline of one page. */
class Drawing implements Visitor {
  readonly out = new BlockCollector();
  title = '';
  language: string | null = null;
  private strong = 0;
  private preformatted = 0;
  private readonly pageText: number;

  constructor(root: PageElement) {
    this.pageText = Math.max(1, root.text);
  }

  enter(element: PageElement): boolean {
    const { kind } = element;
    if (kind.name === 'html') this.language = attributeOf(element, 'lang').trim() || null;
    if (kind.name === 'br' || kind.name === 'hr') {
      this.out.breakLine();
      return false;
    }
    if (kind.name === 'head') return true;
    if (kind.name === 'title') return this.title === '';
    if (!element.isRead || (!kind.inline && isNoise(element, this.pageText))) return false;
    this.begin(element);
    return true;
  }

  private begin(element: PageElement): void {
    const { name, inline, apart } = element.kind;
    if (element.strong) this.strong += 1;
    if (name === 'pre') this.preformatted += 1;
    if (name === 'a') this.out.line.beginLink(attributeOf(element, 'href').slice(0, 2000));
    if (apart) this.out.line.beginElement();
    if (inline) return;
    const level = headingLevel(element);
    const part = tableRole(element);
    if (level > 0) this.out.beginHeading(level);
    else if (name === 'ul' || name === 'ol')
      this.out.beginList(name === 'ol', countOf(element, 'start', 999));
    else if (name === 'li') {
      const value = attributeOf(element, 'value');
      this.out.beginItem(/^\d{1,3}$/.test(value) ? Number(value) : null);
    } else if (name === 'dt') this.out.endTerms();
    else if (isTable(element)) this.out.beginTable(pathOf(element));
    else if (part === 'row') this.out.beginRow();
    else if ((part === 'cell' || part === 'header') && this.out.isInTable)
      this.out.beginCell({
        path: pathOf(element),
        header: part === 'header',
        columns: countOf(element, 'colspan', 60),
        rows: countOf(element, 'rowspan', 500),
      });
    else this.out.breakBlock();
  }

  leave(element: PageElement): void {
    const { name, inline, apart } = element.kind;
    if (element.strong) this.strong -= 1;
    if (name === 'pre') this.preformatted -= 1;
    if (name === 'a') this.endLink(element);
    if (apart) this.out.line.endElement();
    if (inline) return;
    const part = tableRole(element);
    if (headingLevel(element) > 0) this.out.endHeading();
    else if (name === 'ul' || name === 'ol') this.out.endList();
    else if (name === 'dt') this.out.endTerm();
    else if (name === 'dl') this.out.endTerms();
    else if (isTable(element)) this.out.endTable();
    else if (part === 'caption') this.out.endCaption();
    else if ((part === 'cell' || part === 'header') && this.out.isInTable) this.out.endCell();
    else this.out.breakBlock();
  }

  /** A link of a picture alone still says where it leads. */
  private endLink(element: PageElement): void {
    if (element.text === 0) {
      const address = /^(?:mailto|tel):([^?]{3,200})/i.exec(attributeOf(element, 'href'))?.[1];
      if (address !== undefined) this.out.line.add(` ${address} `, () => pathOf(element), false);
    }
    this.out.line.endLink();
  }

  text(value: string, element: PageElement): void {
    const { name } = element.kind;
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
      this.out.line.add(text, () => pathOf(element), this.strong > 0);
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
  const top = yield* readElements(root);
  const drawing = new Drawing(top);
  yield* walk(top, drawing);
  drawing.out.breakBlock();
  const { title, language } = drawing;
  return { title, language, blocks: drawing.out.blocks, cut: drawing.out.cut };
}
