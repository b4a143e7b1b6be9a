// @vitest-environment node
import { generateKeyPairSync, sign, type KeyObject } from 'node:crypto';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { rollBack } from '../../../lib/app/apply-by-policy.ts';
import { checkDueFeeds } from '../../../lib/app/check-feed.ts';
import { listEditionNews } from '../../../lib/app/edition-news.ts';
import { addFeed, applyFeed, confirmFeed, listFeeds, lookAtFeed } from '../../../lib/app/feeds.ts';
import { feedFetcher } from '../../../lib/browser/feed-fetcher.ts';
import { feedKeys } from '../../../lib/browser/feed-keys.ts';
import { signedText } from '../../../lib/domain/feed/envelope.ts';
import { noPolicy } from '../../../lib/domain/policy/policy.ts';
import { matrix } from '../../builders/matrix.ts';
import { fakeDependencies } from '../../fakes/dependencies.ts';

let server: Server;
let url = '';
let served: { status?: number; headers?: Record<string, string>; body: string } = { body: '' };
let asked: IncomingMessage[] = [];
let fakes: ReturnType<typeof fakeDependencies>;

const keys = generateKeyPairSync('ed25519').privateKey;
const strangers = generateKeyPairSync('ed25519').privateKey;
const id = 'feed-0001';
const day = 24 * 60 * 60 * 1000;

const named = (name: string) => matrix({ id: 'team', name });

function signed(parts: object = {}, key: KeyObject = keys) {
  const payload = JSON.stringify({
    version: 1,
    expires: '2027-01-01T00:00:00Z',
    matrix: named('First'),
    ...parts,
  });
  const { x } = key.export({ format: 'jwk' });
  return {
    format: 'uptier-feed/1',
    key: Buffer.from(String(x), 'base64url').toString('base64'),
    payload,
    signature: sign(null, Buffer.from(signedText(payload)), key).toString('base64'),
  };
}
const file = (parts: object = {}, key: KeyObject = keys) => JSON.stringify(signed(parts, key));

