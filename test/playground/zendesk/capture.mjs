// Saves pages and replies of the playground as captures of the adapter.
//   node test/playground/zendesk/capture.mjs
//   UPTIER_WRITE_EXPECTED=1 npx vitest run --config test/vitest.config.ts --project contract
import { capture } from '../web/capture.mjs';
import { people } from './account.mjs';
import { conversations, pages } from './capture-cases.mjs';
import { startZendesk } from './server.mjs';

/** A token is a secret: the one that is kept is none. */
const tidyReply = (value) => {
  const { user } = value.json ?? {};
  return user?.authenticity_token === undefined
    ? value
    : { ...value, json: { ...value.json, user: { ...user, authenticity_token: 'TOKEN' } } };
};

await capture({
  helpdesk: 'zendesk',
  product: 'Zendesk',
  server: await startZendesk(),
  people,
  signIn: '/access/unauthenticated?as=agent1',
  pages,
  conversations,
  async ready(page, { path, before, isAhead = false }) {
    await page
      .locator('section[data-layout-of]:visible, #list-workspace:visible')
      .first()
      .waitFor();
    if (before === undefined) return;
    // A second ticket is opened as a person does it, so that the first one stays mounted.
    await page.evaluate((to) => {
      history.pushState({}, '', to);
      dispatchEvent(new PopStateEvent('popstate'));
    }, before);
    const shown = (at) => page.locator(`section[data-layout-of="${/\d+/.exec(at)[0]}"]:visible`);
    await shown(before).waitFor();
    if (isAhead) return;
    await page.goBack();
    await shown(path).waitFor();
  },
  tidyReply,
  tidyPage: (html) =>
    html
      .replace(/ class="sc-[^"]* (x-[\w-]+)"/g, ' class="$1"')
      .replace(/ data-ticket="[^"]*"/g, ''),
});
