import { expect, test, vi } from 'vitest';
import { hour, minute, toInstant } from '../../../lib/domain/time/instant.ts';
import type { PageView } from '../../../lib/domain/view/views.ts';
import { listOf } from './fake-page.ts';
import { badges, dueIn, frames, goTo, start, viewOf } from './start.ts';

const names = () => badges().map(({ name }) => name);
const shown = () =>
  badges().map(({ host }) => host.shadowRoot?.querySelector('.time')?.textContent ?? '');

test('a row keeps an empty place while no answer is there, and says after a second that it waits', async () => {
  let answer: (view: PageView) => void = () => undefined;
  goTo('/list', listOf('1', '2'));
  start({ assess: () => new Promise((resolve) => (answer = resolve)) });
  await frames();
  const places = badges().map(({ host }) => host);
  expect(places).toHaveLength(2);
  expect(names()).toEqual(['', '']);
  await vi.advanceTimersByTimeAsync(600);
  expect(names()).toEqual(['', '']);
  await vi.advanceTimersByTimeAsync(700);
  for (const name of names()) expect(name).toMatch(/waiting|reading/i);
  answer({ tickets: [viewOf('1'), viewOf('2')], problem: null });
  await frames();
  for (const name of names()) expect(name).toContain('Severity');
  expect(badges().map(({ host }) => host)).toEqual(places);
});

test('rows of one look each have their own words', async () => {
  goTo('/list', listOf('2', '3', '4'));
  start({
    assess: async (_, readings) => ({
      tickets: readings.map((it) =>
        viewOf(it.ticketId, { assessment: dueIn(Number(it.ticketId) * hour) }),
      ),
      problem: null,
    }),
  });
  await frames();
  expect(shown()).toEqual(['1h 59m', '2h 59m', '3h 59m']);
  expect(new Set(names()).size).toBe(3);
  const tips = badges().map(({ host }) => host.shadowRoot?.querySelector('[title]'));
  expect(new Set(tips.map((it) => it?.getAttribute('title'))).size).toBe(3);
});

test('a badge that has the focus keeps it when time changes its words and its look', async () => {
  goTo('/list', listOf('1'));
  start({
    assess: async () => ({ tickets: [viewOf('1', { assessment: dueIn(hour) })], problem: null }),
  });
  await frames();
  const root = badges()[0]?.host.shadowRoot;
  const badge = root?.querySelector<HTMLElement>('[role="img"]');
  badge?.focus();
  const before = [shown(), root?.querySelector('svg')?.innerHTML];
  await vi.advanceTimersByTimeAsync(45 * minute);
  await frames();
  expect(shown()).not.toEqual(before[0]);
  expect(root?.querySelector('svg')?.innerHTML).not.toBe(before[1]);
  expect(root?.querySelectorAll('.badge')).toHaveLength(1);
  expect(root?.activeElement).toBe(badge);
});

test('an answer that says the same leaves what is seen untouched, and tells when it was read', async () => {
  const due = dueIn(720 * hour);
  goTo('/list', listOf('1'));
  const { overlay, asked } = start({
    assess: async () => ({
      tickets: [viewOf('1', { assessment: due, readAt: toInstant(Date.now()) })],
      problem: null,
    }),
  });
  await frames();
  const root = badges()[0]?.host.shadowRoot;
  const pill = root?.querySelector('[title]');
  const before = { tip: pill?.getAttribute('title'), words: shown() };
  const changes: MutationRecord[] = [];
  const watching = { subtree: true, childList: true, characterData: true };
  if (root) new MutationObserver((some) => changes.push(...some)).observe(root, watching);
  await vi.advanceTimersByTimeAsync(2 * minute);
  overlay.refresh();
  await frames();
  expect(asked.assess).toHaveLength(2);
  expect(pill?.getAttribute('title')).not.toBe(before.tip);
  expect(shown()).toEqual(before.words);
  expect(changes).toEqual([]);
});
