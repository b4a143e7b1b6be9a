import { afterEach, describe, expect, test, vi } from 'vitest';
import { hour, minute, toInstant } from '../../../lib/domain/time/instant.ts';
import { fakePage, listOf } from './fake-page.ts';
import {
  badges,
  dueIn,
  frames,
  goTo,
  look,
  nearness,
  over,
  snapshotOf,
  start,
  viewOf,
} from './start.ts';

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

test('an answer about the page before is no answer: it is asked again after five seconds', async () => {
  goTo('/list', listOf('1'));
  const { asked } = start({
    // The worker looks at the address, and may see it change later than the page does.
    assess: async () => ({
      tickets: [viewOf(asked.assess.length < 2 ? '9' : '1')],
      problem: null,
    }),
  });
  await vi.advanceTimersByTimeAsync(1000);
  expect(asked.assess).toHaveLength(1);
  await vi.advanceTimersByTimeAsync(5000);
  expect(asked.assess).toHaveLength(2);
  expect(badges()[0]?.name).toContain('Severity');
  await vi.advanceTimersByTimeAsync(60_000);
  expect(asked.assess).toHaveLength(2);
});

describe('a worker that does not answer', () => {
  test('is asked once a minute, and the page says what is wrong', async () => {
    goTo('/list', listOf('1'));
    const { asked } = start({ assess: () => Promise.reject(new Error('gone')) });
    await frames();
    expect(badges()[0]?.name).toContain("Uptier's own worker did not answer.");
    expect(over('dock')?.textContent).toContain("Uptier's own worker did not answer.");
    expect(over('dock')?.textContent).not.toContain('The helpdesk does not answer.');
    await vi.advanceTimersByTimeAsync(5 * minute);
    expect(asked.assess.length).toBeGreaterThanOrEqual(4);
    expect(asked.assess.length).toBeLessThanOrEqual(6);
  });

  test('is given up after 90 seconds, said to be silent, and asked again', async () => {
    goTo('/list', listOf('1'));
    const { asked } = start({ assess: () => new Promise(() => undefined) });
    await vi.advanceTimersByTimeAsync(89_000);
    expect(asked.assess).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(2000);
    expect(over('dock')?.textContent).toContain("Uptier's own worker did not answer.");
    await vi.advanceTimersByTimeAsync(61_000);
    expect(asked.assess).toHaveLength(2);
  });

  test('for a history is given up after 90 seconds, and the next row is asked for', async () => {
    goTo('/list', listOf('1', '2'));
    const { asked } = start({
      assess: async (_, readings) => ({
        tickets: readings.map((it) => snapshotOf(it.ticketId)),
        problem: null,
      }),
      history: () => new Promise(() => undefined),
    });
    await vi.advanceTimersByTimeAsync(4 * minute);
    expect(asked.history.length).toBeGreaterThanOrEqual(2);
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

describe('a page that changes while an answer is awaited', () => {
  const slow = () => new Promise((resolve) => setTimeout(resolve, 2000));

  test('is asked about again once the answer is there, not five minutes later', async () => {
    goTo('/list', listOf('1'));
    const { asked } = start({
      assess: async (_, readings) => {
        await slow();
        return { tickets: readings.map((it) => viewOf(it.ticketId)), problem: null };
      },
    });
    await vi.advanceTimersByTimeAsync(1000);
    document.querySelector('ul')?.insertAdjacentHTML('beforeend', '<li data-id="2"></li>');
    await vi.advanceTimersByTimeAsync(2500);
    expect(asked.assess).toEqual([['1'], ['1', '2']]);
  });

  test('is asked about again where the worker said meanwhile that something changed', async () => {
    goTo('/list', listOf('1'));
    const { asked, overlay } = start({
      assess: async () => {
        await slow();
        return { tickets: [viewOf('1')], problem: null };
      },
    });
    await vi.advanceTimersByTimeAsync(1000);
    overlay.refresh();
    await vi.advanceTimersByTimeAsync(2500);
    expect(asked.assess).toHaveLength(2);
  });
});

describe('a list of more tickets than are asked about at once', () => {
  const ids = Array.from({ length: 2500 }, (_, at) => String(at + 1));
  const rowAt = (element: Element) => Number(element.getAttribute('data-id'));

  test('is asked about from its beginning, and further on as rows come near', async () => {
    goTo('/list', listOf(...ids));
    let top = 1;
    nearness.isNear = (element) => rowAt(element) >= top && rowAt(element) < top + 30;
    const { asked } = start();
    await vi.advanceTimersByTimeAsync(3000);
    expect(asked.assess).toEqual([ids.slice(0, 100)]);

    top = 2001;
    look();
    await vi.advanceTimersByTimeAsync(3000);
    expect(asked.assess.slice(1)).toEqual([ids.slice(2000, 2100)]);
    expect(badges().map(({ of }) => of)).toContain('2001');
  });

  test('is asked about where the window stands, though it does not stand at the top', async () => {
    goTo('/list', listOf(...ids));
    nearness.isNear = (element) => rowAt(element) >= 501 && rowAt(element) < 531;
    const { asked } = start();
    await vi.advanceTimersByTimeAsync(3000);
    expect(asked.assess.at(-1)).toEqual(ids.slice(500, 600));
    expect(asked.assess.every((some) => some.length <= 100)).toBe(true);
  });

  test('that stays as it is is not asked about on and on', async () => {
    goTo('/list', listOf(...ids));
    nearness.isNear = () => false;
    const { asked } = start();
    await vi.advanceTimersByTimeAsync(4 * minute);
    expect(asked.assess).toHaveLength(1);
  });

  test('with a ticket in two boxes is asked about it once', async () => {
    goTo('/list', listOf('1', '2') + listOf('2'));
    const { asked } = start();
    await frames();
    expect(asked.assess).toEqual([['1', '2']]);
  });
});

describe('a page half that trips over its page', () => {
  afterEach(() => vi.restoreAllMocks());

  test.each(['readTickets', 'signedInAs', 'theme', 'pageAt'] as const)(
    'in %s says so, and reads the page once it can',
    async (name) => {
      goTo('/list', listOf('1'));
      const trip = vi.spyOn(fakePage, name).mockImplementation(() => {
        throw new TypeError('root.body.id.startsWith is not a function');
      });
      start();
      await frames();
      expect(over('dock')?.textContent).toContain("Can't read this page");
      trip.mockRestore();
      await vi.advanceTimersByTimeAsync(minute + 1000);
      expect(badges()).toHaveLength(1);
      expect(over('dock')?.textContent).not.toContain("Can't read this page");
    },
  );
});

describe('histories', () => {
  test('that cannot be read leave the row as it is, and the next one waits', async () => {
    goTo('/list', listOf('1', '2'));
    const { asked } = start({
      assess: async (_, readings) => ({
        tickets: readings.map((it) =>
          viewOf(it.ticketId, { assessment: { ...dueIn(hour), completeness: 'snapshot' } }),
        ),
        problem: null,
      }),
      history: async (id) => ({
        kind: 'ticket',
        ticket: viewOf(id, {
          state: 'unreadable',
          assessment: null,
          problem: { kind: 'server-error', detail: '500', retryAfter: 30_000 },
          readAt: toInstant(Date.now()),
        }),
      }),
    });
    await vi.advanceTimersByTimeAsync(29_000);
    expect(asked.history).toEqual(['1']);
    expect(badges().map(({ name }) => name)).toEqual([
      expect.stringContaining('on track'),
      expect.stringContaining('on track'),
    ]);
    await vi.advanceTimersByTimeAsync(2 * minute);
    expect(asked.history).toEqual(['1', '2']);
  });

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
