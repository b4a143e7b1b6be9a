// Zendesk's playground as an agent sees it. Needs the build with open shadow roots.
const row = 'tr[data-test-id="generic-table-row"]';

/** @param {import('@playwright/test').Page} page @param {string} origin */
export function zendeskPage(page, origin) {
  const at = (path, switches) =>
    `${origin}${path}${path.includes('?') ? '&' : '?'}playground=${switches}`;
  const layout = (id) => page.locator(`section[data-layout-of="${id}"]`);
  return {
    rows: page.locator(row),
    layout,
    /** The badge in a ticket's own layout. */
    badgeOf: (id) => layout(id).locator('[data-uptier]').getByRole('button'),
    rowBadges: page.locator(`${row} [data-uptier]`).getByRole('img'),
    rowOf: (id) => page.locator(row).filter({ has: page.locator(`a[href$="tickets/${id}"]`) }),
    openTicket: (id, switches = '') => page.goto(at(`/agent/tickets/${id}`, switches)),
    openList: (view = 25, switches = '') => page.goto(at(`/agent/filters/${view}`, switches)),
    open: (path, switches = '') => page.goto(at(path, switches)),
    /** As its script goes from page to page: the address changes first, no document is loaded. */
    visit: (path) =>
      page.evaluate((to) => {
        history.pushState({}, '', to);
        dispatchEvent(new PopStateEvent('popstate'));
      }, path),
    /** Lets a page of the switch `front:told` put in front what it has mounted, once that is there. */
    async putInFront(id) {
      await layout(id).waitFor({ state: 'attached' });
      await page.evaluate(() => dispatchEvent(new Event('playground-go')));
    },
    refresh: page.locator('[data-test-id="views_views-list_header-refresh"]'),
    next: page.locator('[data-test-id="generic-table-pagination-next"]'),
    sortBy: (column) => page.locator(`[data-sort="${column}"]`).click(),
    composer: page.locator('section[data-is-active="true"] [contenteditable]'),
    /** Every row's ticket with the badges that stand in it, in document order. */
    rowsWithBadges: () =>
      page.locator(row).evaluateAll((all) =>
        all.map((it) => ({
          id: /tickets\/(\d+)/.exec(it.querySelector('a[href]')?.getAttribute('href') ?? '')?.[1],
          badges: [...it.querySelectorAll('[data-uptier]')].map(
            (host) =>
              host.shadowRoot?.querySelector('[role=img]')?.getAttribute('aria-label') ?? '',
          ),
        })),
      ),
    /**
     * Follows, frame by frame, which badges stand in which ticket's layout while `doing`; gives every
     * different sight once.
     */
    async sightsWhile(doing) {
      await page.evaluate(() => {
        const seen = new Set();
        const look = () => {
          for (const host of document.querySelectorAll('[data-uptier][data-kind="ticket"]')) {
            const own = host.closest('[data-layout-of]');
            const name = host.shadowRoot?.querySelector('button')?.getAttribute('aria-label') ?? '';
            seen.add(JSON.stringify({ in: own?.dataset.layoutOf ?? null, name }));
          }
        };
        const follow = () => {
          look();
          globalThis.looking = requestAnimationFrame(follow);
        };
        globalThis.sights = seen;
        globalThis.look = look;
        follow();
      });
      // A busy browser draws no frame for a while: what was waited for is looked at by itself, too.
      await doing(() => page.evaluate(() => globalThis.look()));
      return page.evaluate(() => {
        cancelAnimationFrame(globalThis.looking);
        globalThis.look();
        return [...globalThis.sights].map((it) => JSON.parse(it));
      });
    },
  };
}
