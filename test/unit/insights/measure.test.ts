// @vitest-environment node
import { describe, expect, test } from 'vitest';
import {
  outcomeOf,
  Tally,
  judgePromise,
  type Promised,
} from '../../../lib/domain/insights/measure.ts';
import { minute, toInstant } from '../../../lib/domain/time/instant.ts';

const start = toInstant(Date.UTC(2026, 10, 20, 9));
const after = (minutes: number) => toInstant(start + minutes * minute);
const promised = (part: Partial<Promised> = {}): Promised => ({
  from: start,
  dueAt: after(60),
  doneAt: null,
  endedAt: null,
  ...part,
});

describe('a promise', () => {
  test.each([
    ['kept to the millisecond', promised({ doneAt: after(60) }), 'kept'],
    ['kept after its time', promised({ doneAt: toInstant(after(60) + 1) }), 'late'],
    [
      'without a known time is not known, though it came',
      promised({ dueAt: null, doneAt: after(1) }),
      'unknown',
    ],
    ['whose case ended before its time is not known', promised({ endedAt: after(30) }), 'unknown'],
    ['whose case ended after its time is missed', promised({ endedAt: after(61) }), 'missed'],
  ])('%s', (_, it, outcome) => {
    expect(outcomeOf(it, after(120))).toBe(outcome);
  });

  test('still has time until its last instant', () => {
    expect(outcomeOf(promised(), after(60))).toBe('open');
    expect(outcomeOf(promised(), toInstant(after(60) + 1))).toBe('missed');
  });
});

describe('a tally', () => {
  const count = (...all: readonly Promised[]) => {
    const tally = new Tally();
    const judged = all.map((it) => judgePromise(it, after(120)));
    for (const it of judged) tally.add(it);
    return tally.result([...all.keys()], (place) => judged.slice(place, place + 1));
  };

  test('counts what is not known neither as kept nor as broken', () => {
    const kept = promised({ doneAt: after(10) });
    const result = count(kept, kept, kept, promised(), promised({ dueAt: null }));
    expect(result.share).toBe(0.75);
    expect(result.counts).toEqual({ kept: 3, late: 0, missed: 1, open: 0, unknown: 1 });
    expect(result.casesOf('unknown')).toEqual([4]);
    expect(result.casesOf('kept', 'missed')).toEqual([0, 1, 2, 3]);
  });

  test('has no share where nothing is known, and no time where nothing came', () => {
    const none = count(promised({ dueAt: null }));
    expect(none.share).toBeNull();
    expect(none.times()).toEqual({ median: null, ninetieth: null, count: 0 });
  });

  test('times what came without a promise, too, and names the cases', () => {
    const times = [10, 20, 30, 40, 50, 60, 70, 80, 90, 100];
    const result = count(
      ...times.toReversed().map((it) => promised({ dueAt: null, doneAt: after(it) })),
      promised({ dueAt: null }),
    );
    expect(result.times()).toEqual({ median: 50 * minute, ninetieth: 90 * minute, count: 10 });
    expect(result.timedCases()).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
  });

  test('takes an answer before the call for one at once', () => {
    expect(count(promised({ doneAt: after(-5) })).times().median).toBe(0);
  });
});
