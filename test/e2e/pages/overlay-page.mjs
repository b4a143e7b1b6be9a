// What Uptier draws into a helpdesk's page. Needs the build with open shadow roots.

/** @param {import('@playwright/test').Page} page */
export function overlayPage(page) {
  const host = (kind) => page.locator(`[data-uptier][data-kind="${kind}"]`);
  return {
    /** Everything of ours in the page. */
    hosts: page.locator('[data-uptier]'),
    /** A badge on each row of a list; its name is a sentence. */
    rowBadges: host('row').getByRole('img'),
    /** The badge of the row that shows the ticket `id`. */
    rowBadge: (id) =>
      page.locator(`tbody.list-item[data-record-id="${id}"] [data-uptier]`).getByRole('img'),
    /** The badge by the subject: a button that opens the panel. */
    ticketBadge: host('ticket').getByRole('button'),
    panel: host('panel').getByRole('dialog'),
    /** The list in one line. */
    summary: host('dock').getByRole('group', { name: 'SLA on this page' }),
    /** An escalation that waits. */
    undo: host('dock').getByRole('group', { name: 'Escalation of this ticket' }),
  };
}
