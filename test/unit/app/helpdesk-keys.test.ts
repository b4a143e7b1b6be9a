import { expect, test } from 'vitest';
import { removeSite } from '../../../lib/app/change-site.ts';
import { removeHelpdeskKey, saveHelpdeskKey } from '../../../lib/app/helpdesk-keys.ts';
import { newSite } from '../../../lib/domain/assignment/site.ts';
import { succeed } from '../../../lib/domain/result.ts';
import { api } from '../../../lib/helpdesks/freshdesk/index.ts';
import type { ApiRequest } from '../../../lib/ports/http.ts';
import { fakeDependencies } from '../../fakes/dependencies.ts';

const origin = 'https://acme.freshdesk.com';
const key = 'k3yOfAgentOne';

/** A site of Freshdesk's that answers a key with `status`. */
async function freshdesk(status: number, at = origin) {
  const sent: ApiRequest[] = [];
  const world = fakeDependencies({
    helpdesk: (id) => (id === 'freshdesk' ? api : undefined),
    http: {
      send: async (_, request) => {
        sent.push(request);
        return succeed({ status, contentType: 'application/json', headers: {}, json: [] });
      },
    },
  });
  await world.needs.sites.add({ ...newSite(at), helpdesk: 'freshdesk' });
  return { ...world, sent };
}

test('a key is tried alone, by a reading, and kept once the site took it', async () => {
  const { needs, sent } = await freshdesk(200);
  expect(await saveHelpdeskKey(needs, origin, key)).toEqual([origin]);
  expect(await needs.helpdeskKeys.of(origin)).toBe(key);
  expect(sent).toHaveLength(1);
  expect(sent[0]).toMatchObject({ method: 'GET', withoutSession: true });
});

test.each([
  [401, /key_refused/],
  [403, /key_refused/],
  [404, /key_not_here/],
  [503, /key_not_tried/],
])('a site that answers %i keeps what there was, and says why', async (status, why) => {
  const { needs } = await freshdesk(status);
  await needs.helpdeskKeys.save(origin, 'theOneBefore');
  await expect(saveHelpdeskKey(needs, origin, key)).rejects.toThrow(why);
  expect(await needs.helpdeskKeys.of(origin)).toBe('theOneBefore');
});

test('no key goes to a site without https, to one that takes none, or to one that is not there', async () => {
  const open = await freshdesk(200, 'http://acme.freshdesk.com');
  await expect(saveHelpdeskKey(open.needs, 'http://acme.freshdesk.com', key)).rejects.toThrow(
    /key_not_here/,
  );
  const { needs, sent } = await freshdesk(200);
  await expect(saveHelpdeskKey(needs, 'https://other.example', key)).rejects.toThrow(
    /key_not_here/,
  );
  await needs.sites.add({ ...newSite('https://rt.example'), helpdesk: 'counting' });
  await expect(saveHelpdeskKey(needs, 'https://rt.example', key)).rejects.toThrow(/key_not_here/);
  expect([...open.sent, ...sent]).toEqual([]);
});

test('a key goes when it is removed, and with its site', async () => {
  const { needs } = await freshdesk(200);
  await saveHelpdeskKey(needs, origin, key);
  expect(await removeHelpdeskKey(needs, origin)).toEqual([]);
  await saveHelpdeskKey(needs, origin, key);
  await removeSite(needs, origin);
  expect(await needs.helpdeskKeys.origins()).toEqual([]);
});
