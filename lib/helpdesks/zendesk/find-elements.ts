import { longestText } from '../../domain/ticket/limits.ts';

interface Selector {
  readonly css: string;
}

/** The first element that one of the selectors finds, newest selector first; otherwise null. */
export function findFirst(root: ParentNode, selectors: readonly Selector[]): Element | null {
  for (const { css } of selectors) {
    const found = root.querySelector(css);
    if (found) return found;
  }
  return null;
}

/** Every element that any of the selectors finds, in document order. */
export const findAll = (root: ParentNode, selectors: readonly Selector[]): readonly Element[] => [
  ...root.querySelectorAll(selectors.map(({ css }) => css).join()),
];

/** `text` on one line, no longer than is kept of a fact; null where there is none. */
export const oneLine = (text: string | null | undefined): string | null =>
  text?.replace(/\s+/g, ' ').trim().slice(0, longestText) || null;
