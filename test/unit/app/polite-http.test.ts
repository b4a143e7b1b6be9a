import { describe, expect, test } from 'vitest';
import { politeHttp } from '../../../lib/app/polite-http.ts';
import { succeed } from '../../../lib/domain/result.ts';
import { minute, second } from '../../../lib/domain/time/instant.ts';
import type { ApiRequest, HelpdeskHttp } from '../../../lib/ports/http.ts';
import { fakeDependencies, FixedClock } from '../../fakes/dependencies.ts';

const get = (path: string): ApiRequest => ({ transport: 'worker', method: 'GET', path });
const memory = () => fakeDependencies().needs.memory;
const put = (path: string): ApiRequest => ({ transport: 'worker', method: 'PUT', path });

/** A server that answers when it is told to, and counts what it has in hand. */
function slowServer(headers: Readonly<Record<string, string>> = {}) {
  const sent: string[] = [];
  const inHand = new Map<string, number>();
  let most = 0;
  const waiting: (() => void)[] = [];
  const http: HelpdeskHttp = {
    async send(origin, { path }) {
      sent.push(`${origin}${path}`);
      const count = (inHand.get(origin) ?? 0) + 1;
      inHand.set(origin, count);
      most = Math.max(most, count);
      await new Promise<void>((resolve) => waiting.push(resolve));
      inHand.set(origin, (inHand.get(origin) ?? 0) - 1);
      return succeed({ status: 200, contentType: '', headers, json: undefined });
    },
  };
  const answerAll = async () => {
    // Each answer lets the next request go; a turn of the loop is enough for it to be sent.
    for (let quiet = 0; quiet < 3; quiet += 1) {
      while (waiting.length > 0) {
        waiting.shift()?.();
        quiet = 0;
        await new Promise((resolve) => setImmediate(resolve));
      }
      await new Promise((resolve) => setImmediate(resolve));
    }
  };
  return { http, sent, answerAll, most: () => most };
}

