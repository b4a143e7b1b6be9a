import { describe, expect, it } from 'vitest';
import { instant } from '../../../lib/domain/time/instant.ts';
import { ticket } from '../../builders/ticket.ts';
import { clockIn, codes, shown } from './clock-of.ts';

const now = '2026-11-16T10:00:00Z';
const resolution = { metric: 'resolution' };

describe('the target', () => {
  const plans = [
    { id: 'gold', name: 'Gold' },
    { id: 'silver', name: 'Silver' },
    { id: 'free', name: 'Free' },
  ];
  const targets = [
    { metric: 'resolution', within: '2 h', plan: 'gold' },
    { metric: 'resolution', within: '4 h', plan: ['gold', 'silver'] },
    { metric: 'resolution', within: '8 h' },
  ];
  const under = (plan: string | null, list: readonly object[] = targets) =>
    clockIn({ plans, targets: list }, resolution, ticket({ plan }), now);

  it('is the first in file order that matches the plan', () => {
    expect(shown(under('Gold'))).toEqual(['on-track', '2026-11-16T11:00:00Z']);
    expect(shown(under('silver'))).toEqual(['on-track', '2026-11-16T13:00:00Z']);
    expect(shown(under('free'))).toEqual(['on-track', '2026-11-16T17:00:00Z']);
  });
  it('is unknown where it hangs on a plan that nobody knows', () => {
    const clock = under(null);
    expect([clock.state, codes(clock)]).toEqual(['unknown', ['plan-unknown']]);
    // What comes before the targets by plan does not hang on it.
    expect(shown(under(null, [{ metric: 'resolution', within: '8 h' }]))).toEqual([
      'on-track',
      '2026-11-16T17:00:00Z',
    ]);
  });
  it('is none where only other plans have one', () => {
    expect(under('free', targets.slice(0, 2)).state).toBe('not-applicable');
  });
});

describe('the scope', () => {
  const targets = [{ metric: 'resolution', within: '4 h' }];
  const within = (scope: object, of = ticket({ type: null })) =>
    clockIn({ targets, scope }, resolution, of, now);

  it('assumes that a ticket of no known type is none of those that are excluded', () => {
    const clock = within({
      excluded: [{ ticketType: 'change', note: 'case by case' }, { note: 'faults of the line' }],
    });
    expect([clock.state, clock.bound, clock.reasons[0]]).toEqual([
      'on-track',
      'assumed',
      { code: 'assumed-other-type', values: ['change'] },
    ]);
  });
  it('assumes nothing where no type is excluded', () => {
    expect(within({ excluded: [{ note: 'faults of the line' }] })).toMatchObject({
      state: 'on-track',
      bound: 'exact',
      reasons: [],
    });
  });
  it('is what a person says, until another says otherwise', () => {
    const at = instant('2026-11-16T09:10:00Z');
    const outside = { at, kind: 'scope', inScope: false, reason: 'their own line' } as const;
    const change = ticket({ type: 'change' }, { ...outside, inScope: true });
    const scope = { ticketTypes: ['incident'] };
    expect(within(scope, change)).toMatchObject({ state: 'on-track', bound: 'exact' });
    const clock = within(scope, ticket({ type: 'incident' }, outside));
    expect([clock.state, clock.reasons]).toEqual([
      'not-applicable',
      [{ code: 'outside-by-person', values: ['their own line'] }],
    ]);
  });
});
