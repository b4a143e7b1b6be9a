/** Where a fact stands on a page, and the day on which it was seen there. */
interface DatedSelector {
  readonly seen: string;
  readonly css: string;
}

/** The ticket's heading: `#1: Cannot sign in`. */
export const heading = [
  { seen: '2026-11-21', css: '#header h1' }, // 5.0.3
] as const satisfies readonly DatedSelector[];

/** The number of the ticket that is shown: after a merge, not the one in the URL. */
export const shownId = [
  { seen: '2026-11-21', css: '.ticket-info-basics .inline-edit-display .id .value' },
] as const satisfies readonly DatedSelector[];

export const status = [
  { seen: '2026-11-21', css: '.ticket-info-basics .inline-edit-display .status .current-value' },
] as const satisfies readonly DatedSelector[];

/** The label alone: beside it stands the priority that RT moves towards. */
export const priority = [
  { seen: '2026-11-21', css: '.ticket-info-basics .inline-edit-display .priority .Priority' },
] as const satisfies readonly DatedSelector[];

export const queue = [
  { seen: '2026-11-21', css: '.ticket-info-basics .inline-edit-display .queue .current-value' },
] as const satisfies readonly DatedSelector[];

/** A table of tickets, in search results and in boxes on the home page. */
export const list = [
  { seen: '2026-11-21', css: 'table.ticket-list[data-display-format]' },
] as const satisfies readonly DatedSelector[];

/** One ticket of a list: a `tbody` that holds one or more rows. */
export const listItem = [
  { seen: '2026-11-21', css: 'tbody.list-item[data-record-id]' },
] as const satisfies readonly DatedSelector[];

/** A link to the ticket. Buttons such as "Take" point at the same page with an action. */
export const ticketLink = [
  { seen: '2026-11-21', css: 'a[href*="/Ticket/Display.html?id="]' },
] as const satisfies readonly DatedSelector[];

/** What an editable cell shows; its hidden form stands beside it. */
export const cellValue = [
  { seen: '2026-11-21', css: 'td > .value' },
] as const satisfies readonly DatedSelector[];

/** The account's name in the menu "Logged in as …". */
export const signedIn = [
  { seen: '2026-11-21', css: '#app-nav .current-user' },
] as const satisfies readonly DatedSelector[];
