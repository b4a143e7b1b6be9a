/**
 * Where a fact stands on a page, and the day on which a public client was last seen to rely on it.
 * None was tried on a live account; the README says which client stands for which.
 */
interface DatedSelector {
  readonly seen: string;
  readonly css: string;
}

/** Beside the ticket's own buttons. The newest layouts have fewer of these, and later. */
export const toolbar = [
  { seen: '2026-03-10', css: '#mainactionbar .page-actions__left' },
  { seen: '2026-06-11', css: '.ticket-details-header .action-bar' },
  // The bar that they are put into: it is there up to 15 s before them.
  { seen: '2026-03-10', css: '#mainactionbar' },
] as const satisfies readonly DatedSelector[];

/** Parts that moved into shadow roots: the element that holds one is still on the page. */
export const shadowHost = [
  { seen: '2026-03-31', css: 'ticket-top-nav' },
  { seen: '2026-03-10', css: '[data-test-id="ticket-human-display-id"]' }, // Freshservice
] as const satisfies readonly DatedSelector[];

/** The number of the ticket that the page shows, which may still be the one before. */
export const shownId = [
  { seen: '2026-03-10', css: '.breadcrumb__item.active' },
  { seen: '2026-10-01', css: '[data-test-id="breadcrumb-item"]' },
  { seen: '2026-03-10', css: '[data-test-id="ticket-human-display-id"]' }, // Freshservice
] as const satisfies readonly DatedSelector[];

/** Its own text alone: other parts are put into it. */
export const subject = [
  { seen: '2026-06-11', css: '.ticket-subject-heading' },
  { seen: '2026-03-10', css: '.sentiment-ticket-heading' },
  { seen: '2026-03-10', css: '[data-test-id="subject-text"]' }, // Freshservice
] as const satisfies readonly DatedSelector[];

export const status = [
  {
    seen: '2026-10-01',
    css: '[data-test-id="tkt-properties-status"] .ember-power-select-selected-item',
  },
  { seen: '2026-10-01', css: '[data-test-id="ticket-status"]' },
] as const satisfies readonly DatedSelector[];

export const priority = [
  { seen: '2026-10-01', css: '[data-test-id="priority"] .ember-power-select-selected-item' },
] as const satisfies readonly DatedSelector[];

/** A ticket in a list of cards. */
export const card = [
  { seen: '2026-05-26', css: 'div.tickets__list' },
] as const satisfies readonly DatedSelector[];

/** Its number, in an attribute. One that is on its way out stands beside the new one. */
export const cardId = [
  {
    seen: '2026-05-26',
    css: '[data-test-ticket-content]:not(.list-content--inactive-data)',
  },
] as const satisfies readonly DatedSelector[];

export const cardSubject = [
  { seen: '2026-05-26', css: '.ticket-title-row' },
] as const satisfies readonly DatedSelector[];

export const cardStatus = [
  { seen: '2026-05-26', css: 'div.list-filter__status' },
] as const satisfies readonly DatedSelector[];

export const cardPriority = [
  { seen: '2026-05-26', css: '.list-filter__priority' },
] as const satisfies readonly DatedSelector[];

/** The line under a card's subject, which has room; else its right block, which has little. */
export const cardPlace = [
  { seen: '2026-05-26', css: '.ticket-info' },
  { seen: '2026-05-26', css: '.list-content--info' },
] as const satisfies readonly DatedSelector[];

/** A ticket in a table, of Freshdesk or of Freshservice. */
export const row = [
  { seen: '2025-09-30', css: 'tr[data-test-id^="ticket-row-"]' },
  { seen: '2026-03-10', css: 'tr.et-tr' }, // Freshservice
] as const satisfies readonly DatedSelector[];

/** The link to the ticket, which names it. */
export const rowLink = [
  { seen: '2025-09-30', css: 'a[data-test-id^="ticket-subject-link"]' },
  { seen: '2026-03-10', css: 'a.subject-cell' }, // Freshservice
] as const satisfies readonly DatedSelector[];

export const rowStatus = [
  { seen: '2025-09-30', css: '[data-test-id="statusTranslatedLabel_test_label"]' },
  { seen: '2026-03-10', css: 'td[data-name="status"]' }, // Freshservice
] as const satisfies readonly DatedSelector[];

export const rowPriority = [
  { seen: '2026-03-10', css: 'td[data-name="priority"]' }, // Freshservice
] as const satisfies readonly DatedSelector[];

/** Flags of Freshdesk's own in a table; a column that the user may switch off. */
export const rowFlags = [
  { seen: '2025-09-30', css: 'td.lt-cell-ticket-states .status-tag-wrap' },
] as const satisfies readonly DatedSelector[];
