// @vitest-environment node
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { helpdeskHttp } from '../../../lib/browser/http.ts';
import type { ApiRequest } from '../../../lib/ports/http.ts';

let server: Server;
let origin = '';
const seen: { method: string | undefined; type: string | undefined; body: string }[] = [];

const json = { 'Content-Type': 'application/json; charset=utf-8' };
const pages: Record<string, (response: ServerResponse) => void> = {
  '/ok': (response) =>
    response.writeHead(200, { ...json, ETag: '"7"', 'X-Secret': 'kept out' }).end('{"a":"ü"}'),
  '/login': (response) => response.writeHead(302, { Location: '/' }).end(),
  '/html': (response) => response.writeHead(200, { 'Content-Type': 'text/html' }).end('{"a":1}'),
  '/garbage': (response) => response.writeHead(200, json).end('{"a":'),
  '/huge': (response) => response.writeHead(200, json).end(`"${'x'.repeat(6 * 1024 * 1024)}"`),
  '/slow-down': (response) => response.writeHead(429, { 'Retry-After': '120' }).end(),
  '/slow-down-until': (response) =>
    response.writeHead(429, { 'Retry-After': new Date(Date.now() + 90_000).toUTCString() }).end(),
  '/slow-down-for-years': (response) =>
    response.writeHead(429, { 'Retry-After': '999999999' }).end(),
  '/slow-down-until-never': (response) =>
    response.writeHead(429, { 'Retry-After': 'Wed, 21 Oct 2099 07:28:00 GMT' }).end(),
  '/slow-down-by-its-own-clock': (response) =>
    response
      .writeHead(429, {
        Date: 'Wed, 21 Oct 2015 07:28:00 GMT',
        'Retry-After': 'Wed, 21 Oct 2015 07:29:40 GMT',
      })
      .end(),
  '/slow-down-no-time': (response) => response.writeHead(429, { 'Retry-After': '-5' }).end(),
  '/slow-down-since': (response) =>
    response.writeHead(429, { 'Retry-After': 'Wed, 21 Oct 2015 07:28:00 GMT' }).end(),
  '/slow-down-half': (response) => response.writeHead(429, { 'Retry-After': '1.5' }).end(),
  '/slow-down-some': (response) => response.writeHead(429, { 'Retry-After': 'a while' }).end(),
  '/cut': (response) => response.destroy(),
  '/problem': (response) =>
    response.writeHead(403, { 'Content-Type': 'application/problem+json' }).end('{"message":"no"}'),
};

function answer(request: IncomingMessage, response: ServerResponse): void {
  let body = '';
  request.on('data', (part) => (body += String(part)));
  request.on('end', () => {
    seen.push({ method: request.method, type: request.headers['content-type'], body });
    pages[(request.url ?? '').replace(/\?.*$/, '')]?.(response);
  });
}

beforeAll(async () => {
  server = createServer(answer);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

const get = (path: string, parts: Partial<ApiRequest> = {}) =>
  helpdeskHttp.send(origin, { transport: 'worker', method: 'GET', path, ...parts });

describe('a reply', () => {
  test('of JSON comes parsed, with no header but those that are known', async () => {
    expect(await get('/ok')).toEqual({
      ok: true,
      value: {
        status: 200,
        contentType: 'application/json; charset=utf-8',
        headers: { date: expect.stringContaining('GMT'), etag: '"7"' },
        json: { a: 'ü' },
      },
    });
    expect(await get('/problem')).toMatchObject({
      value: { status: 403, json: { message: 'no' } },
    });
  });

  test('that sends elsewhere is not followed', async () => {
    const before = seen.length;
    expect(await get('/login')).toMatchObject({ ok: true, value: { status: 302 } });
    expect(seen.length).toBe(before + 1);
  });

  test.each(['/html', '/garbage', '/huge'])('%s has no JSON', async (path) => {
    expect(await get(path)).toMatchObject({ ok: true, value: { status: 200, json: undefined } });
  });

  test('that asks to wait says it in seconds, in whichever form it came', async () => {
    expect(await get('/slow-down')).toMatchObject({ value: { headers: { 'retry-after': '120' } } });
    const until = await get('/slow-down-until');
    const seconds = until.ok ? Number(until.value.headers['retry-after']) : 0;
    expect(seconds).toBeGreaterThan(80);
    expect(seconds).toBeLessThanOrEqual(91);
  });

  test('that names when counts from the server’s own clock', async () => {
    expect(await get('/slow-down-by-its-own-clock')).toMatchObject({
      value: { headers: { 'retry-after': '100' } },
    });
  });

  test('that names a time that is over asks for no wait, and for none that is negative', async () => {
    expect(await get('/slow-down-since')).toMatchObject({
      value: { headers: { 'retry-after': '0' } },
    });
  });

  test.each(['/slow-down-no-time', '/slow-down-half', '/slow-down-some'])(
    '%s does not say for how long',
    async (path) => {
      const reply = await get(path);
      expect(reply.ok && 'retry-after' in reply.value.headers).toBe(false);
    },
  );

  test.each(['/slow-down-for-years', '/slow-down-until-never'])(
    '%s is taken for an hour',
    async (path) => {
      expect(await get(path)).toMatchObject({ value: { headers: { 'retry-after': '3600' } } });
    },
  );

  test('that never comes is no answer, told without the query', async () => {
    expect(await get('/cut?secret=1')).toEqual({
      ok: false,
      error: { kind: 'no-answer', detail: 'GET /cut: no connection' },
    });
    const nobody = { transport: 'worker', method: 'GET', path: '/' } as const;
    expect(await helpdeskHttp.send('http://127.0.0.1:1', nobody)).toMatchObject({
      error: { kind: 'no-answer' },
    });
  });
});

describe('a request', () => {
  test('carries its body as JSON', async () => {
    await get('/ok', { method: 'POST', body: { Content: 'x' } });
    expect(seen.at(-1)).toEqual({
      method: 'POST',
      type: 'application/json',
      body: '{"Content":"x"}',
    });
  });

  test.each(['//evil.example/', 'https://evil.example/', '\\\\evil.example', 'ok'])(
    'to %s, which is another site or no path, is not sent',
    async (path) => {
      const before = seen.length;
      expect(await get(path)).toMatchObject({ ok: false, error: { kind: 'unexpected' } });
      expect(seen.length).toBe(before);
    },
  );
});
