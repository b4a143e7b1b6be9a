import { beforeEach, expect, test } from 'vitest';
import { removeSite } from '../../../lib/app/change-site.ts';
import { readOwnRequest } from '../../../lib/app/own-request.ts';
import type { OwnRequest } from '../../../lib/domain/customer/own-request.ts';
import { fail, succeed } from '../../../lib/domain/result.ts';
import { ticketId } from '../../../lib/domain/ticket/ticket.ts';
import type { Conversation } from '../../../lib/ports/helpdesk.ts';
import { StoredPortals } from '../../../lib/storage/portals.ts';
import { fakeDependencies, origin } from '../../fakes/dependencies.ts';
import { helpdeskApi } from '../../fakes/helpdesk-api.ts';

const shown: OwnRequest = {
  id: ticketId('7'),
  subject: 'It broke',
  status: 'open',
  rawStatus: 'Open',
  createdAt: null,
  lastAnswer: null,
  lastBy: 'customer',
  missing: ['created'],
};
const problem = { kind: 'signed-out', detail: 'GET /api: 401' } as const;
const asked = { origin, helpdesk: 'portal', ticketId: ticketId('7'), tabId: 3 };
let isSignedOut: boolean;
let world: ReturnType<typeof fakeDependencies>;

function* answer(): Conversation<OwnRequest> {
  yield* [];
  return isSignedOut ? fail(problem) : succeed(shown);
}

beforeEach(async () => {
  isSignedOut = true;
  const api = { ...helpdeskApi, readOwnRequest: answer };
  world = fakeDependencies({ helpdesk: (id) => (id === 'portal' ? api : helpdeskApi) });
  await world.needs.portals.switch(origin, true);
});

test('where the API does not answer, the page in front does, and the reason is told', async () => {
  world.requestPage.shown = { origin, request: shown };
  expect(await readOwnRequest(world.needs, asked)).toMatchObject({
    state: 'read',
    readFrom: 'page',
    request: shown,
    problem: { kind: 'signed-out' },
  });
});

test.each([
  ['another request', { origin, request: { ...shown, id: '8' } }],
  ['a page of another site', { origin: 'https://other.example', request: shown }],
  ['a request with a key that nobody asked for', { origin, request: { ...shown, html: '<b>' } }],
  ['a time that is none', { origin, request: { ...shown, createdAt: 1e300 } }],
  ['a text of a megabyte', { origin, request: { ...shown, subject: 'x'.repeat(1e6) } }],
  ['nothing', null],
])('%s is not taken for it', async (_, page) => {
  world.requestPage.shown = page;
  expect(await readOwnRequest(world.needs, asked)).toMatchObject({
    state: 'unread',
    problem: { kind: 'signed-out' },
  });
});

test('the page is not looked at where the API answers', async () => {
  isSignedOut = false;
  world.requestPage.shown = { origin, request: { ...shown, subject: 'Of the page' } };
  expect(await readOwnRequest(world.needs, asked)).toEqual({
    state: 'read',
    request: shown,
    readFrom: 'api',
    problem: null,
  });
});

test('a helpdesk without a portal that we know is refused', async () => {
  const other = { ...asked, helpdesk: helpdeskApi.id };
  await expect(readOwnRequest(world.needs, other)).rejects.toMatchObject({
    name: 'helpdesk-not-known',
  });
});

test('a site that is taken away takes its switch with it', async () => {
  await removeSite(world.needs, origin);
  world.granted.add(origin);
  expect(await readOwnRequest(world.needs, asked)).toEqual({ state: 'off' });
});

test.each([[undefined], ['on'], [{ [origin]: true }], [[7, null, 'no origin']]])(
  'stored as %j no portal is on',
  async (stored) => {
    const area = {
      value: stored as unknown,
      get: async () => ({ portals: area.value }),
      set: async (values: Readonly<Record<string, unknown>>) =>
        void (area.value = values['portals']),
      remove: async () => undefined,
    };
    const portals = new StoredPortals(area);
    expect(await portals.isOn(origin)).toBe(false);
    await portals.switch(origin, true);
    await portals.switch(origin, true);
    expect(area.value).toEqual([origin]);
  },
);
