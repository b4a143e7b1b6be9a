// @vitest-environment node
import { describe, expect, test } from 'vitest';
import { outcomeOf, type Promised } from '../../../lib/domain/insights/measure.ts';
import { minute, toInstant } from '../../../lib/domain/time/instant.ts';

const start = toInstant(Date.UTC(2026, 10, 20, 9));
const after = (minutes: number) => toInstant(start + minutes * minute);
const promised = (part: Partial<Promised> = {}): Promised => ({
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
