import { kindOf } from './element-kind.ts';
import { attributeOf, elementOf, isSilent, tableRole, type PageElement } from './page-element.ts';
import { isElement, isText, type PageNode } from './page-node.ts';

const isPageLink = (element: PageElement): boolean =>
  !/^(?:mailto|tel|https?:\/\/wa\.me)/i.test(attributeOf(element, 'href'));

interface Open {
  readonly element: PageElement;
  next: PageNode | null;
  /** Names of the children so far, and how many of each; most elements have text alone. */
  counts: Map<string, number> | null;
}

function placeOf(open: Open, name: string): number {
  open.counts ??= new Map();
  const count = (open.counts.get(name) ?? 0) + 1;
  open.counts.set(name, count);
  return count;
}

const openOf = (element: PageElement): Open => ({
  element,
  next: element.node.firstChild,
  counts: null,
});

const every = 400;

/**
 * Every element below `root` (a document or an element) that somebody reads, measured, in one pass
 * over the page and without recursion, so that depth costs no stack. It yields every few hundred
 * nodes and returns the root.
 */
export function* readElements(root: PageNode): Generator<undefined, PageElement> {
  const top = elementOf(root, null, 1);
  const stack: Open[] = [openOf(top)];
  let seen = 0;
  for (let last = stack.at(-1); last; last = stack.at(-1)) {
    const { element, next: node } = last;
    if (!node) {
      stack.pop();
      if (element.parent && element.kind.name !== 'head') add(element.parent, element);
      continue;
    }
    last.next = node.nextSibling;
    seen += 1;
    if (seen % every === 0) yield;
    if (isElement(node)) {
      const child = elementOf(node, element, placeOf(last, kindOf(node.nodeName).name));
      put(child, element);
      child.isRead = isRead(child);
      if (child.isRead) stack.push(openOf(child));
    } else if (isText(node)) {
      const text = node.nodeValue ?? '';
      put(text, element);
      element.text += text.trim().length;
    }
  }
  return top;
}

/** Most elements have one child: a list for one is a small one. */
function put(child: PageElement | string, above: PageElement): void {
  if (above.children) above.children.push(child);
  else above.children = [child];
}

/** Of the page's head only its title is read. */
const isRead = (element: PageElement): boolean =>
  element.kind.name === 'head' ||
  (element.parent?.kind.name === 'head' ? element.kind.name === 'title' : !isSilent(element));

const mainNames = new Set(['main', 'article', 'h1', 'body']);

/** Adds what an element holds, and the element itself, to the one around it. */
function add(above: PageElement, mine: PageElement): void {
  const { name } = mine.kind;
  const linked = name === 'a' && isPageLink(mine);
  above.text += mine.text;
  above.linked += linked ? mine.text : mine.linked;
  above.links += mine.links + (linked ? 1 : 0);
  above.holdsMain ||= mine.holdsMain || mainNames.has(name);
  above.tables += mine.tables + (tableRole(mine) === 'table' ? 1 : 0);
}