describe('requests to one site', () => {
  test('go one at a time and in order, while another site is not kept waiting', async () => {
    const server = slowServer();
    const http = politeHttp(server.http, new FixedClock(), memory());
    const all = [
      http.send('https://a.example', get('/1')),
      http.send('https://a.example', get('/2')),
      http.send('https://b.example', get('/1')),
    ];
    await new Promise((resolve) => setImmediate(resolve));
    expect(server.sent).toEqual(['https://a.example/1', 'https://b.example/1']);
    await server.answerAll();
    await Promise.all(all);
    expect(server.sent).toEqual([
      'https://a.example/1',
      'https://b.example/1',
      'https://a.example/2',
    ]);
    expect(server.most()).toBe(1);
  });

  async function ask(count: number, headers?: Readonly<Record<string, string>>) {
    const clock = new FixedClock();
    const server = slowServer(headers);
    const kept = memory();
    let http = politeHttp(server.http, clock, kept);
    const startAnew = () => void (http = politeHttp(server.http, clock, kept));
    const send = async (request: ApiRequest, times: number) => {
      const all = Array.from({ length: times }, () => http.send('https://a.example', request));
      await server.answerAll();
      return Promise.all(all);
    };
    return { clock, server, send, startAnew, answers: await send(get('/'), count) };
  }

  test('of a minute are four hundred readings; the next waits until the first is a minute old', async () => {
    const { clock, server, send, answers } = await ask(401);
    expect(server.sent).toHaveLength(400);
    expect(answers[400]).toMatchObject({
      ok: false,
      error: { kind: 'rate-limited', retryAfter: minute },
    });
    clock.pass(minute - second);
    expect((await send(get('/'), 1))[0]).toMatchObject({
      ok: false,
      error: { retryAfter: second },
    });
    clock.pass(second);
    expect((await send(get('/'), 1))[0]).toMatchObject({ ok: true });
  });

  test('are fifty once the helpdesk says that little of its allowance is left', async () => {
    const { server } = await ask(80, {
      'x-rate-limit': '200',
      'x-rate-limit-remaining': '29',
    });
    expect(server.sent).toHaveLength(50);
  });

  test('are not cut while enough of the allowance is left', async () => {
    const { server } = await ask(80, {
      'x-ratelimit-total': '200',
      'x-ratelimit-remaining': '30',
    });
    expect(server.sent).toHaveLength(80);
  });

  test('are counted on by a worker that starts in the middle of the minute', async () => {
    const { clock, server, send, startAnew } = await ask(400);
    startAnew();
    clock.pass(minute - second);
    expect((await send(get('/'), 1))[0]).toMatchObject({ error: { retryAfter: second } });
    clock.pass(second);
    await send(get('/'), 1);
    expect(server.sent).toHaveLength(401);
  });

  test('are as scarce for the next worker as the helpdesk told the last', async () => {
    const { server, send, startAnew } = await ask(30, {
      'x-ratelimit-limit': '700',
      'x-ratelimit-remaining': '104',
    });
    startAnew();
    await send(get('/'), 30);
    expect(server.sent).toHaveLength(50);
  });

  test('of a clock that was set back keep nobody waiting', async () => {
    const { clock, send } = await ask(400);
    clock.pass(-60 * minute);
    expect((await send(get('/'), 1))[0]).toMatchObject({ ok: true });
  });

  test('that a person clicked on are sent whatever was read before', async () => {
    const { send } = await ask(401);
    expect((await send(put('/'), 1))[0]).toMatchObject({ ok: true });
  });

  test('are none while the site asks to be left alone, not even what a person clicked on', async () => {
    const clock = new FixedClock();
    let sent = 0;
    const limited: HelpdeskHttp = {
      async send() {
        sent += 1;
        const headers = { 'retry-after': '30' };
        return succeed({ status: 429, contentType: '', headers, json: undefined });
      },
    };
    const http = politeHttp(limited, clock, memory());
    const send = (method: ApiRequest['method'], at = 'https://a.example') =>
      http.send(at, { ...get('/'), method });
    await send('PUT');
    for (const method of ['GET', 'POST', 'PUT', 'DELETE'] as const)
      expect(await send(method)).toMatchObject({
        ok: false,
        error: { kind: 'rate-limited', retryAfter: 30 * second },
      });
    expect(sent).toBe(1);
    await send('GET', 'https://b.example');
    expect(sent).toBe(2);
    clock.pass(30 * second);
    await send('POST');
    expect(sent).toBe(3);
  });

  test('that failed hold up none of the next', async () => {
    let tries = 0;
    const failing: HelpdeskHttp = {
      async send() {
        tries += 1;
        if (tries === 1) throw new Error('broken');
        return succeed({ status: 200, contentType: '', headers: {}, json: undefined });
      },
    };
    const http = politeHttp(failing, new FixedClock(), memory());
    const [first, next] = await Promise.allSettled([
      http.send('https://a.example', get('/1')),
      http.send('https://a.example', get('/2')),
    ]);
    expect(first.status).toBe('rejected');
    expect(next).toMatchObject({ status: 'fulfilled', value: { ok: true } });
  });
});

describe('the clock of a site', () => {
  const apartBy = async (milliseconds: number, headers?: Readonly<Record<string, string>>) => {
    const clock = new FixedClock();
    const date = new Date(clock.now() - milliseconds).toUTCString();
    const server = slowServer(headers ?? { date });
    const http = politeHttp(server.http, clock, memory());
    const sent = http.send('https://a.example', get('/1'));
    await server.answerAll();
    await sent;
    expect(http.apart?.('https://b.example')).toBeNull();
    return http.apart?.('https://a.example');
  };

  test.each([
    ['agrees within two minutes', 119 * second, null],
    ['is behind this computer’s', 7 * minute, 7 * minute],
    ['is ahead of it', -7 * minute, -7 * minute],
  ])('%s', async (_, apart, told) => expect(await apartBy(apart)).toBe(told));

  test.each([{}, { date: '' }, { date: 'yesterday' }])('is not known by %j', async (headers) =>
    expect(await apartBy(minute * 60, headers)).toBeNull(),
  );
});
