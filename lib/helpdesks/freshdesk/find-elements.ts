import { longestText } from '../../domain/ticket/limits.ts';

type Selectors = readonly { readonly css: string }[];

/** The first element that one of the selectors finds, in their order; otherwise null. */
export function findFirst(root: ParentNode, selectors: Selectors): Element | null {
  for (const { css } of selectors) {
    const found = root.querySelector(css);
    if (found) return found;
  }
  return null;
}

/** What people wrote, or are writing. */
const written =
  '.text__content, [data-test-conversation="conversation-text"], #ticket_original_request, .fr-element';

/** As `findFirst`, outside what people wrote: a mail may copy every name that the page uses. */
export function findOwn(root: ParentNode, selectors: Selectors): Element | null {
  for (const { css } of selectors)
    for (const found of root.querySelectorAll(css)) if (!found.closest(written)) return found;
  return null;
}

/** Every element that any of the selectors finds, in document order. */
export const findAll = (root: ParentNode, selectors: Selectors): readonly Element[] => [
  ...root.querySelectorAll(selectors.map(({ css }) => css).join(',')),
];

const oneLine = (text: string): string | null =>
  text.replace(/\s+/g, ' ').trim().slice(0, longestText) || null;

/** Its text on one line, no longer than is kept of a fact; null where there is none. */
export const readText = (element: Element | null): string | null =>
  element === null ? null : oneLine(element.textContent);

/** The text that is the element's own, without that of the elements in it. */
export const readOwnText = (element: Element | null): string | null =>
  element === null
    ? null
    : oneLine(
        [...element.childNodes].map((it) => (it.nodeType === 3 ? it.nodeValue : ' ')).join(''),
      );
