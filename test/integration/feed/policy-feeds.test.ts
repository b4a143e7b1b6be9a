// @vitest-environment node
import { generateKeyPairSync, sign, type KeyObject } from 'node:crypto';
import { beforeEach, describe, expect, test } from 'vitest';
import { checkDueFeeds } from '../../../lib/app/check-feed.ts';
import { listEditionNews } from '../../../lib/app/edition-news.ts';
import { addFeed, applyFeed, listFeeds, lookAtFeed, removeFeed } from '../../../lib/app/feeds.ts';
import { policyView } from '../../../lib/app/keep-policy.ts';
import { policedFeeds } from '../../../lib/app/policed-stores.ts';
import { feedKeys } from '../../../lib/browser/feed-keys.ts';
import { signedText } from '../../../lib/domain/feed/envelope.ts';
import { parsePolicy } from '../../../lib/domain/policy/parse-policy.ts';
import { noPolicy } from '../../../lib/domain/policy/policy.ts';
import { matrix } from '../../builders/matrix.ts';
import { fakeDependencies } from '../../fakes/dependencies.ts';
import { MemoryFeedStore } from '../../fakes/memory-stores.ts';

const url = 'https://policies.acme.example/team.json';
const { origin } = new URL(url);
const ours = generateKeyPairSync('ed25519').privateKey;
const strangers = generateKeyPairSync('ed25519').privateKey;
const publicOf = (key: KeyObject) =>
  Buffer.from(String(key.export({ format: 'jwk' }).x), 'base64url').toString('base64');
const named = (name: string, id = 'team') => matrix({ id, name });

function file(parts: object = {}, key = ours): string {
  const payload = JSON.stringify({
    version: 1,
    expires: '2027-01-01T00:00:00Z',
    matrix: named('First'),
    ...parts,
  });
  const signature = sign(null, Buffer.from(signedText(payload)), key).toString('base64');
  return JSON.stringify({ format: 'uptier-feed/1', key: publicOf(key), payload, signature });
}

const link = { url, key: publicOf(ours), matrixId: 'team' };
const policyOf = (value: unknown) => {
  const parsed = parsePolicy(value);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error));
  return parsed.value;
};
const following = policyOf({ add: { feeds: [link] } });
const applying = policyOf({ add: { feeds: [link] }, lock: { appliedFeeds: [url] } });

let policy = noPolicy;
let served = '';
let asked = 0;
let kept = new MemoryFeedStore();
let fakes: ReturnType<typeof fakeDependencies>;

beforeEach(() => {
  policy = following;
  served = file();
  asked = 0;
  kept = new MemoryFeedStore();
  const inForce = { current: async () => ({ policy, problems: [] }), look: async () => null };
  fakes = fakeDependencies({
    policy: inForce,
    feeds: policedFeeds(kept, inForce),
    feedKeys,
    feedFetcher: {
      fetch: async () => {
        asked += 1;
        return { ok: true, value: { kind: 'file', text: served, etag: null } };
      },
    },
  });
  fakes.granted.add(origin);
});

const feed = async () => (await listFeeds(fakes.needs))[0];
const stored = async () => (await fakes.needs.matrices.all()).map((it) => it.matrix.name);
/** A day later, when links are looked at by themselves. */
async function aDayLater(text = served) {
  served = text;
  fakes.clock.pass(25 * 60 * 60 * 1000);
  await checkDueFeeds(fakes.needs);
}

