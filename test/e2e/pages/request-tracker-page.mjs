// Request Tracker as an agent sees it.

/**
 * @param {import('@playwright/test').Page} page
 * @param {{ origin: string, agent: string, password: string, cookie: (user: string) => Promise<string> }} server
 */
export function requestTrackerPage(page, server) {
  const ticketUrl = (id) => `${server.origin}/Ticket/Display.html?id=${id}`;
  return {
    /** Is signed in for the whole browser, without the form: nothing is shown and no page is left. */
    async takeSession(user = server.agent) {
      const [name, value] = (await server.cookie(user)).split('=');
      await page.context().addCookies([{ name, value, url: server.origin }]);
    },
    /** Signs in by the form; the session holds for the whole browser. */
    async signIn(user = server.agent, password = server.password) {
      // Its form is reached by way of a page: only then does it know where to go on.
      await page.goto(`${server.origin}/`);
      await page.locator('input[name=user]').fill(user);
      await page.locator('input[name=pass]').fill(password);
      await page.locator('input[type=submit]').first().click();
      await page.locator('#preferences-logout').waitFor({ state: 'attached' });
    },
    /** Sets the theme of the agent who is signed in: `elevator-light` or `elevator-dark`. */
    async useTheme(name) {
      await page.goto(`${server.origin}/Prefs/Other.html`);
      // Its own widget hides the field.
      await page.locator('select[name=WebDefaultStylesheet]').selectOption(name, { force: true });
      await page.locator('#ModifyPreferences input[name=Update]').click();
      await page.locator(`body.${name}`).waitFor();
    },
    async signOut() {
      await page.goto(`${server.origin}/NoAuth/Logout.html`);
    },
    ticketUrl,
    openTicket: (id) => page.goto(ticketUrl(id)),
    /** A search over all queues, in the order of ids. */
    openList: (query = 'id > 0', rows = 50) =>
      page.goto(
        `${server.origin}/Search/Results.html?Query=${encodeURIComponent(query)}&OrderBy=id&Order=ASC&Rows=${rows}`,
      ),
    /** The ids of the tickets in the list, in document order. */
    rowIds: () =>
      page
        .locator('table.ticket-list tbody.list-item[data-record-id]')
        .evaluateAll((rows) => rows.map((row) => row.getAttribute('data-record-id'))),
    heading: page.locator('#header h1'),
  };
}
