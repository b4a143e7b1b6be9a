import { attributeOf, nameOf, type PageNode } from './page-node.ts';
import { tableRole } from './table-role.ts';
import { rootStep, walk } from './walk.ts';

/** What must be known of an element before it can be judged. */
export interface Measure {
  /** Characters of text below it. */
  text: number;
  /** Characters of these that stand in links to other pages. */
  linked: number;
  links: number;
  /** True where something below is the page's main part. */
  main: boolean;
  tables: number;
  headings: number;
  paragraphs: number;
}

const none = (): Measure => ({
  text: 0,
  linked: 0,
  links: 0,
  main: false,
  tables: 0,
  headings: 0,
  paragraphs: 0,
});

/** Elements whose text nobody reads. */
const silent: ReadonlySet<string> = new Set([
  'script',
  'style',
  'template',
  'noscript',
  'svg',
  'iframe',
  'canvas',
  'video',
  'audio',
  'object',
  'select',
  'option',
  'input',
  'textarea',
  'map',
  'math',
  'head',
  'marquee',
  'datalist',
]);

/** A button says what it does; one within a heading, or that unfolds something, is a heading. */
export function isSilent(node: PageNode, parent: PageNode | undefined): boolean {
  const name = nameOf(node);
  if (name !== 'button') return silent.has(name);
  const above = parent ? nameOf(parent) : '';
  return !/^h[1-6]$|^summary$/.test(above) && attributeOf(node, 'aria-expanded') === '';
}

const isPageLink = (node: PageNode): boolean =>
  nameOf(node) === 'a' && !/^(?:mailto|tel|https?:\/\/wa\.me)/i.test(attributeOf(node, 'href'));

/** Measures every element below `root` in one pass. */
export function* measure(root: PageNode): Generator<undefined, ReadonlyMap<PageNode, Measure>> {
  const all = new Map<PageNode, Measure>();
  const of = (node: PageNode): Measure => {
    const found = all.get(node) ?? none();
    all.set(node, found);
    return found;
  };
  yield* walk(rootStep(root), {
    enter: ({ node, parent }) => !isSilent(node, parent?.node),
    text: (value, { node }) => {
      of(node).text += value.trim().length;
    },
    leave: ({ node, name, parent }) => {
      const mine = of(node);
      const above = of(parent ? parent.node : root);
      const linked = isPageLink(node);
      above.text += mine.text;
      above.linked += linked ? mine.text : mine.linked;
      above.links += mine.links + (linked ? 1 : 0);
      above.main ||=
        mine.main || name === 'main' || name === 'article' || name === 'h1' || name === 'body';
      above.tables += mine.tables + (tableRole(node) === 'table' ? 1 : 0);
      above.headings += mine.headings + (/^h[1-6]$/.test(name) ? 1 : 0);
      above.paragraphs += mine.paragraphs + (name === 'p' ? 1 : 0);
    },
  });
  return all;
}