beforeAll(async () => {
  server = createServer((request, response) => {
    asked.push(request);
    const { status = 200, headers = {}, body } = served;
    const isKnown =
      headers['ETag'] !== undefined && request.headers['if-none-match'] === headers['ETag'];
    response.writeHead(isKnown ? 304 : status, headers).end(isKnown ? '' : body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/team.json`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

beforeEach(() => {
  asked = [];
  served = { headers: { ETag: '"1"' }, body: file() };
  fakes = fakeDependencies({ feedFetcher, feedKeys });
  fakes.granted.add(new URL(url).origin);
});

const feed = async () => (await listFeeds(fakes.needs))[0];
const stored = async () => (await fakes.needs.matrices.all()).map((it) => it.matrix.name);

/** Follows the link and confirms its key, as a person does. */
async function follow() {
  await addFeed(fakes.needs, { id, url });
  await lookAtFeed(fakes.needs, id);
  const offer = (await feed())?.offer;
  await confirmFeed(fakes.needs, id, offer?.key ?? '');
}
async function serve(next: typeof served) {
  served = next;
  await lookAtFeed(fakes.needs, id);
}

describe('a link that is followed', () => {
  test('counts for nothing before its key is confirmed, and is stored then', async () => {
    await addFeed(fakes.needs, { id, url });
    await lookAtFeed(fakes.needs, id);
    expect(await stored()).toEqual([]);
    const waiting = await feed();
    expect(waiting).toMatchObject({ pinned: null, problem: null, offer: { name: 'First' } });
    expect(waiting?.offer?.fingerprint).toMatch(/^[0-9a-f]{4}( [0-9a-f]{4}){15}$/);
    await confirmFeed(fakes.needs, id, waiting?.offer?.key ?? '');
    expect(await stored()).toEqual(['First']);
    expect(await feed()).toMatchObject({ pinned: { matrixId: 'team' }, applied: 1, offer: null });
  });

  test('is not confirmed with another key than the one that was shown', async () => {
    await addFeed(fakes.needs, { id, url });
    await lookAtFeed(fakes.needs, id);
    const shown = (await feed())?.offer?.key ?? '';
    await serve({ body: file({}, strangers) });
    await expect(confirmFeed(fakes.needs, id, shown)).rejects.toMatchObject({
      name: 'feed-changed',
    });
    expect(await stored()).toEqual([]);
  });

  test('waits for its review where a matrix of that id is stored', async () => {
    const storedAt = fakes.clock.now();
    await fakes.needs.matrices.save({ matrix: named('Mine'), preset: false, storedAt });
    await follow();
    expect(await stored()).toEqual(['Mine']);
    await applyFeed(fakes.needs, id, 1);
    expect(await stored()).toEqual(['First']);
  });

  test('offers a newer version and applies exactly the one that was reviewed', async () => {
    await follow();
    await serve({ body: file({ version: 2, matrix: named('Second') }) });
    expect(await stored()).toEqual(['First']);
    expect(await feed()).toMatchObject({ problem: null, offer: { version: 2, name: 'Second' } });
    await serve({ body: file({ version: 3, matrix: named('Third') }) });
    await expect(applyFeed(fakes.needs, id, 2)).rejects.toMatchObject({ name: 'feed-changed' });
    expect(await stored()).toEqual(['First']);
    await applyFeed(fakes.needs, id, 3);
    expect(await stored()).toEqual(['Third']);
    expect(await feed()).toMatchObject({ applied: 3, offer: null });
  });

  test('does not apply what expired while it waited', async () => {
    await follow();
    await serve({
      body: file({ version: 2, matrix: named('Second'), expires: '2026-11-22T00:00:00Z' }),
    });
    fakes.clock.pass(3 * day);
    await expect(applyFeed(fakes.needs, id, 2)).rejects.toMatchObject({ name: 'feed-expired' });
    expect(await stored()).toEqual(['First']);
  });
});

describe('a file that changes nothing', () => {
  const second = { version: 2, matrix: named('Second') };
  const tampered = () => {
    const it = signed(second);
    return JSON.stringify({ ...it, payload: it.payload.replace('Second', 'Sooner') });
  };
  const without = (name: string) => {
    const kept = Object.entries(signed(second)).filter(([key]) => key !== name);
    return JSON.stringify(Object.fromEntries(kept));
  };
  test.each([
    ['tampered', () => ({ body: tampered() }), 'feed-forged'],
    ['signed by a stranger', () => ({ body: file(second, strangers) }), 'feed-other-key'],
    ['without its signature', () => ({ body: without('signature') }), 'feed-unsigned'],
    ['a bare matrix', () => ({ body: JSON.stringify(named('Bare')) }), 'feed-unsigned'],
    ['oversized', () => ({ body: ' '.repeat(1024 * 1024) + file(second) }), 'feed-too-big'],
    [
      'expired',
      () => ({ body: file({ ...second, expires: '2026-11-20T08:59:59Z' }) }),
      'feed-expired',
    ],
    [
      'too early',
      () => ({ body: file({ ...second, notBefore: '2026-11-20T09:00:01Z' }) }),
      'feed-too-early',
    ],
    [
      'of another matrix',
      () => ({ body: file({ version: 2, matrix: matrix({ id: 'b' }) }) }),
      'feed-other-matrix',
    ],
    [
      'changed under its old version',
      () => ({ body: file({ version: 1, matrix: named('X') }) }),
      'feed-same-version',
    ],
    [
      'with a matrix of errors',
      () => ({ body: file({ version: 2, matrix: { id: 'team' } }) }),
      'feed-matrix-refused',
    ],
    [
      'with a prototype’s name in its matrix',
      () => ({
        body: file({ version: 2, matrix: JSON.parse('{"id":"team","__proto__":{"a":1}}') }),
      }),
      'feed-matrix-refused',
    ],
    [
      'with a script for a link in its matrix',
      () => ({
        body: file({
          version: 2,
          matrix: { ...named('Second'), source: { title: 'x', url: 'javascript:alert(1)' } },
        }),
      }),
      'feed-matrix-refused',
    ],
    ['of another format', () => ({ body: without('format') }), 'feed-no-envelope'],
    ['without a version', () => ({ body: file({ ...second, version: 1.5 }) }), 'feed-no-payload'],
    ['no JSON', () => ({ body: '{"format":' }), 'feed-no-envelope'],
    [
      'a redirect',
      () => ({ status: 302, headers: { Location: '/other.json' }, body: '' }),
      'feed-redirected',
    ],
    ['an error page', () => ({ status: 500, body: 'sorry' }), 'feed-status'],
  ])('%s', async (_what, next, code) => {
    await follow();
    const before = await feed();
    await serve(next());
    expect(await stored()).toEqual(['First']);
    expect(await feed()).toEqual({ ...before, problem: expect.objectContaining({ code }) });
    // The last good one is taken up again as if nothing had been.
    await serve({ body: file(second) });
    expect(await feed()).toMatchObject({ problem: null, offer: { version: 2 } });
  });

  test('downgraded', async () => {
    await follow();
    await serve({ body: file(second) });
    await applyFeed(fakes.needs, id, 2);
    await serve({ body: file() });
    expect(await stored()).toEqual(['Second']);
    expect(await feed()).toMatchObject({
      applied: 2,
      offer: null,
      problem: { code: 'feed-downgraded', values: [1, 2] },
    });
  });

  test('that a browser without Ed25519 cannot check', async () => {
    await follow();
    fakes.needs = {
      ...fakes.needs,
      feedKeys: { ...feedKeys, verify: async () => 'unsupported' },
    };
    await serve({ body: file(second) });
    expect(await stored()).toEqual(['First']);
    expect(await feed()).toMatchObject({ offer: null, problem: { code: 'feed-unsupported' } });
  });

  test('is not fetched where the browser took the grant back', async () => {
    await follow();
    const before = asked.length;
    fakes.granted.delete(new URL(url).origin);
    await lookAtFeed(fakes.needs, id);
    expect(asked).toHaveLength(before);
    expect(await feed()).toMatchObject({ problem: { code: 'feed-not-allowed' } });
  });
});

describe('a look', () => {
  test('names the file that is known and carries no cookies', async () => {
    await follow();
    await lookAtFeed(fakes.needs, id);
    const { headers } = asked.at(-1) ?? { headers: {} };
    expect(headers).toMatchObject({ 'if-none-match': '"1"' });
    expect(headers).not.toHaveProperty('cookie');
    expect(await feed()).toMatchObject({ problem: null, applied: 1 });
  });

  test('happens once a day by itself', async () => {
    await follow();
    const before = asked.length;
    fakes.clock.pass(day - 1);
    await checkDueFeeds(fakes.needs);
    expect(asked).toHaveLength(before);
    fakes.clock.pass(1);
    await checkDueFeeds(fakes.needs);
    expect(asked).toHaveLength(before + 1);
  });

  test('says that the last good one is over and keeps it', async () => {
    await follow();
    fakes.clock.pass(60 * day);
    await checkDueFeeds(fakes.needs);
    expect(await feed()).toMatchObject({ problem: { code: 'feed-expired-kept' }, applied: 1 });
    expect(await stored()).toEqual(['First']);
  });
});

describe('a newer version of a link', () => {
  const second = () => ({ body: file({ version: 2, matrix: named('Second') }) });
  const news = () => listEditionNews(fakes.needs);
  /** An organisation lets these links apply newer versions by themselves. */
  const allow = (...appliedFeeds: readonly string[]) => {
    const policy = { ...noPolicy, appliedFeeds };
    fakes = fakeDependencies({
      feedFetcher,
      feedKeys,
      policy: { current: async () => ({ policy, problems: [] }), look: async () => null },
    });
    fakes.granted.add(new URL(url).origin);
  };

  test('waits for a person unless a policy names this very link', async () => {
    for (const allowed of [[], [`${url}x`]]) {
      allow(...allowed);
      served = { body: file() };
      await follow();
      await serve(second());
      expect(await stored()).toEqual(['First']);
      expect(await feed()).toMatchObject({ appliesItself: false, offer: { version: 2 } });
      expect(await news()).toEqual([]);
    }
  });

  test('is applied where a policy lets it be, and is told until it was looked at', async () => {
    allow(url);
    await follow();
    await serve(second());
    expect(await stored()).toEqual(['Second']);
    expect(await feed()).toMatchObject({ appliesItself: true, applied: 2, offer: null });
    expect(await news()).toMatchObject([
      { by: 'feed', before: { name: 'First' }, after: { name: 'Second' } },
    ]);
  });

  test('can be taken back, and is left alone then until the next one', async () => {
    allow(url);
    await follow();
    await serve(second());
    await rollBack(fakes.needs, 'team');
    expect(await stored()).toEqual(['First']);
    expect(await news()).toEqual([]);
    await lookAtFeed(fakes.needs, id);
    expect(await stored()).toEqual(['First']);
    await serve({ body: file({ version: 3, matrix: named('Third') }) });
    expect(await stored()).toEqual(['Third']);
    expect(await news()).toMatchObject([{ before: { name: 'First' } }]);
  });

  test('is not applied before a person confirmed the key, nor with another key', async () => {
    allow(url);
    const storedAt = fakes.clock.now();
    await fakes.needs.matrices.save({ matrix: named('Mine'), preset: false, storedAt });
    await addFeed(fakes.needs, { id, url });
    await lookAtFeed(fakes.needs, id);
    expect(await stored()).toEqual(['Mine']);
    await confirmFeed(fakes.needs, id, (await feed())?.offer?.key ?? '');
    await serve({ body: file({ version: 2, matrix: named('Second') }, strangers) });
    expect(await feed()).toMatchObject({ problem: { code: 'feed-other-key' } });
    expect(await stored()).not.toContain('Second');
  });
});
