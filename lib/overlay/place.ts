import type { BadgeAnchor } from '../ports/helpdesk.ts';

/** Where a click already means something: a badge inside would be part of that. */
const clickable = 'a, button, [role="link"], [role="button"]';

const inside = ({ placement }: BadgeAnchor) =>
  placement === 'first-child' || placement === 'last-child';

/** `anchor`, moved behind the link or button that it would otherwise lie in. */
export function outsideLinks(anchor: BadgeAnchor): BadgeAnchor {
  const parent = inside(anchor) ? anchor.element : anchor.element.parentElement;
  const outermost = (from: Element | null): Element | null => {
    const found = from?.closest(clickable) ?? null;
    return found === null ? null : (outermost(found.parentElement) ?? found);
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
