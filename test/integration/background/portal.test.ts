// @vitest-environment node
import { beforeEach, expect, test } from 'vitest';
import { succeed } from '../../../lib/domain/result.ts';
import { ticketId } from '../../../lib/domain/ticket/ticket.ts';
import { helpdeskById } from '../../../lib/helpdesks/registry.ts';
import type { ApiReply } from '../../../lib/ports/http.ts';
import { world } from '../../fakes/browser.ts';
import { newBrowser } from './worker.ts';

const origin = 'https://support.vendor.example';
const asked = { origin, helpdesk: 'zendesk', ticketId: ticketId('7'), tabId: null };
const replies: Readonly<Record<string, unknown>> = {
  '/api/v2/requests/7.json': {
    request: { id: 7, subject: 'It broke', status: 'pending', requester_id: 9 },
  },
  '/api/v2/requests/7/comments.json': {
    comments: [
      { created_at: '2026-11-20T09:00:00Z', author_id: 9 },
      { created_at: '2026-11-20T10:00:00Z', author_id: 501 },
    ],
    users: [{ id: 501, name: 'Bob', agent: true }],
  },
};

let browser: ReturnType<typeof newBrowser>;
let requests: string[];
let status: number;

beforeEach(() => {
  requests = [];
  status = 200;
  browser = newBrowser();
  browser.start({
    helpdesk: helpdeskById,
    http: {
      async send(at, { method, path }) {
        requests.push(`${method} ${at}${path}`);
        const json = status === 200 ? replies[path.replace(/\?.*/, '')] : undefined;
        const reply: ApiReply = { status, contentType: 'application/json', headers: {}, json };
        return succeed(reply);
      },
    },
  });
});
const read = () => browser.askAsPopup('own-request.read', asked);
const switchTo = (isOn: boolean) => browser.askAsPopup('own-request.switch', { origin, isOn });

test('a request is asked for only where its portal is switched on and granted, and only read', async () => {
  expect(await read()).toEqual({ state: 'off' });
  await switchTo(true);
  expect(await read()).toEqual({ state: 'off' });
  expect(requests).toEqual([]);

  world.granted.add(`${origin}/*`);
  expect(await read()).toMatchObject({
    state: 'read',
    readFrom: 'api',
    request: { status: 'pending', lastAnswer: { author: 'Bob' }, lastBy: 'vendor' },
  });
  expect(requests).toHaveLength(2);
  for (const line of requests) expect(line).toMatch(`GET ${origin}/api/v2/requests/7`);

  await switchTo(false);
  expect(await read()).toEqual({ state: 'off' });
  expect(requests).toHaveLength(2);
});

test('the switch outlives the worker, and nothing of a request is kept', async () => {
  world.granted.add(`${origin}/*`);
  await switchTo(true);
  await read();
  browser.start({ helpdesk: helpdeskById });
  expect(await read()).not.toEqual({ state: 'off' });
  expect(JSON.stringify(await browser.askAsPopup('directory.load'))).not.toContain('It broke');
});

test('a portal that refuses is left alone for a while, and the reason is told', async () => {
  world.granted.add(`${origin}/*`);
  await switchTo(true);
  status = 429;
  expect(await read()).toMatchObject({ state: 'unread', problem: { kind: 'rate-limited' } });
  status = 200;
  expect(await read()).toMatchObject({ state: 'unread', problem: { kind: 'rate-limited' } });
  expect(requests).toHaveLength(1);
});
