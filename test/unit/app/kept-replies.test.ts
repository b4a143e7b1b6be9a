import { expect, test } from 'vitest';
import { keepingReplies } from '../../../lib/app/kept-replies.ts';
import type { ApiReply, ApiRequest } from '../../../lib/ports/http.ts';
import { fakeDependencies, origin } from '../../fakes/dependencies.ts';

const words: ApiRequest = { transport: 'worker', method: 'GET', path: '/words', keepFor: 1000 };

/** A site that counts what it is asked, and its clock. */
function counting(reply: Partial<ApiReply> = {}) {
  const { clock } = fakeDependencies();
  let asked = 0;
  const http = {
    send: async () => {
      asked += 1;
      const base = { status: 200, contentType: 'application/json', headers: {} };
      return { ok: true, value: { ...base, json: { asked }, ...reply } } as const;
    },
  };
  return { clock, ask: keepingReplies({ http, clock }).send, count: () => asked, http };
}

test('what seldom changes is asked once within its time, on each site', async () => {
  const { clock, ask, count, http } = counting();
  await ask(origin, words);
  clock.pass(999);
  expect(await keepingReplies({ http, clock }).send(origin, words)).toMatchObject({
    value: { json: { asked: 1 } },
  });
  await ask('https://other.example', words);
  expect(count()).toBe(2);
  clock.pass(1);
  await ask(origin, words);
  expect(count()).toBe(3);
});

test.each([
  ['a request that asks for no such thing', { ...words, keepFor: 0 }, {}],
  ['a write', { ...words, method: 'POST' as const }, {}],
  ['a refusal', words, { status: 429 }],
  ['a page in the place of data', words, { json: undefined }],
])('%s is sent each time', async (_what, request, reply) => {
  const { ask, count } = counting(reply);
  await ask(origin, request);
  await ask(origin, request);
  expect(count()).toBe(2);
});

test('a clock that was set back makes nothing young again', async () => {
  const { clock, ask, count } = counting();
  await ask(origin, words);
  clock.pass(-5000);
  await ask(origin, words);
  expect(count()).toBe(2);
});
