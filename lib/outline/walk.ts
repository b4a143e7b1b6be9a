import { isElement, nameOf, type PageNode } from './page-node.ts';

/** An element on the way down. */
export interface Step {
  readonly node: PageNode;
  readonly parent: Step | null;
  /** Names and places from the root, such as `body/div[2]/p[1]`. */
  readonly path: string;
  readonly depth: number;
  /** True within the part that the page marks as its content. */
  readonly main: boolean;
}

/** Paths deeper than this are not spelt out: no page that is meant to be read nests so. */
const deepest = 100;

function pathOf(parent: Step | null, name: string, nth: number): string {
  if (!parent) return name;
  if (parent.depth >= deepest) return parent.path;
  return `${parent.path}/${name}${name === 'html' || name === 'body' ? '' : `[${nth}]`}`;
}

/** What a walk does on its way. */
export interface Visitor {
  /** False: do not go into this element; `leave` is not called then. */
  enter(step: Step): boolean;
  leave(step: Step): void;
  text(value: string, parent: Step): void;
}

/**
 * Walks below `root` in document order without recursion, so that depth costs no stack, and yields
 * after every `every` nodes, so that the caller may let others run.
 */
export function* walk(root: Step, visitor: Visitor, every = 400): Generator<undefined, void> {
  const stack: { step: Step; next: PageNode | null; counts: Map<string, number> }[] = [
    { step: root, next: root.node.firstChild, counts: new Map() },
  ];
  let seen = 0;
  for (let top = stack.at(-1); top; top = stack.at(-1)) {
    const node = top.next;
    if (!node) {
      stack.pop();
      if (stack.length > 0) visitor.leave(top.step);
      continue;
    }
    top.next = node.nextSibling;
    seen += 1;
    if (seen % every === 0) yield;
    if (!isElement(node)) {
      if (node.nodeType === 3) visitor.text(node.nodeValue ?? '', top.step);
      continue;
    }
    const name = nameOf(node);
    const nth = (top.counts.get(name) ?? 0) + 1;
    top.counts.set(name, nth);
    const step: Step = {
      node,
      parent: top.step,
      path: pathOf(top.step, name, nth),
      depth: top.step.depth + 1,
      main: top.step.main || name === 'main' || name === 'article',
    };
    if (visitor.enter(step)) stack.push({ step, next: node.firstChild, counts: new Map() });
  }
}

/** The step from which a walk begins. */
export const rootStep = (node: PageNode): Step => ({
  node,
  parent: null,
  path: '',
  depth: 0,
  main: false,
});
