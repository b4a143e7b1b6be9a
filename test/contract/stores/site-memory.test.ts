import { describe, expect, test } from 'vitest';
import { noteOutcome, problemNow } from '../../../lib/app/pace.ts';
import { politeHttp } from '../../../lib/app/polite-http.ts';
import { succeed } from '../../../lib/domain/result.ts';
import { minute, second } from '../../../lib/domain/time/instant.ts';
import { SessionSiteMemory } from '../../../lib/storage/site-memory.ts';
import { FakeStorageArea } from '../../fakes/browser-storage.ts';
import { FixedClock, origin } from '../../fakes/dependencies.ts';

const get = { transport: 'worker', method: 'GET', path: '/' } as const;

function open() {
  const clock = new FixedClock();
  const area = new FakeStorageArea('session');
  let sent = 0;
  let status = 200;
  const http = {
    async send() {
      sent += 1;
      const headers: Record<string, string> = status === 200 ? {} : { 'retry-after': '240' };
      return succeed({ status, contentType: '', headers, json: undefined });
    },
  };
  return {
    clock,
    area,
    sent: () => sent,
    answerWith: (it: number) => void (status = it),
    /** What the next worker of this browser has. */
    worker() {
      const memory = new SessionSiteMemory(area);
      return { memory, clock, random: () => 0, http: politeHttp(http, clock, memory) };
    },
  };
}

describe('what the browser remembers of a site for the next worker', () => {
  test('is how often it was asked within the minute', async () => {
    const { clock, worker, sent } = open();
    for (let at = 0; at < 400; at += 1) await worker().http.send(origin, get);
    clock.pass(minute - second);
    expect(await worker().http.send(origin, get)).toMatchObject({
      error: { kind: 'rate-limited', retryAfter: second },
    });
    expect(sent()).toBe(400);
  });

  test('is that it asked to be left alone, and what failed', async () => {
    const { worker, answerWith, sent, clock } = open();
    answerWith(429);
    await worker().http.send(origin, get);
    const endpoint = { origin, operation: 'tickets', subject: 'list' } as const;
    const fault = { kind: 'server-error', detail: 'GET /: 500' } as const;
    await noteOutcome(worker(), endpoint, fault, clock.now());
    clock.pass(30 * second);
    expect(await worker().http.send(origin, { ...get, method: 'PUT' })).toMatchObject({
      error: { kind: 'rate-limited', retryAfter: 210 * second },
    });
    expect(await problemNow(worker(), endpoint)).toEqual({ ...fault, retryAfter: 30 * second });
    expect(sent()).toBe(1);
  });

  test('counts for nothing where it cannot be read, and is well after the next request', async () => {
    const { area, worker, sent } = open();
    await area.set({ [`site:${origin}`]: { account: 7, histories: 'no' } });
    expect(await worker().http.send(origin, get)).toMatchObject({ ok: true });
    expect((await worker().memory.load(origin)).traffic.readings).toHaveLength(1);
    expect(sent()).toBe(1);
  });
});
