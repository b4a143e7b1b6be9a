import { afterEach, describe, expect, test, vi } from 'vitest';
import { hour, minute } from '../../../lib/domain/time/instant.ts';
import { entry } from '../../component/samples.ts';
import { listOf } from './fake-page.ts';
import { badges, dueIn, frames, goTo, over, start, viewOf } from './start.ts';

function hide(isHidden: boolean) {
  vi.spyOn(document, 'hidden', 'get').mockReturnValue(isHidden);
  document.dispatchEvent(new Event('visibilitychange'));
}
afterEach(() => vi.restoreAllMocks());

describe('the end', () => {
  test('leaves no trace', async () => {
    goTo('/list', listOf('1', '2'));
    const { life } = start();
    await frames();
    expect(document.querySelectorAll('[data-uptier]').length).toBeGreaterThan(2);
    life.abort();
    await frames();
    expect(document.querySelectorAll('[data-uptier]')).toHaveLength(0);
    document.body.insertAdjacentHTML('beforeend', listOf('3'));
    await vi.advanceTimersByTimeAsync(hour);
    expect(document.querySelectorAll('[data-uptier]')).toHaveLength(0);
    expect(vi.getTimerCount()).toBe(0);
  });

  test('comes by itself once the extension is gone, with the next change of the page', async () => {
    goTo('/list', listOf('1'));
    const { state, life } = start();
    await frames();
    state.isAlive = false;
    // What a newer version does first.
    for (const { host } of badges()) host.remove();
    await frames();
    expect(life.signal.aborted).toBe(true);
    expect(badges()).toEqual([]);
  });

  test('of a page that keeps removing badges comes with a word, and no loop', async () => {
    goTo('/list', listOf('1'));
    start();
    await frames();
    let removals = 0;
    const observer = new MutationObserver(() => {
      for (const { host } of badges()) {
        removals += 1;
        host.remove();
      }
    });
    observer.observe(document.body, { childList: true, subtree: true });
    for (const { host } of badges()) host.remove();
    await frames(200);
    observer.disconnect();
    expect(removals).toBeGreaterThan(5);
    expect(removals).toBeLessThan(30);
    expect(badges()).toEqual([]);
    expect(over('dock')?.textContent).toContain('Uptier stopped drawing on this page');
  });
});

describe('a start', () => {
  test('removes what an older version left, and nothing that the page made', async () => {
    goTo(
      '/list',
      `${listOf('1')}<span data-uptier="old"></span><p data-uptier="copied">The page’s own</p>`,
    );
    start();
    await frames();
    expect(document.querySelector('[data-uptier="old"]')).toBeNull();
    expect(document.querySelector('[data-uptier="copied"]')?.textContent).toBe('The page’s own');
  });
});

describe('time', () => {
  test('moves badges on without a question, at most once a minute', async () => {
    goTo('/list', listOf('1'));
    const { asked } = start({
      assess: async () => ({
        tickets: [viewOf('1', { assessment: dueIn(20 * minute) })],
        problem: null,
      }),
    });
    await frames();
    expect(badges()[0]?.name).toContain('on track');
    const draws = vi.fn();
    const observer = new MutationObserver(draws);
    const root = badges()[0]?.host.shadowRoot;
    if (root) observer.observe(root, { subtree: true, childList: true, characterData: true });
    await vi.advanceTimersByTimeAsync(3.5 * minute);
    expect(asked.assess).toHaveLength(1);
    expect(draws.mock.calls.length).toBeLessThanOrEqual(4);
    expect(badges()[0]?.name).toContain('in 16m');
    observer.disconnect();
  });

  test('crosses thresholds when they come, and tells a screen reader once', async () => {
    goTo('/list', listOf('1'));
    start({
      assess: async () => ({
        tickets: [viewOf('1', { assessment: dueIn(2 * minute) })],
        problem: null,
      }),
    });
    await frames();
    const heard = () => over('dock')?.querySelector('[aria-live="polite"]')?.textContent;
    expect(heard()).toBe('');
    await vi.advanceTimersByTimeAsync(minute + 300);
    await frames();
    expect(badges()[0]?.name).toContain('at risk');
    expect(heard()).toContain('Ticket 1 is now at risk');
    await vi.advanceTimersByTimeAsync(minute + 300);
    await frames();
    expect(badges()[0]?.name).toContain('breached');
    expect(heard()).toContain('Ticket 1 is now breached');
  });

  test('stands still in a hidden tab: no timer, no frame that does anything', async () => {
    goTo('/list', listOf('1'));
    const { asked } = start();
    await frames();
    hide(true);
    await frames();
    expect(vi.getTimerCount()).toBe(0);
    await vi.advanceTimersByTimeAsync(hour);
    expect(asked.assess).toHaveLength(1);
    hide(false);
    await frames();
    // An hour later the reading is old.
    expect(asked.assess).toHaveLength(2);
  });

  test('does not begin in a tab that was opened in the background, whatever happens there', async () => {
    hide(true);
    goTo('/list', listOf('1', '2'));
    const { asked, overlay } = start();
    await frames();
    goTo('/list', listOf('1', '2', '3'));
    overlay.refresh();
    window.dispatchEvent(new Event('focus'));
    await vi.advanceTimersByTimeAsync(hour);
    expect(asked.assess).toEqual([]);
    expect(vi.getTimerCount()).toBe(0);
    hide(false);
    await frames();
    expect(asked.assess).toEqual([['1', '2', '3']]);
  });

  test('asks again every five minutes while someone looks', async () => {
    goTo('/list', listOf('1'));
    const { asked } = start();
    await vi.advanceTimersByTimeAsync(16 * minute);
    expect(asked.assess).toHaveLength(4);
  });
});

test('the page’s theme is mirrored', async () => {
  goTo('/list', listOf('1'));
  start();
  await frames();
  expect(badges()[0]?.host.dataset['theme']).toBe('light');
  document.body.className = 'dark';
  await frames();
  expect(badges()[0]?.host.dataset['theme']).toBe('dark');
  expect(document.querySelector<HTMLElement>('[data-kind="dock"]')?.dataset['theme']).toBe('dark');
});

test('an undo that no person clicked is not asked for', async () => {
  goTo('/ticket/1', '<h1 data-id="1">One</h1>');
  const { asked } = start({
    assess: async () => ({ tickets: [viewOf('1', { outbox: [entry()] })], problem: null }),
  });
  await frames(40);
  const button = over('dock')?.querySelector<HTMLElement>('.act');
  expect(button?.textContent).toBe('Undo');
  button?.click();
  button?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
  await frames();
  expect(asked.undo).toEqual([]);
});
