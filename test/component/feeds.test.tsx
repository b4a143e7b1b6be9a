// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest';
import type { FeedActions } from '../../components/options/feeds/feed-actions.ts';
import { FeedPart } from '../../components/options/feeds/FeedPart.tsx';
import { feedActions } from '../../entrypoints/options/feed-actions.ts';
import { reviewOffers } from '../../entrypoints/options/offer-review.tsx';
import { reason } from '../../lib/domain/reason.ts';
import { instant } from '../../lib/domain/time/instant.ts';
import type { Ask } from '../../lib/messaging/messenger.ts';
import type { ExtensionPageProtocol } from '../../lib/messaging/protocol.ts';
import { matrix } from '../builders/matrix.ts';
import { formats, text } from './english.ts';
import { feedView } from './feed-samples.ts';
import {
  click,
  control,
  enter,
  field,
  hasControl,
  mount,
  settle,
  submit,
  textOf,
} from './mount.ts';
import { stillOptions } from './still-actions.ts';

async function show(part: Partial<FeedActions>) {
  const { root } = await mount(
    <FeedPart actions={{ ...stillOptions.feeds, ...part }} text={text} formats={formats} />,
  );
  await settle();
  return root;
}

/** A worker that takes everything and notes what it was asked. */
function noting(answers: Readonly<Record<string, unknown>> = {}) {
  const asked: string[] = [];
  const ask: Ask<ExtensionPageProtocol> = async (verb, ..._rest) => {
    asked.push(verb);
    return (answers[verb] ?? []) as never;
  };
  return { asked, ask };
}

describe('a link', () => {
  test('of an organisation says so, is allowed by a click and cannot be removed', async () => {
    const allowed: string[][] = [];
    const theirs = feedView({ policy: true, offer: null, applied: null });
    const root = await show({
      list: () =>
        Promise.resolve([
          {
            ...theirs,
            wants: 'https://policies.acme.example',
            problem: reason('feed-not-allowed', 'policies.acme.example'),
          },
        ]),
      allow: (...given) => {
        allowed.push(given);
        return Promise.resolve([theirs]);
      },
    });
    const card = root.querySelector('[role="group"]')!;
    const buttons = () => [...card.querySelectorAll('button')].map(textOf);
    expect(textOf(card)).toContain('Set by your organisation');
    // Nothing went wrong, and to remove it is no way out.
    expect(textOf(card)).not.toContain('Remove the link');
    expect(buttons()).toEqual([text('webhook_allow')]);
    await click(control(root, text('webhook_allow')));
    expect(allowed).toEqual([[theirs.id, 'https://policies.acme.example']]);
    expect(buttons()).toEqual([text('feed_check')]);
  });

  test('whose key nobody confirmed shows the fingerprint and asks for the comparison', async () => {
    const confirmed: string[][] = [];
    const fresh = feedView({ pinned: null, applied: null });
    const root = await show({
      list: () => Promise.resolve([fresh]),
      confirm: (...given) => {
        confirmed.push(given);
        return Promise.resolve([feedView({ offer: null })]);
      },
    });
    expect(textOf(root)).toContain(fresh.offer?.fingerprint);
    expect(textOf(root)).toContain('Nothing of it counts yet');
    expect(hasControl(root, 'Review version 4')).toBe(false);
    await click(control(root, 'It is the same key'));
    expect(confirmed).toEqual([[fresh.id, fresh.offer?.key]]);
    expect(textOf(root)).toContain('acme-support: version 3 was applied');
  });

  test('with a new version says that the old one stays in force, and leads to its review', async () => {
    let reviewed = 0;
    const root = await show({
      list: () => Promise.resolve([feedView()]),
      review: async () => {
        reviewed += 1;
        return [feedView({ offer: null, applied: 4 })];
      },
    });
    expect(textOf(root)).toContain('Until you apply it, what was in force stays in force.');
    await click(control(root, 'Review version 4'));
    expect(reviewed).toBe(1);
    expect(textOf(root)).toContain('acme-support: version 4 was applied');
  });

  test('says in words why the last look changed nothing', async () => {
    const problem = reason('feed-downgraded', 2, 3);
    const root = await show({ list: () => Promise.resolve([feedView({ offer: null, problem })]) });
    expect(textOf(root)).toContain('It is version 2, older than version 3 that was here before.');
  });

  test.each(['http://team.example/m.json', 'javascript:alert(1)', 'https://me:it@team.example/'])(
    'to %s is refused before anything is asked',
    async (address) => {
      const followed: string[] = [];
      const root = await show({
        list: () => Promise.resolve([]),
        follow: (url) => {
          followed.push(url);
          return Promise.resolve([]);
        },
      });
      await enter(field(root, 'Address of the signed file'), address);
      await submit(control(root, 'Follow it'));
      expect(followed).toEqual([]);
      expect(textOf(root)).toContain('Give an address that begins with https://.');
    },
  );
});

describe('the page', () => {
  const rest = {
    newId: () => 'feed-0001',
    review: async () => 'kept-back' as const,
    onMatrices: () => {},
  };
  test('takes a link back where the browser was not allowed to reach it', async () => {
    const { asked, ask } = noting();
    const actions = feedActions({ ...rest, ask, requestSite: () => Promise.resolve(false) });
    expect(await actions.follow('https://team.example/m.json')).toBeNull();
    expect(asked).toEqual(['feed.add', 'feed.remove']);
  });

  test.each([
    ['Apply', ['feed.offer', 'feed.apply', 'feed.list']],
    ['Back without a change', ['feed.offer', 'feed.list']],
  ])('asks for the new version only once it was reviewed: %s', async (button, expected) => {
    const before = matrix({ id: 'acme-support', name: 'Before' });
    const { asked, ask } = noting({ 'feed.offer': matrix({ id: 'acme-support', name: 'After' }) });
    const { root, draw } = await mount(<p />);
    const offers = reviewOffers({
      editions: async () => [
        { matrix: before, preset: false, storedAt: instant('2026-11-20T08:00:00Z') },
      ],
      trialNeeds: () => Promise.reject(new Error('nothing was observed')),
      onDraw: () => void draw(offers.view() ?? <p />),
      text,
      formats,
    });
    const actions = feedActions({
      ...rest,
      ask,
      requestSite: () => Promise.resolve(true),
      review: offers.open,
    });
    const reviewed = actions.review(feedView());
    await expect.poll(() => textOf(root)).toContain('name: Before → After');
    expect(asked).toEqual(['feed.offer']);
    await click(control(root, button));
    await reviewed;
    expect(asked).toEqual(expected);
  });
});
