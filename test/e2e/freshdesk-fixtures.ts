import { startFreshdesk } from '../playground/freshdesk/server.mjs';
import { freshdeskMatrix } from './playground-matrix.mjs';
import { testAt } from './web-fixtures.ts';

export { expect } from './web-fixtures.ts';

/** Tests at `https://acme.freshdesk.com`, against the reconstruction. */
export const test = testAt({
  start: startFreshdesk,
  signIn: (page, origin) => page.goto(`${origin}/support/login?as=agent1`),
  matrix: freshdeskMatrix,
});
