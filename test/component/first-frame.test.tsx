// @vitest-environment happy-dom
import { render, type ComponentProps } from 'preact';
import { act } from 'preact/test-utils';
import { expect, test } from 'vitest';
import { CustomerScreen } from '../../components/customer/CustomerScreen.tsx';
import type { PopupState } from '../../components/popup/popup-state.ts';
import { Popup } from '../../components/popup/Popup.tsx';
import type { MatrixSummary } from '../../lib/domain/view/views.ts';
import { customerWorld } from './customer-world.ts';
import { formats, text } from './english.ts';
import { popup } from './gallery/scenes.ts';
import { mount, settle, textOf } from './mount.ts';
import {
  assessment,
  attentionItem,
  channel,
  directory,
  matrix,
  now,
  popupView,
  ticketView,
  tier,
} from './samples.ts';
import { stillPopup } from './still-actions.ts';

/** A ladder of so many tiers with two contacts each. */
const ladderOf = (levels: number) => ({
  recommended: null,
  tiers: Array.from({ length: levels }, (_, at) =>
    tier({
      level: at + 1,
      name: `Tier ${at + 1}`,
      channels: [channel(), channel({ index: 1, type: 'phone', address: '+49 30 123456' })],
    }),
  ),
});

interface Drawn extends Partial<Pick<ComponentProps<typeof Popup>, 'drawCustomer'>> {
  readonly state?: Partial<PopupState>;
}

/** The popup in its first frame, and after it. */
async function frames(matrices: readonly MatrixSummary[], levels: number | null) {
  const { root } = await mount(null);
  const ticket =
    levels === null ? null : ticketView({ assessment: assessment({ ladder: ladderOf(levels) }) });
  const origin = 'https://my.exotel.com';
  const draw = ({ state = {}, ...more }: Drawn = {}) =>
    render(
      <Popup
        state={{
          ...popup({ view: levels === null ? null : popupView({ ticket }) }),
          directory: { ...directory, matrices },
          address: `${origin}/`,
          worker: 'asking',
          ...state,
        }}
        helpdesks={[]}
        now={now}
        actions={stillPopup}
        text={text}
        formats={formats}
        {...more}
      />,
      root,
    );
  draw();
  const links = () => root.querySelectorAll('.channel a').length;
  const first = { words: textOf(root), links: links(), tier: root.querySelector('.tier'), origin };
  return { first, root, links, draw };
}

const long = matrix({ id: 'long', name: 'Long matrix', ladder: ladderOf(9) });
const second = matrix({ id: 'second', name: 'Second matrix', ladder: ladderOf(2) });
const ungranted = { site: null, granted: false, page: 'other', ticket: null } as const;

test('on a vendor’s page whom to contact now comes first, and alone until the rest can stand below it', async () => {
  const { first, root } = await frames([long, second], null);
  expect(first.words).toContain('Contact now: 1 · Tier 1');
  expect(first.links).toBe(2);
  expect(first.words).not.toContain('Second matrix');
  expect(root.querySelector('input[type="search"]')).toBeNull();
  expect(first.words).not.toContain('Show a sample ticket');
});

test('what the customer’s part draws begins as the first frame does, with all of the page below it', async () => {
  const { first, root, draw } = await frames([long, second], null);
  const { actions } = await customerWorld(now);
  const top = () => root.querySelector('.tier')?.querySelectorAll('h3, .channel') ?? [];
  const before = [...top()].map(({ textContent }) => textContent);
  await act(() =>
    draw({
      drawCustomer: (here) => (
        <CustomerScreen {...here} actions={actions} text={text} formats={formats} />
      ),
      state: { worker: 'answering', view: popupView({ ...ungranted, origin: first.origin }) },
    }),
  );
  expect([...top()].map(({ textContent }) => textContent)).toEqual(before);
  await settle();
  const words = textOf(root);
  expect(words.indexOf('Contact now')).toBeLessThan(words.indexOf('Use Uptier on this site'));
  expect(words.indexOf('Use Uptier on this site')).toBeLessThan(words.indexOf('All matrices'));
});

test('without the customer’s part everything stands there once the worker has answered', async () => {
  const { first, root, draw } = await frames([long, second], null);
  await act(() =>
    draw({
      state: { worker: 'answering', view: popupView({ ...ungranted, origin: first.origin }) },
    }),
  );
  expect(textOf(root)).toContain('Use Uptier on this site');
  expect(textOf(root)).toContain('Second matrix');
  expect(root.querySelector('.tier')).toBe(first.tier);
});

test('on nobody’s page the list is there at once', async () => {
  const elsewhere = matrix({ id: 'other', name: 'Other matrix', domains: ['other.example'] });
  const { first, root } = await frames([elsewhere], null);
  expect(first.links).toBe(0);
  expect(first.words).toContain('Other matrix');
  expect(root.querySelector('input[type="search"]')).not.toBeNull();
});

test.each([
  ['a site that nobody uses', { origin: 'https://my.exotel.com' }, 'Use Uptier on this site'],
  ['no web page', { origin: null }, 'This is not a web page'],
])('on %s nothing moves the list when the rest comes', async (_, { origin }, says) => {
  const elsewhere = matrix({ id: 'other', name: 'Other matrix', domains: ['other.example'] });
  const view = popupView({ ...ungranted, origin });
  const { root, draw } = await frames([elsewhere], null);
  const { actions } = await customerWorld(now);
  const list = () => root.querySelector('[aria-label="All matrices"]');
  const above = () => {
    const all = [...(list()?.parentElement?.children ?? [])];
    return all
      .slice(
        0,
        all.findIndex((it) => it === list()),
      )
      .map(textOf);
  };
  await act(() => draw({ state: { view } }));
  const before = above();
  expect(before.join(' ')).toContain(says);
  expect(before.at(-1)).toContain('My cases');
  await act(() =>
    draw({
      drawCustomer: (here) => (
        <CustomerScreen {...here} actions={actions} text={text} formats={formats} />
      ),
      state: { worker: 'answering', view, attention: [attentionItem()] },
    }),
  );
  await settle();
  const after = above();
  // The way to it stands in a row that was there.
  expect(after.pop()).toBe(`${before.pop()}Needs someone`);
  expect(after).toEqual(before);
  const words = textOf(root);
  expect(words.indexOf('Show a sample')).toBeGreaterThan(words.indexOf('Other matrix'));
  expect(words.indexOf('No case yet.')).toBeGreaterThan(words.indexOf('Show a sample'));
  const links = [...root.querySelectorAll('a[href^="#"]')].map((it) => it.getAttribute('href'));
  expect(links.map((href) => root.querySelector(href ?? '')?.getAttribute('aria-label'))).toEqual([
    'My cases',
    'Needs someone',
  ]);
});

test('a ticket’s ladder shows as many tiers as fit, then all', async () => {
  const { first, links } = await frames([], 9);
  expect(first.words).toContain('1 · Tier 1');
  expect(first.words).not.toContain('9 · Tier 9');
  await expect.poll(links).toBe(18);
  expect((await frames([], 2)).first.links).toBe(4);
});
