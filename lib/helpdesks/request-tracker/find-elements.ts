import { longestText } from '../../domain/ticket/limits.ts';

/** The first element that one of the selectors finds, newest selector first; otherwise null. */
export function findFirst(
  root: ParentNode,
  selectors: readonly { readonly css: string }[],
): Element | null {
  for (const { css } of selectors) {
    const found = root.querySelector(css);
    if (found) return found;
  }
  return null;
}

/** Its text on one line, no longer than is kept of a fact; null where there is none. */
export function readText(element: Element | null): string | null {
  const text = element?.textContent.replace(/\s+/g, ' ').trim();
  return text === undefined || text === '' ? null : text.slice(0, longestText);
}

/** Every element that any of the selectors finds, in document order. */
export const findAll = (
  root: ParentNode,
  selectors: readonly { readonly css: string }[],
): readonly Element[] => [...root.querySelectorAll(selectors.map(({ css }) => css).join(','))];
