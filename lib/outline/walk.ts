import type { PageElement } from './page-element.ts';

/** What a walk does on its way. */
export interface Visitor {
  /** False: do not go into this element; `leave` is not called then. */
  enter(element: PageElement): boolean;
  leave(element: PageElement): void;
  text(value: string, parent: PageElement): void;
}

interface Frame {
  readonly element: PageElement;
  at: number;
}

/**
 * Walks below `root` in document order without recursion, so that depth costs no stack, and yields
 * after every `every` nodes, so that the caller may let others run.
 */
export function* walk(
  root: PageElement,
  visitor: Visitor,
  every = 400,
): Generator<undefined, void> {
  const stack: Frame[] = [{ element: root, at: 0 }];
  let seen = 0;
  for (let top = stack.at(-1); top; top = stack.at(-1)) {
    const { element, at } = top;
    const child = element.children?.[at];
    if (child === undefined) {
      stack.pop();
      if (stack.length > 0) visitor.leave(element);
      continue;
    }
    top.at = at + 1;
    seen += 1;
    if (seen % every === 0) yield;
    if (typeof child === 'string') visitor.text(child, element);
    else if (visitor.enter(child)) stack.push({ element: child, at: 0 });
  }
}
