import type { BadgeAnchor } from '../ports/helpdesk.ts';

/** Where a click already means something: a badge inside would be part of that. */
const clickable = 'a, button, [role="link"], [role="button"]';

/** True where a badge stands in the anchor's element, not beside it. */
export const isInside = ({ placement }: BadgeAnchor) =>
  placement === 'first-child' || placement === 'last-child';

/** A link on a subject may hold its number, too, in so many characters more. */
const longestBeside = 16;

const lengthOf = (element: Element) => element.textContent?.trim().length ?? 0;

const isMore = (link: Element, subject: Element) =>
  lengthOf(link) > lengthOf(subject) + longestBeside;

/**
 * `anchor`, moved behind the link or button that it would otherwise lie in. In a row that is a link as
 * a whole a badge, which only shows, stays where it is.
 */
export function outsideLinks(anchor: BadgeAnchor, isRow: boolean): BadgeAnchor {
  const parent = isInside(anchor) ? anchor.element : anchor.element.parentElement;
  const outermost = (from: Element | null): Element | null => {
    const found = from?.closest(clickable) ?? null;
    if (!found || (isRow && isMore(found, anchor.element))) return null;
    return outermost(found.parentElement) ?? found;
  };
  const link = outermost(parent);
  return link === null ? anchor : { element: link, placement: 'after' };
}

/** Puts `host` at `anchor`. Nothing of the page is wrapped or moved. */
export function place(host: Element, { element, placement }: BadgeAnchor): void {
  if (placement === 'before') element.before(host);
  else if (placement === 'after') element.after(host);
  else if (placement === 'first-child') element.prepend(host);
  else element.append(host);
}

/**
 * True where `host` is at `anchor`. Inside an element any place will do: a page that appends behind
 * our badge has not moved it.
 */
export function isPlaced(host: Element, anchor: BadgeAnchor): boolean {
  const { element, placement } = anchor;
  if (!host.isConnected) return false;
  if (placement === 'before') return host.nextElementSibling === element;
  if (placement === 'after') return host.previousElementSibling === element;
  return host.parentElement === element;
}
