/**
 * Where a fact stands on a page, and the last day on which somebody published that it stood there.
 * None of them was seen by us: see the README.
 */
interface DatedSelector {
  readonly seen: string;
  readonly css: string;
}

/** A tab of the strip over the workspace. It was a `div` and is a link now: the tag is left out. */
export const selectedTab = [
  { seen: '2026-08-18', css: '[data-test-id="header-tab"][data-entity-is-selected="true"]' },
] as const satisfies readonly DatedSelector[];

export const subject = [
  { seen: '2026-07-15', css: 'input[data-test-id="omni-header-subject"]' },
  { seen: '2024-10-24', css: 'input[data-test-id="ticket-pane-subject"]' },
] as const satisfies readonly DatedSelector[];

/** Its class names the category in every language. */
export const statusLabel = [
  { seen: '2026-07-15', css: '[data-test-id="tabs-section-nav-item-ticket"] .ticket_status_label' },
] as const satisfies readonly DatedSelector[];

export const priority = [
  {
    seen: '2026-07-15',
    css: '[data-test-id="ticket-fields-priority-select"] [data-garden-id="dropdowns.combobox.value"]',
  },
] as const satisfies readonly DatedSelector[];

/** Places for the badge on a ticket, best first: behind Zendesk's own SLA badge, else in the path. */
export const ticketPlace = [
  { seen: '2026-06-22', css: '[data-test-id="omni-header-via-label"]' },
  { seen: '2026-07-15', css: '[data-test-id="tabs-section-nav-item-ticket"]' },
] as const satisfies readonly DatedSelector[];

export const conversation = [
  { seen: '2026-07-15', css: '[data-test-id="ticket-main-conversation"]' },
] as const satisfies readonly DatedSelector[];

export const composer = [
  { seen: '2026-07-15', css: '[data-test-id="ticket-rich-text-editor"] [contenteditable="true"]' },
] as const satisfies readonly DatedSelector[];

/** In a tab, where the agent typed something that is not sent. */
export const unsaved = [
  { seen: '2026-08-18', css: '[data-test-id="omnitab-dirty-notification"]' },
] as const satisfies readonly DatedSelector[];

export const list = [
  { seen: '2026-09-27', css: 'table[data-test-id="generic-table"]' },
] as const satisfies readonly DatedSelector[];

export const listRow = [
  { seen: '2026-09-27', css: 'tr[data-test-id="generic-table-row"]' },
] as const satisfies readonly DatedSelector[];

export const subjectCell = [
  { seen: '2026-09-27', css: '[data-test-id="ticket-table-cells-subject"]' },
] as const satisfies readonly DatedSelector[];

export const idCell = [
  { seen: '2026-09-27', css: '[data-test-id="generic-table-cells-id"]' },
] as const satisfies readonly DatedSelector[];

/** Its name ends in the category, in every language. */
export const statusBadge = [
  { seen: '2026-09-27', css: '[data-test-id^="status-badge-"]' },
] as const satisfies readonly DatedSelector[];

export const signedIn = [
  { seen: '2026-09-27', css: '[data-test-id="toolbar-profile-menu-button"] img[alt]' },
] as const satisfies readonly DatedSelector[];
