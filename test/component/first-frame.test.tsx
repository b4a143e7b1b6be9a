// @vitest-environment happy-dom
import { render } from 'preact';
import { expect, test, vi } from 'vitest';
import { Popup } from '../../components/popup/Popup.tsx';
import type { MatrixSummary } from '../../lib/domain/view/views.ts';
import { formats, text } from './english.ts';
import { popup } from './gallery/scenes.ts';
import { mount, textOf } from './mount.ts';
import {
  assessment,
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

/** The popup in its first frame, and after it. */
async function frames(matrices: readonly MatrixSummary[], levels: number | null) {
  const { root } = await mount(null);
  const ticket =
    levels === null ? null : ticketView({ assessment: assessment({ ladder: ladderOf(levels) }) });
  const origin = 'https://my.exotel.com';
  render(
    <Popup
      state={{
        ...popup({ view: levels === null ? null : popupView({ ticket }) }),
        directory: { ...directory, matrices },
        address: `${origin}/`,
      }}
      helpdesks={[]}
      now={now}
      actions={stillPopup}
      text={text}
      formats={formats}
    />,
    root,
  );
  const links = () => root.querySelectorAll('.channel a').length;
  const first = { words: textOf(root), links: links(), tier: root.querySelector('.tier') };
  return { first, root, links };
}

const long = matrix({ id: 'long', name: 'Long matrix', ladder: ladderOf(9) });
const second = matrix({ id: 'second', name: 'Second matrix', ladder: ladderOf(2) });
const short = matrix({ id: 'short', name: 'Short matrix', ladder: ladderOf(1) });

test('a vendor’s contacts that can be seen come first, all else below them a frame later', async () => {
  const { first, root, links } = await frames([long, second], null);
  expect(first.links).toBeGreaterThan(0);
  expect(first.links).toBeLessThan(18);
  expect(first.words).not.toContain('Second matrix');
  await vi.waitFor(() => expect(links()).toBe(2 * 9 + 2 * 2));
  expect(textOf(root)).toContain('Second matrix');
  // Nothing is drawn anew, and nothing comes before it.
  expect(root.querySelector('.tier')).toBe(first.tier);
});

test('what may be seen under a short ladder is there at once', async () => {
  const elsewhere = matrix({ id: 'other', name: 'Other matrix', domains: ['other.example'] });
  const { first, root } = await frames([short, elsewhere], null);
  expect(first.links).toBe(2);
  expect(first.words).toContain('Other matrix');
  expect(root.querySelector('input[type="search"]')).not.toBeNull();
});

test('a ticket’s ladder shows as many tiers as fit, then all', async () => {
  const { first, links } = await frames([], 9);
  expect(first.words).toContain('1 · Tier 1');
  expect(first.words).not.toContain('9 · Tier 9');
  await vi.waitFor(() => expect(links()).toBe(18));
  expect((await frames([], 2)).first.links).toBe(4);
});