describe('a link of an organisation', () => {
  test('is followed by itself, with its key, and waits for a person’s look', async () => {
    await checkDueFeeds(fakes.needs);
    expect(await feed()).toMatchObject({
      url,
      policy: true,
      pinned: { matrixId: 'team' },
      offer: { version: 1, name: 'First' },
      problem: null,
    });
    expect(await stored()).toEqual([]);
    await applyFeed(fakes.needs, (await feed())?.id ?? '', 1);
    expect(await stored()).toEqual(['First']);
    expect(await policyView(fakes.needs)).toMatchObject({ feeds: [(await feed())?.id] });
  });

  test('that applies itself gives everybody the first version, too, and tells only later ones', async () => {
    policy = applying;
    await checkDueFeeds(fakes.needs);
    expect(await stored()).toEqual(['First']);
    expect(await listEditionNews(fakes.needs)).toEqual([]);
    await aDayLater(file({ version: 2, matrix: named('Second') }));
    expect(await stored()).toEqual(['Second']);
    expect(await listEditionNews(fakes.needs)).toMatchObject([
      { before: { name: 'First' }, after: { name: 'Second' } },
    ]);
  });

  test.each([
    ['another key', () => file({}, strangers), 'feed-other-key'],
    ['another matrix', () => file({ matrix: named('Other', 'other') }), 'feed-other-matrix'],
    ['a forged text', () => file().replace('First', 'Forged'), 'feed-forged'],
    ['an expired file', () => file({ expires: '2020-01-01T00:00:00Z' }), 'feed-expired'],
  ])('changes nothing with %s, from the first look on', async (_, text, code) => {
    policy = applying;
    served = text();
    await checkDueFeeds(fakes.needs);
    expect(await feed()).toMatchObject({ problem: { code }, offer: null, applied: null });
    expect(await stored()).toEqual([]);
  });

  test('is asked for only once the browser may reach it, which is what is said', async () => {
    fakes.granted.delete(origin);
    await checkDueFeeds(fakes.needs);
    expect(asked).toBe(0);
    expect(await feed()).toMatchObject({ wants: origin, offer: null });
    fakes.granted.add(origin);
    await lookAtFeed(fakes.needs, (await feed())?.id ?? '');
    expect(await feed()).toMatchObject({ offer: { version: 1 } });
    expect(await feed()).not.toHaveProperty('wants');
  });

  test('cannot be removed, and goes with its policy; an older version is refused when it is back', async () => {
    policy = applying;
    served = file({ version: 2 });
    await checkDueFeeds(fakes.needs);
    const { id = '' } = (await feed()) ?? {};
    await expect(removeFeed(fakes.needs, id)).rejects.toMatchObject({
      name: 'set-by-organisation',
    });
    policy = noPolicy;
    expect(await listFeeds(fakes.needs)).toEqual([]);
    expect(await stored()).toEqual(['First']);
    policy = applying;
    await aDayLater(file({ version: 1, matrix: named('Older') }));
    expect(await feed()).toMatchObject({ problem: { code: 'feed-downgraded' } });
    expect(await stored()).toEqual(['First']);
  });

  test('stands in for one of the user’s own to the same address, which comes back', async () => {
    policy = noPolicy;
    await addFeed(fakes.needs, { id: 'feed-0001', url });
    policy = following;
    expect((await listFeeds(fakes.needs)).map(({ policy: theirs }) => theirs)).toEqual([true]);
    policy = noPolicy;
    expect((await listFeeds(fakes.needs)).map(({ id }) => id)).toEqual(['feed-0001']);
  });

  test('counts with the organisation’s key, whatever is stored of it', async () => {
    await checkDueFeeds(fakes.needs);
    const [row] = await kept.all();
    if (!row) throw new Error('nothing is kept');
    await kept.save({ ...row, pinned: { key: publicOf(strangers), matrixId: 'team' } });
    await aDayLater(file({ version: 2 }, strangers));
    expect(await feed()).toMatchObject({ problem: { code: 'feed-other-key' } });
  });
});

test.each([
  ['an address that is no https', { ...link, url: 'http://in.example/x' }, 'url'],
  ['a script for an address', { ...link, url: 'javascript:alert(1)' }, 'url'],
  ['a key that is none', { ...link, key: 'abc' }, 'key'],
  ['no key', { url, matrixId: 'team' }, 'key'],
  ['no matrix', { url, key: link.key }, 'matrixId'],
  ['what is not known', { ...link, colour: 'red' }, 'colour'],
])('a policy with %s is refused at its place', (_, given, key) => {
  const parsed = parsePolicy({ add: { feeds: [given] } });
  expect(parsed.ok ? [] : parsed.error.map(({ path }) => path)).toEqual([`add.feeds[0].${key}`]);
});

test('a policy that names an address or a matrix twice is refused', () => {
  const paths = (...feeds: readonly object[]) => {
    const parsed = parsePolicy({ add: { feeds } });
    return parsed.ok ? [] : parsed.error.map(({ path }) => path);
  };
  expect(paths(link, { ...link, matrixId: 'other' })).toEqual(['add.feeds[1]']);
  expect(paths(link, { ...link, url: `${url}?2` })).toEqual(['add.feeds[1]']);
  expect(paths(link, { ...link, url: `${url}?2`, matrixId: 'other' })).toEqual([]);
});
