import { isElement, nameOf, type PageNode } from './page-node.ts';

/** An element on the way down. */
export interface Step {
  readonly node: PageNode;
  /** Its name in lower case. */
  readonly name: string;
  readonly parent: Step | null;
  /** Its place among its parent's elements of that name, from 1. */
  readonly nth: number;
  readonly depth: number;
  /** True within the part that the page marks as its content. */
  readonly main: boolean;
  /** Its path once that was asked for; see `pathOf`. */
  path?: string;
}

/** Paths deeper than this are not spelt out: no page that is meant to be read nests so. */
const deepest = 100;

/** Names and places from the root, such as `body/div[2]/p[1]`. */
export function pathOf(step: Step): string {
  if (step.path !== undefined) return step.path;
  // Without recursion: a hostile page nests deeply.
  const waiting: Step[] = [];
  let above: Step | null = step;
  while (above?.parent && above.path === undefined) {
    waiting.push(above);
    above = above.parent;
  }
  let path = above?.path ?? '';
  for (const next of waiting.reverse()) {
    const { name, nth, depth } = next;
    const own = name === 'html' || name === 'body' ? name : `${name}[${nth}]`;
    if (depth <= deepest) path = path === '' ? own : `${path}/${own}`;
    next.path = path;
  }
  return path;
}

/** What a walk does on its way. */
export interface Visitor {
  /** False: do not go into this element; `leave` is not called then. */
  enter(step: Step): boolean;
  leave(step: Step): void;
  text(value: string, parent: Step): void;
}

interface Frame {
  readonly step: Step;
  next: PageNode | null;
  /** Names of the children so far, and how many of each; most elements have text alone. */
  counts: Map<string, number> | null;
}

function countOf(frame: Frame, name: string): number {
  frame.counts ??= new Map();
  const count = (frame.counts.get(name) ?? 0) + 1;
  frame.counts.set(name, count);
  return count;
}

const frameOf = (step: Step): Frame => ({ step, next: step.node.firstChild, counts: null });

/**
 * Walks below `root` in document order without recursion, so that depth costs no stack, and yields
 * after every `every` nodes, so that the caller may let others run.
 */
export function* walk(root: Step, visitor: Visitor, every = 400): Generator<undefined, void> {
  const stack: Frame[] = [frameOf(root)];
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
    const step: Step = {
      node,
      name,
      parent: top.step,
      nth: countOf(top, name),
      depth: top.step.depth + 1,
      main: top.step.main || name === 'main' || name === 'article',
    };
    if (visitor.enter(step)) stack.push(frameOf(step));
  }
}

/** The step from which a walk begins. */
export const rootStep = (node: PageNode): Step => ({
  node,
  name: nameOf(node),
  parent: null,
  nth: 1,
  depth: 0,
  main: false,
});
