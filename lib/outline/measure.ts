import { isInline } from './inline.ts';
import { attributeOf, isElement, isText, nameOf, type PageNode } from './page-node.ts';
import { tableRole } from './table-role.ts';

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
}

const none = (): Measure => ({
  text: 0,
  linked: 0,
  links: 0,
  main: false,
  tables: 0,
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
  !/^(?:mailto|tel|https?:\/\/wa\.me)/i.test(attributeOf(node, 'href'));

interface Open {
  readonly node: PageNode;
  readonly name: string;
  readonly measure: Measure;
  next: PageNode | null;
}

const openOf = (node: PageNode, name: string): Open => ({
  node,
  name,
  measure: none(),
  next: node.firstChild,
});

const every = 400;

/**
 * Measures every element below `root` in one pass; what stands within a line is counted and not
 * kept, but for links. It yields every few hundred nodes.
 */
export function* measure(root: PageNode): Generator<undefined, ReadonlyMap<PageNode, Measure>> {
  const top = openOf(root, nameOf(root));
  const all = new Map<PageNode, Measure>([[root, top.measure]]);
  const stack: Open[] = [top];
  let seen = 0;
  for (let last = stack.at(-1); last; last = stack.at(-1)) {
    const node = last.next;
    if (!node) {
      stack.pop();
      const above = stack.at(-1);
      if (!above) break;
      if (!isInline(last.name) || last.name === 'a') all.set(last.node, last.measure);
      add(above.measure, last.measure, last.node, last.name);
      continue;
    }
    last.next = node.nextSibling;
    seen += 1;
    if (seen % every === 0) yield;
    if (isElement(node)) {
      if (!isSilent(node, last.node)) stack.push(openOf(node, nameOf(node)));
    } else if (isText(node)) last.measure.text += (node.nodeValue ?? '').trim().length;
  }
  return all;
}

/** Adds what an element holds, and the element itself, to the one around it. */
function add(above: Measure, mine: Measure, node: PageNode, name: string): void {
  const linked = name === 'a' && isPageLink(node);
  above.text += mine.text;
  above.linked += linked ? mine.text : mine.linked;
  above.links += mine.links + (linked ? 1 : 0);
  above.main ||= mine.main || mainNames.has(name);
  above.tables += mine.tables + (tableRole(node) === 'table' ? 1 : 0);
}

const mainNames = new Set(['main', 'article', 'h1', 'body']);
