// Saves pages and replies of the playground as captures of the adapter.
//   node test/playground/freshdesk/capture.mjs
//   UPTIER_WRITE_EXPECTED=1 npx vitest run --config test/vitest.config.ts --project contract
import { capture } from '../web/capture.mjs';
import { people } from './account.mjs';
import { conversations, pages } from './capture-cases.mjs';
import { startFreshdesk } from './server.mjs';

/** A token is a secret: the one that is kept is none. */
const tidyReply = (value) => {
  const token = value.json?.meta?.csrf_token;
  return token === undefined
    ? value
    : { ...value, json: { ...value.json, meta: { ...value.json.meta, csrf_token: 'TOKEN' } } };
};

await capture({
  helpdesk: 'freshdesk',
  product: 'Freshdesk',
  server: await startFreshdesk(),
  people,
  signIn: '/support/login?as=agent1',
  pages,
  conversations,
  async ready(page, { path, host = 0, switches = '', isLate = false }) {
    // The page's script draws once more after its last answer.
    await page.locator('#app > *').first().waitFor();
    const isTicket = /^\/a\/tickets\/\d/.test(path) && host === 0;
    if (isTicket && !isLate && !switches.includes('head'))
      await page.locator('.page-actions__left').waitFor();
  },
  tidyPage: (html) => html.replace(/ data-identifyelement="\d+"/g, ''),
  tidyReply,
});
