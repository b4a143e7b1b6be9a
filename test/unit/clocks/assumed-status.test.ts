import { describe, expect, test } from 'vitest';
import { assess } from '../../../lib/domain/assess.ts';
import { withAssumedStatus } from '../../../lib/domain/clocks/assumed-status.ts';
import { instant } from '../../../lib/domain/time/instant.ts';
import { matrix } from '../../builders/matrix.ts';
import { ticket } from '../../builders/ticket.ts';

const created = { kind: 'created', at: instant('2026-11-16T09:00:00Z'), by: 'customer' } as const;
const judged = (now: string, part: Parameters<typeof ticket>[0] = {}) =>
  assess(
    ticket(part, created),
    [matrix({ targets: [{ metric: 'resolution', within: '4 h' }] })],
    instant(now),
    { timeZone: 'UTC' },
  );
const clockOf = (...of: Parameters<typeof judged>) =>
  withAssumedStatus(judged(...of), 'Snoozed').clocks[0];
const because = { code: 'assumed-open', values: ['Snoozed'] };

describe('a clock of a ticket of which nobody knows what its status means', () => {
  test.each([
    ['on track', '2026-11-16T10:00:00Z', 'on-track'],
    ['late', '2026-11-16T14:00:00Z', 'breached'],
  ])('%s, is only assumed to run', (_, now, state) => {
    expect(clockOf(now)).toMatchObject({ state, bound: 'assumed', reasons: [because] });
  });

  test('that has a bound keeps it', () => {
    const clock = clockOf('2026-11-16T10:00:00Z', { completeness: 'snapshot' });
    expect(clock?.bound).toBe('at-most');
    expect(clock?.reasons.at(-1)).toEqual(because);
  });

  test('that does not run says nothing of it', () => {
    const now = '2026-11-16T14:00:00Z';
    const part = { completeness: 'snapshot' } as const;
    expect(clockOf(now, part)).toEqual(judged(now, part).clocks[0]);
  });
});
