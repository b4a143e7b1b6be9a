import { startZendesk } from '../playground/zendesk/server.mjs';
import { playgroundMatrix } from './playground-matrix.mjs';
import { testAt } from './web-fixtures.ts';

export { expect } from './web-fixtures.ts';

/** Tests at `https://acme.zendesk.com`, against the reconstruction. */
export const test = testAt({
  start: startZendesk,
  async signIn(page, origin) {
    await page.goto(`${origin}/access/unauthenticated?as=agent1`);
    // Empty until its script has drawn it: nothing is recognised before.
    await page.locator('[data-test-id="generic-table-row"]').first().waitFor();
  },
  matrix: playgroundMatrix,
});
