import { describe, expect, it } from 'vitest';
import type { Step } from '../../../lib/domain/clocks/clock.ts';
import type { Ticket } from '../../../lib/domain/ticket/ticket.ts';
import { day, hour, instant, minute } from '../../../lib/domain/time/instant.ts';
import { berlin } from '../../builders/matrix.ts';
import { reply, status, ticket } from '../../builders/ticket.ts';
import { clockIn } from './clock-of.ts';

const at = (time: string) => instant(`2026-11-${time}:00Z`);
const days = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
const calendars = {
  // Open from 08:00 to 16:00 UTC.
  office: berlin,
  hourly: {
    timeZone: 'UTC',
    hours: Object.fromEntries(days.map((it) => [it, [['09:00', '10:00']]])),
  },
};
const steps = (of: Ticket, now: string, more: object = {}): readonly Step[] => {
  const target = { metric: 'resolution', within: '90 h', calendar: 'office', ...more };
  const which = { metric: target.metric };
  const parts = { calendars, targets: [target] };
  return clockIn(parts, which, of, now, { because: true }).because ?? [];
};
const rule = (code: string) => ({ code, values: [] });
const counted = (from: string, to: string) => ({ from: at(from), to: at(to), kind: 'counted' });
const closed = (from: string, to: string) => ({ from: at(from), to: at(to), kind: 'closed' });

describe('the steps of an explanation', () => {
  it('tell what began each, what counted in it and what did not, and the sum so far', () => {
    const of = ticket(
      {},
      status('2026-11-16T12:00:00Z', 'pending'),
      status('2026-11-17T09:00:00Z', 'open'),
      status('2026-11-17T10:00:00Z', 'solved'),
      status('2026-11-18T09:00:00Z', 'open'),
    );
    expect(steps(of, '2026-11-18T11:00:00Z')).toEqual([
      {
        at: at('16T09:00'),
        event: 'created',
        rule: rule('step-started'),
        stretches: [counted('16T09:00', '16T12:00')],
        elapsed: 3 * hour,
      },
      {
        at: at('16T12:00'),
        event: 'status',
        rule: rule('step-paused'),
        stretches: [{ from: at('16T12:00'), to: at('17T09:00'), kind: 'paused' }],
        elapsed: 3 * hour,
      },
      {
        at: at('17T09:00'),
        event: 'status',
        rule: rule('step-resumed'),
        stretches: [counted('17T09:00', '17T10:00')],
        elapsed: 4 * hour,
      },
      {
        at: at('17T10:00'),
        event: 'status',
        rule: rule('step-solved'),
        stretches: [{ from: at('17T10:00'), to: at('18T09:00'), kind: 'solved' }],
        elapsed: 4 * hour,
      },
      {
        at: at('18T09:00'),
        event: 'status',
        rule: rule('step-resumed'),
        stretches: [counted('18T09:00', '18T11:00')],
        elapsed: 6 * hour,
      },
    ]);
  });
  it('tell the closed hours before, between and after the open ones', () => {
    const early = ticket({ createdAt: at('16T06:00') });
    const night = [
      closed('16T06:00', '16T08:00'),
      counted('16T08:00', '16T16:00'),
      closed('16T16:00', '17T08:00'),
    ];
    const stretches = (now: string) => steps(early, now).map((it) => it.stretches);
    expect(stretches('2026-11-17T09:00:00Z')).toEqual([
      [...night, counted('17T08:00', '17T09:00')],
    ]);
    expect(stretches('2026-11-17T17:00:00Z')).toEqual([
      [...night, counted('17T08:00', '17T16:00'), closed('17T16:00', '17T17:00')],
    ]);
  });
  it('end with what stopped the clock, and in what sum', () => {
    const of = ticket({}, reply('2026-11-16T09:20:00Z'));
    expect(steps(of, '2026-11-16T12:00:00Z', { metric: 'first-response' }).slice(1)).toEqual([
      {
        at: at('16T09:20'),
        event: 'public-reply',
        rule: rule('step-stopped'),
        stretches: [],
        elapsed: 20 * minute,
      },
    ]);
  });
  it('have no stretch where no time went by', () => {
    const of = ticket({}, status('2026-11-16T10:00:00Z', 'pending'));
    expect(steps(of, '2026-11-16T10:00:00Z').map((it) => [it.rule.code, it.stretches])).toEqual([
      ['step-started', [counted('16T09:00', '16T10:00')]],
      ['step-paused', []],
    ]);
  });
  it('name no event where none is known', () => {
    const [first] = steps(ticket({ events: [] }), '2026-11-16T10:00:00Z');
    expect(first?.event).toBeNull();
  });
});

it('tells sixty open stretches one by one, and more of them as one', () => {
  const stretches = (openings: number) => {
    const now = new Date(at('16T09:30') + (openings - 1) * day).toISOString();
    return steps(ticket(), now, { calendar: 'hourly' })[0]?.stretches ?? [];
  };
  const kinds = stretches(60).map((it) => it.kind);
  expect(kinds.filter((it) => it === 'counted')).toHaveLength(60);
  expect(kinds.filter((it) => it === 'closed')).toHaveLength(59);
  const to = at('16T09:30') + 60 * day;
  expect(stretches(61)).toEqual([
    { from: at('16T09:00'), to, kind: 'mixed', open: 60 * hour + 30 * minute },
  ]);
});
