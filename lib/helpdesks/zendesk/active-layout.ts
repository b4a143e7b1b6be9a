import type { TicketId } from '../../domain/ticket/ticket.ts';
import { findFirst } from './find-elements.ts';
import { parseTicketId } from './pages.ts';
import { selectedTab } from './selectors.ts';

/** True where `element` is shown. Only asked where the page does not say which layout is active. */
export const isShown = (element: Element): boolean =>
  element.closest('[hidden]') === null && element.checkVisibility?.() !== false;

const anyTab = '[data-test-id="header-tab"]';

/** The ticket of a tab; null where it is no ticket's. */
export function ticketOfTab(tab: Element): TicketId | null {
  if (tab.getAttribute('data-entity-type') !== 'TICKET_ENTITY_TYPE') return null;
  const id = tab.getAttribute('data-entity-id');
  return parseTicketId(id ?? /\/tickets\/(\d+)/.exec(tab.getAttribute('href') ?? '')?.[1]);
}

/** Everything that claims to be the layout of the ticket `id`. */
export const layoutsOf = (root: Document, id: TicketId): readonly Element[] => [
  ...root.querySelectorAll(
    `[data-test-id="ticket-${id}-standard-layout"],[data-test-id="ticket-${id}-custom-layout"]`,
  ),
];

/**
 * The layout of the ticket `id` where it is the one in front, otherwise null.
 *
 * Several tickets stay mounted, and the address changes before they do: the address, the selected
 * tab and the layout's own word must agree, and one layout alone may claim the number.
 */
export function activeLayout(root: Document, id: TicketId): Element | null {
  const tab = findFirst(root, selectedTab);
  const isOther = tab === null ? root.querySelector(anyTab) !== null : ticketOfTab(tab) !== id;
  if (isOther) return null;
  const [layout, second] = layoutsOf(root, id);
  if (!layout || second) return null;
  // It says so itself, or what holds it does, or what it holds.
  const said = layout.closest('[data-is-active]') ?? layout.querySelector('[data-is-active]');
  const flag = said?.getAttribute('data-is-active');
  return (flag === undefined ? isShown(layout) : flag === 'true') ? layout : null;
}
