import { describe, expect, it } from 'vitest';
import { noAddition } from '../../../lib/domain/added/addition.ts';
import type { AssessSettings } from '../../../lib/domain/assess.ts';
import { customerLadder } from '../../../lib/domain/ladder/build-ladder.ts';
import { formatInstant, instant } from '../../../lib/domain/time/instant.ts';
import { matrix } from '../../builders/matrix.ts';

const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri'];
const hours = (timeZone: string) => ({
  timeZone,
  hours: Object.fromEntries(
    weekdays.map((it): [string, [string, string][]] => [it, [['09:00', '17:00']]]),
  ),
});

describe('the hours of a channel whose vendor does not publish them', () => {
  const policy = matrix({
    calendars: { desk: { open: 'unpublished' } },
    tiers: [{ level: 1, name: 'Desk', channels: [{ type: 'phone', calendar: 'desk' }] }],
  });
  // Monday 07:00 UTC: 12:30 in Kolkata, 08:00 in Berlin.
  const phone = (settings: Partial<AssessSettings>) => {
    const now = instant('2026-11-16T07:00:00Z');
    const [first] = customerLadder(policy, now, { timeZone: null, ...settings }).tiers;
    const { openNow, opensAt = null } = first?.channels[0] ?? {};
    return [openNow, opensAt === null ? null : formatInstant(opensAt)];
  };
  const added = (own: Parameters<typeof hours>[0] | null) =>
    new Map([['test', { ...noAddition('test'), hours: own === null ? null : hours(own) }]]);

  it('are not known to a customer who has set none', () => {
    expect(phone({})).toEqual([null, null]);
  });
  it('are those that the customer set for all vendors', () => {
    expect(phone({ hours: hours('Europe/Berlin') })).toEqual([false, '2026-11-16T08:00:00Z']);
    expect(phone({ hours: hours('Europe/Berlin'), added: added(null) })).toEqual([
      false,
      '2026-11-16T08:00:00Z',
    ]);
  });
  it('are those that the customer set for this vendor before those', () => {
    const both = { hours: hours('Europe/Berlin'), added: added('Asia/Kolkata') };
    expect(phone(both)).toEqual([true, null]);
  });
});

it('a customer’s ladder opens by the severity that their plan gives, and not by a delay', () => {
  const policy = matrix({
    plans: [{ id: 'gold', name: 'Gold' }],
    severities: [
      { id: 'high', when: [{ plan: 'gold' }] },
      { id: 'low', default: true },
    ],
    targets: [{ metric: 'first-response', within: '1 h' }],
    tiers: [
      { level: 1, name: 'Desk', opens: [{ severity: ['high'] }] },
      { level: 2, name: 'Manager', opens: [{ severity: ['high'] }] },
      { level: 3, name: 'Head', opens: [{ after: '2 h' }] },
      { level: 4, name: 'Board', opens: [{ reply: 'delayed' }] },
    ],
  });
  const ladder = (plan?: string) =>
    customerLadder(policy, instant('2026-11-16T12:00:00Z'), {
      timeZone: null,
      ...(plan !== undefined && { plan }),
    });
  const states = (of: ReturnType<typeof ladder>) => of.tiers.map((it) => it.state);
  expect(states(ladder('gold'))).toEqual(['current', 'open', 'not-yet', 'not-yet']);
  expect(ladder('gold').recommended).toBe(2);
  expect(states(ladder())).toEqual(['current', 'not-yet', 'not-yet', 'not-yet']);
  expect(ladder().recommended).toBe(1);
});
