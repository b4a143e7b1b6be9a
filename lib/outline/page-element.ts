import { kindOf, type ElementKind, type TableRole } from './element-kind.ts';
import type { PageNode } from './page-node.ts';

/** An element of the page with what must be known of it before it can be judged. */
export interface PageElement {
  readonly node: PageNode;
  readonly kind: ElementKind;
  readonly parent: PageElement | null;
  /** Its place among its parent's elements of that name, from 1. */
  readonly nth: number;
  readonly depth: number;
  /** True within the part that the page marks as its content. */
  readonly main: boolean;
  /** True where it has no attribute at all, as most elements have none. */
  readonly bare: boolean;
  /** Its ARIA role in lower case; empty where it has none. */
  readonly role: string;
  /** True where its text is set off as a heading is. */
  readonly strong: boolean;
  /** False where nobody reads what stands in it. */
  isRead: boolean;
  /** What stands in it, in order; null where nothing does. */
  children: (PageElement | string)[] | null;
  /** Characters of text below it. */
  text: number;
  /** Characters of these that stand in links to other pages. */
  linked: number;
  links: number;
  /** True where something below is the page's main part. */
  holdsMain: boolean;
  /** Tables below it. */
  tables: number;
  /** Its path once that was asked for; see `pathOf`. */
  path?: string;
}

/** An attribute's value; empty where there is none. */
export const attributeOf = ({ node, bare }: PageElement, name: string): string =>
  bare ? '' : (node.getAttribute?.(name) ?? '');

/** A positive whole number out of an attribute, at most `most`; 1 where it is none. */
export function countOf(element: PageElement, name: string, most: number): number {
  const count = Number.parseInt(attributeOf(element, name), 10);
  return count >= 1 ? Math.min(count, most) : 1;
}

const isBold = (node: PageNode): boolean =>
  /font-weight\s*:\s*(?:bold|[6-9]00)/i.test(node.getAttribute?.('style') ?? '');

/** An element without what stands in it. */
export function elementOf(node: PageNode, parent: PageElement | null, nth: number): PageElement {
  const kind = kindOf(node.nodeName);
  const bare = node.hasAttributes?.() === false || node.getAttribute === undefined;
  const { name } = kind;
  return {
    node,
    kind,
    parent,
    nth,
    depth: parent ? parent.depth + 1 : 0,
    main: parent !== null && (parent.main || name === 'main' || name === 'article'),
    bare,
    role: bare ? '' : (node.getAttribute?.('role') ?? '').toLowerCase(),
    strong: kind.strong || (!bare && isBold(node)),
    isRead: true,
    children: null,
    text: 0,
    linked: 0,
    links: 0,
    holdsMain: false,
    tables: 0,
  };
}

/** A button that unfolds something is a heading. */
const unfolds = (element: PageElement): boolean =>
  element.kind.name === 'button' && attributeOf(element, 'aria-expanded') !== '';

/** True where nobody reads its text: a button says what it does, unless it is a heading. */
export function isSilent(element: PageElement): boolean {
  const { kind, parent } = element;
  if (kind.name !== 'button') return kind.silent;
  const isHeading = parent !== null && (parent.kind.heading > 0 || parent.kind.name === 'summary');
  return !isHeading && !unfolds(element);
}

/** An element's level as a heading; 0 for what is none. */
export function headingLevel(element: PageElement): number {
  const { kind, role } = element;
  if (kind.heading > 0) return kind.heading;
  if (role === 'heading') {
    const level = Number(attributeOf(element, 'aria-level'));
    return level >= 1 && level <= 6 ? level : 2;
  }
  return kind.name === 'summary' || unfolds(element) ? 5 : 0;
}

const byRole: ReadonlyMap<string, TableRole> = new Map([
  ['table', 'table'],
  ['grid', 'table'],
  ['treegrid', 'table'],
  ['row', 'row'],
  ['cell', 'cell'],
  ['gridcell', 'cell'],
  ['columnheader', 'header'],
  ['rowheader', 'header'],
]);

/** What an element is in a table; null for anything else. */
export const tableRole = ({ kind, role }: PageElement): TableRole | null =>
  kind.table ?? (role === '' ? null : (byRole.get(role) ?? null));

/** Paths deeper than this are not spelt out: no page that is meant to be read nests so. */
const deepest = 100;

/** Names and places from the root, such as `body/div[2]/p[1]`. */
export function pathOf(element: PageElement): string {
  if (element.path !== undefined) return element.path;
  // Without recursion: a hostile page nests deeply.
  const waiting: PageElement[] = [];
  let above: PageElement | null = element;
  while (above?.parent && above.path === undefined) {
    waiting.push(above);
    above = above.parent;
  }
  let path = above?.path ?? '';
  for (const next of waiting.reverse()) {
    const { kind, nth, depth } = next;
    const { name } = kind;
    const own = name === 'html' || name === 'body' ? name : `${name}[${nth}]`;
    if (depth <= deepest) path = path === '' ? own : `${path}/${own}`;
    next.path = path;
  }
  return path;
}
