import { describe, expect, test, vi } from 'vitest';
import { hour, minute } from '../../../lib/domain/time/instant.ts';
import { listOf } from './fake-page.ts';
import { badges, dueIn, frames, goTo, over, snapshotOf, start, viewOf } from './start.ts';

describe('a page from the back/forward cache', () => {
  test('asks anew, though an answer is still awaited that will never come', async () => {
    goTo('/list', listOf('1'));
    const { asked } = start({ assess: () => new Promise(() => undefined) });
    await frames();
    const shown = new Event('pageshow');
    Object.assign(shown, { persisted: true });
    window.dispatchEvent(shown);
    await frames();
    expect(asked.assess).toHaveLength(2);
  });
});

describe('a worker that does not answer', () => {
  test('is asked once a minute, and the page says what is wrong', async () => {
    goTo('/list', listOf('1'));
    const { asked } = start({ assess: () => Promise.reject(new Error('gone')) });
    await frames();
    expect(badges()[0]?.name).toContain('The helpdesk does not answer.');
    expect(over('dock')?.textContent).toContain('The helpdesk does not answer.');
    await vi.advanceTimersByTimeAsync(5 * minute);
    expect(asked.assess.length).toBeGreaterThanOrEqual(4);
    expect(asked.assess.length).toBeLessThanOrEqual(6);
  });

  test('leaves what was read before on the page', async () => {
    goTo('/list', listOf('1'));
    let answers = 0;
    start({
      assess: async () => {
        answers += 1;
        if (answers > 1) return { tickets: [], problem: { kind: 'signed-out', detail: '302' } };
        return { tickets: [viewOf('1', { assessment: dueIn(hour) })], problem: null };
      },
    });
    await vi.advanceTimersByTimeAsync(6 * minute);
    await frames();
    expect(badges()[0]?.name).toContain('on track');
    expect(over('dock')?.textContent).toContain('You are signed out of the helpdesk.');
  });
});

describe('histories', () => {
  test('follow for the rows in view, one at a time, each once', async () => {
    goTo('/list', listOf('1', '2', '3'));
    let open = 0;
    let most = 0;
    const { asked } = start({
      assess: async (_, readings) => ({
        tickets: readings.map((it) => snapshotOf(it.ticketId)),
        problem: null,
      }),
      history: async (id) => {
        open += 1;
        most = Math.max(most, open);
        await new Promise((resolve) => setTimeout(resolve, 50));
        open -= 1;
        return { kind: 'ticket', ticket: viewOf(id) };
      },
    });
    await vi.advanceTimersByTimeAsync(2000);
    expect(asked.history).toEqual(['1', '2', '3']);
    expect(most).toBe(1);
  });

  test('wait as long as the worker says', async () => {
    goTo('/list', listOf('1'));
    const { asked } = start({
      assess: async () => ({ tickets: [snapshotOf('1')], problem: null }),
      history: async () => ({ kind: 'later', retryAfter: 30_000 }),
    });
    await vi.advanceTimersByTimeAsync(29_000);
    expect(asked.history).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(2000);
    await frames();
    expect(asked.history).toHaveLength(2);
  });
});
