// Freshdesk's playground as an agent sees it.
const rows = '[data-test-ticket-content], tr.lt-row, tbody tr.et-tr';

/** @param {import('@playwright/test').Page} page @param {string} origin */
export function freshdeskPage(page, origin) {
  const at = (path, switches) =>
    `${origin}${path}${path.includes('?') ? '&' : '?'}playground=${switches}`;
  return {
    rows: page.locator(rows),
    /** As its script goes from page to page: the address changes, no document is loaded, and it draws. */
    visit: (path) => page.evaluate((to) => void globalThis.visit(to), path),
    openTicket: (id, switches = '') => page.goto(at(`/a/tickets/${id}`, switches)),
    openList: (filter = 'all_tickets', switches = '') =>
      page.goto(at(`/a/tickets/filters/${filter}`, switches)),
    /** Every row's ticket with the tickets of the badges that stand in it, in document order. */
    rowsWithBadges: () =>
      page.locator(rows).evaluateAll((all) =>
        all.map((row) => {
          const card = row.closest('.tickets__list') ?? row;
          const href = row.querySelector('a[href^="/a/tickets/"]')?.getAttribute('href') ?? '';
          const badges = [...card.querySelectorAll('[data-uptier]')];
          return {
            id: /\/a\/tickets\/(\d+)/.exec(href)?.[1] ?? null,
            badges: badges.length,
            names: badges.map(
              (it) => it.shadowRoot?.querySelector('[role=img]')?.getAttribute('aria-label') ?? '',
            ),
          };
        }),
      ),
  };
}
