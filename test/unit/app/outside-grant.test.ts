import { describe, expect, test } from 'vitest';
import { loadDirectory } from '../../../lib/app/directory.ts';
import { addFeed } from '../../../lib/app/feeds.ts';
import { reconcileSites } from '../../../lib/app/reconcile-sites.ts';
import { saveWebhook } from '../../../lib/app/webhooks.ts';
import type { Dependencies } from '../../../lib/app/dependencies.ts';
import { fakeDependencies } from '../../fakes/dependencies.ts';

const host = 'https://hooks.slack.com';
const webhook = {
  id: 'webhook-0001',
  name: 'Team',
  kind: 'slack',
  url: `${host}/services/T/B/x`,
  secret: null,
  withSubject: false,
} as const;
const ways: readonly (readonly [string, (needs: Dependencies) => Promise<unknown>])[] = [
  ['a webhook', (needs) => saveWebhook(needs, webhook)],
  ['a link to a matrix', (needs) => addFeed(needs, { id: 'feed-0001', url: `${host}/team.json` })],
];

const later =
  <Given extends readonly unknown[], Value>(
    turns: number,
    work: (...given: Given) => Promise<Value>,
  ) =>
  async (...given: Given): Promise<Value> => {
    for (let turn = 0; turn < turns; turn += 1) await Promise.resolve();
    return work(...given);
  };

describe.each(ways)('the host of %s', (_, keep) => {
  /** Which sites there are, and which are shown, once all is done. */
  async function after(order: (needs: Dependencies) => readonly Promise<unknown>[]) {
    const { needs, granted } = fakeDependencies();
    granted.add(host);
    // A database and a browser answer some turns later.
    needs.webhooks.save = later(10, needs.webhooks.save);
    needs.feeds.save = later(10, needs.feeds.save);
    const { access } = needs;
    access.originsOpenAt = later(40, access.originsOpenAt.bind(access));
    await Promise.all(order(needs));
    const isTheirs = ({ origin }: { readonly origin: string }) => origin === host;
    const shown = (await needs.views.directory()) ?? (await loadDirectory(needs));
    return [...(await needs.sites.all()), ...shown.sites].filter(isTheirs);
  }

  test('is no helpdesk where the browser allows it without asking, whatever it tells first', async () => {
    expect(await after((needs) => [reconcileSites(needs, [host]), keep(needs)])).toEqual([]);
    expect(await after((needs) => [keep(needs), reconcileSites(needs, [host])])).toEqual([]);
  });
});
