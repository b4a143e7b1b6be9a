import { describe, expect, it } from 'vitest';
import type { TicketEvent } from '../../../lib/domain/ticket/ticket.ts';
import { hour, instant } from '../../../lib/domain/time/instant.ts';
import { berlin } from '../../builders/matrix.ts';
import { ticket } from '../../builders/ticket.ts';
import { clockIn, codes, text } from './clock-of.ts';

const createdAt = instant('2026-11-20T16:00:00Z');
const said = (when: string, id: string): TicketEvent => ({
  at: instant(when),
  kind: 'severity',
  id,
  reason: 'seen by the lead',
});
const raised = (when: string) => said(when, 'high');
const calendars = {
  office: { ...berlin, timeZone: 'UTC' },
  days: { open: '24x5', region: 'customer' },
  region: { open: '24x5', region: 'customer' },
  holidays: { open: '24x5', region: 'customer', days: ['mon', 'tue', 'wed', 'thu', 'fri'] },
};
/** A ticket of low severity, on `low`, that becomes high, on `high` around the clock or less. */
const clockOf = (
  low: string,
  high: string | undefined,
  events: readonly TicketEvent[],
  priority = 'low',
) =>
  clockIn(
    {
      calendars,
      severities: [
        { id: 'high', when: [{ priority: 'urgent' }] },
        { id: 'low', default: true },
      ],
      targets: [
        { metric: 'resolution', severity: 'high', within: '40 h', ...(high && { calendar: high }) },
        { metric: 'resolution', severity: 'low', within: '80 h', calendar: low },
      ],
    },
    { metric: 'resolution' },
    ticket({ createdAt, priority, events }),
    '2026-11-23T11:00:00Z',
    { timeZone: 'Asia/Kolkata' },
  );
const created: TicketEvent = { at: createdAt, kind: 'created', by: 'customer' };
const monday = '2026-11-23T10:00:00Z';

describe('a calendar that counted until the severity changed', () => {
  it('keeps the time that it counted, also where the change is all that is known', () => {
    // An office hour on Friday and one on Monday; then one around the clock.
    for (const events of [[created, raised(monday)], [raised(monday)]]) {
      const clock = clockOf('office', undefined, events);
      expect([clock.elapsed, text(clock.dueAt)]).toEqual([3 * hour, '2026-11-25T00:00:00Z']);
    }
  });
  it('is that of what a person said before, whatever the helpdesk says', () => {
    const events = [said('2026-11-20T16:00:00Z', 'low'), raised(monday)];
    expect(clockOf('office', undefined, events, 'urgent').elapsed).toBe(3 * hour);
  });
  it('leaves what it assumed, once', () => {
    const assumed = (low: string, high?: string) => {
      const clock = clockOf(low, high, [created, raised(monday)]);
      return [clock.bound, ...codes(clock)];
    };
    expect(assumed('days')).toEqual(['assumed', 'assumed-working-days']);
    expect(assumed('days', 'region')).toEqual(['assumed', 'assumed-working-days']);
    expect(assumed('days', 'holidays')).toEqual([
      'assumed',
      'assumed-no-holidays',
      'assumed-working-days',
    ]);
    expect(assumed('office')).toEqual(['exact']);
  });
  it('assumed nothing where the severity was said with the creation itself', () => {
    const clock = clockOf('days', undefined, [created, raised('2026-11-20T16:00:00Z')]);
    expect([clock.bound, clock.reasons, clock.elapsed]).toEqual(['exact', [], 67 * hour]);
  });
});
