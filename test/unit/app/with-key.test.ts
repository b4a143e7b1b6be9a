import { expect, test } from 'vitest';
import { withKey } from '../../../lib/app/with-key.ts';
import { succeed } from '../../../lib/domain/result.ts';
import type { ApiRequest, HelpdeskHttp } from '../../../lib/ports/http.ts';
import { MemoryHelpdeskKeys } from '../../fakes/memory-stores.ts';

const origin = 'https://acme.freshdesk.com';
const read: ApiRequest = { transport: 'worker', method: 'GET', path: '/api/v2/tickets/7' };

async function site(key: string | null) {
  const sent: ApiRequest[] = [];
  const keys = new MemoryHelpdeskKeys();
  if (key !== null) await keys.save(origin, key);
  const http: HelpdeskHttp = {
    send: async (_, request) => {
      sent.push(request);
      return succeed({ status: 200, contentType: 'application/json', headers: {}, json: {} });
    },
    apart: () => 5,
  };
  return { sent, http: withKey(http, keys) };
}

test('a request in the session stays as it is, whether there is a key or none', async () => {
  const { sent, http } = await site('k3yOfAgentOne');
  await http.send(origin, read);
  expect(sent).toEqual([read]);
  expect(http.apart?.(origin)).toBe(5);
});

test('a request that asks for the key goes with the key alone, as the name of no password', async () => {
  const { sent, http } = await site('k3yOfAgentOne');
  await http.send(origin, { ...read, headers: { 'X-Other': '1' }, byKey: true });
  expect(sent).toEqual([
    {
      ...read,
      headers: { 'X-Other': '1', Authorization: `Basic ${btoa('k3yOfAgentOne:X')}` },
      withoutSession: true,
    },
  ]);
});

test.each([
  ['there is none', null, origin],
  ['it is another site’s', 'k3yOfAgentOne', 'https://other.freshdesk.com'],
  ['it would travel in the open', 'k3yOfAgentOne', 'http://acme.freshdesk.com'],
])('where %s nothing is sent, and nobody is signed in', async (_what, key, at) => {
  const { sent, http } = await site(key);
  const reply = await http.send(at, { ...read, byKey: true });
  expect(sent).toEqual([]);
  expect(reply).toMatchObject({ ok: true, value: { status: 401 } });
});

test('a store that cannot be read has no key', async () => {
  const { http } = await site(null);
  const broken = withKey(http, { of: () => Promise.reject(new Error('lost')) });
  expect(await broken.send(origin, { ...read, byKey: true })).toMatchObject({
    value: { status: 401 },
  });
});
