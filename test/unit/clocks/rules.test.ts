import { describe, expect, it } from 'vitest';
import { assess, type AssessSettings } from '../../../lib/domain/assess.ts';
import type { Clock } from '../../../lib/domain/clocks/clock.ts';
import type { Ticket } from '../../../lib/domain/ticket/ticket.ts';
import { formatInstant, instant } from '../../../lib/domain/time/instant.ts';
import { berlin, matrix } from '../../builders/matrix.ts';
import { escalated, message, reply, status, ticket } from '../../builders/ticket.ts';

const minute = 60_000;

function clockOf(
  target: Record<string, unknown>,
  of: Ticket,
  now: string,
  parts: Record<string, unknown> = {},
  settings: AssessSettings = { timeZone: null },
): Clock {
  const policy = matrix({ calendars: { office: berlin }, targets: [target], ...parts });
  const { clocks } = assess(of, [policy], instant(now), settings);
  const clock = clocks.find((it) => it.metric === target.metric);
  if (!clock) throw new Error('no such clock');
  return clock;
}
const due = (clock: Clock) => clock.dueAt && formatInstant(clock.dueAt);
const codes = (clock: Clock) => clock.reasons.map((it) => it.code);

describe('first response', () => {
  const target = { metric: 'first-response', within: '60 min' };

  it('runs from creation to the first public reply of an agent', () => {
    const clock = clockOf(
      target,
      ticket({}, reply('2026-11-16T09:20:00Z')),
      '2026-11-16T12:00:00Z',
    );
    expect([clock.state, clock.elapsed]).toEqual(['met', 20 * minute]);
  });
  it.each(['light-agent', 'system'] as const)('is not stopped by a reply of a %s', (by) => {
    const clock = clockOf(
      target,
      ticket({}, reply('2026-11-16T09:20:00Z', by)),
      '2026-11-16T09:30:00Z',
    );
    expect([clock.state, due(clock)]).toEqual(['on-track', '2026-11-16T10:00:00Z']);
  });
  it('is not stopped by an internal note', () => {
    const note = {
      at: instant('2026-11-16T09:20:00Z'),
      kind: 'internal-note',
      by: 'agent',
    } as const;
    expect(clockOf(target, ticket({}, note), '2026-11-16T09:30:00Z').state).toBe('on-track');
  });
  it('is unknown when nobody can say who replied', () => {
    const clock = clockOf(
      target,
      ticket({}, reply('2026-11-16T09:20:00Z', null)),
      '2026-11-16T09:30:00Z',
    );
    expect([clock.state, codes(clock)]).toEqual(['unknown', ['reply-author-unknown']]);
  });
  it('takes solving as the answer, and says so', () => {
    const clock = clockOf(
      target,
      ticket({}, status('2026-11-16T09:30:00Z', 'solved')),
      '2026-11-16T12:00:00Z',
    );
    expect([clock.state, codes(clock)]).toEqual(['met', ['solved-counts-as-response']]);
  });
  it('is met at exactly the target, and late a millisecond later', () => {
    const exact = ticket({}, reply('2026-11-16T10:00:00Z'));
    const late = ticket({}, reply('2026-11-16T10:00:00.001Z'));
    expect(clockOf(target, exact, '2026-11-16T12:00:00Z').state).toBe('met');
    expect(clockOf(target, late, '2026-11-16T12:00:00Z').state).toBe('met-late');
  });
  it('is at risk from three quarters on', () => {
    expect(clockOf(target, ticket(), '2026-11-16T09:44:59Z').state).toBe('on-track');
    expect(clockOf(target, ticket(), '2026-11-16T09:45:00Z').state).toBe('at-risk');
  });
  it('never pauses by itself', () => {
    const waiting = ticket({}, status('2026-11-16T09:10:00Z', 'pending'));
    expect(clockOf(target, waiting, '2026-11-16T10:00:00.001Z').state).toBe('breached');
  });
  it('is not owed where an agent opened the ticket, unless the target says so', () => {
    const events = [{ at: instant('2026-11-16T09:00:00Z'), kind: 'created', by: 'agent' }] as const;
    const byAgent = ticket({ events });
    expect(clockOf(target, byAgent, '2026-11-16T09:30:00Z').state).toBe('not-applicable');
    const counting = { ...target, openedByAgent: 'counts' };
    expect(clockOf(counting, byAgent, '2026-11-16T09:30:00Z').state).toBe('on-track');
  });
  it('is due at closing time, and breached only from the next opening', () => {
    const friday = ticket({ createdAt: instant('2026-11-20T15:00:00Z') });
    const target1 = { ...target, calendar: 'office' };
    const clock = clockOf(target1, friday, '2026-11-21T12:00:00Z');
    expect([clock.state, due(clock)]).toEqual(['at-risk', '2026-11-20T16:00:00Z']);
    expect(clock.breachesAt && formatInstant(clock.breachesAt)).toBe('2026-11-23T08:00:00Z');
    expect(clockOf(target1, friday, '2026-11-23T08:00:00.001Z').state).toBe('breached');
  });
});

describe('next response', () => {
  const target = { metric: 'next-response', within: '60 min' };

  it('has not started before the first reply, however often the customer writes', () => {
    const clock = clockOf(
      target,
      ticket({}, message('2026-11-16T09:10:00Z')),
      '2026-11-16T12:00:00Z',
    );
    expect(clock.state).toBe('not-started');
  });
  it('runs from the earliest message that is not answered', () => {
    const clock = clockOf(
      target,
      ticket(
        {},
        reply('2026-11-16T09:10:00Z'),
        message('2026-11-16T10:00:00Z'),
        message('2026-11-16T10:30:00Z'),
      ),
      '2026-11-16T10:40:00Z',
    );
    expect(due(clock)).toBe('2026-11-16T11:00:00Z');
  });
  it('keeps every exchange as a cycle', () => {
    const clock = clockOf(
      target,
      ticket(
        {},
        reply('2026-11-16T09:10:00Z'),
        message('2026-11-16T10:00:00Z'),
        reply('2026-11-16T12:00:00Z'),
        message('2026-11-16T13:00:00Z'),
        reply('2026-11-16T13:05:00Z'),
      ),
      '2026-11-16T14:00:00Z',
    );
    expect(clock.state).toBe('met');
    expect(clock.cycles.map((it) => [it.elapsed / minute, it.breached])).toEqual([
      [120, true],
      [5, false],
    ]);
  });
});

describe('periodic update', () => {
  it('begins anew with each public reply, and ends when solved', () => {
    const target = { metric: 'periodic-update', within: '24 h' };
    const updated = [reply('2026-11-16T12:00:00Z'), reply('2026-11-17T10:00:00Z')];
    const running = clockOf(target, ticket({}, ...updated), '2026-11-17T11:00:00Z');
    expect([running.state, due(running)]).toEqual(['on-track', '2026-11-18T10:00:00Z']);
    const solved = ticket({}, ...updated, status('2026-11-17T12:00:00Z', 'solved'));
    expect(clockOf(target, solved, '2026-11-30T11:00:00Z').state).toBe('met');
  });
  it('waits for the escalation where the target counts from there', () => {
    const target = { metric: 'periodic-update', within: '24 h', from: 'escalated' };
    expect(clockOf(target, ticket(), '2026-11-20T09:00:00Z').state).toBe('not-started');
    const raised = ticket({}, escalated('2026-11-16T10:00:00Z', 2));
    expect(due(clockOf(target, raised, '2026-11-16T11:00:00Z'))).toBe('2026-11-17T10:00:00Z');
  });
});

describe('resolution', () => {
  const target = { metric: 'resolution', within: '4 h' };

  it('keeps its remaining time while it waits for the customer', () => {
    const waiting = ticket({}, status('2026-11-16T10:00:00Z', 'pending'));
    const clock = clockOf(target, waiting, '2026-11-19T10:00:00Z');
    expect([clock.state, clock.dueAt, clock.remaining]).toEqual(['paused', null, 180 * minute]);
    const back = ticket(
      {},
      status('2026-11-16T10:00:00Z', 'pending'),
      status('2026-11-19T10:00:00Z', 'open'),
    );
    expect(due(clockOf(target, back, '2026-11-19T10:30:00Z'))).toBe('2026-11-19T13:00:00Z');
  });
  it('pauses for a reason that the target names, and for no other', () => {
    const named = { ...target, pausedBy: ['awaiting-remote-access'] };
    const pause = (reason: string) =>
      ticket({}, { at: instant('2026-11-16T10:00:00Z'), kind: 'pause', reason, by: 'agent' });
    expect(clockOf(named, pause('awaiting-remote-access'), '2026-11-16T11:00:00Z').state).toBe(
      'paused',
    );
    expect(clockOf(named, pause('lunch'), '2026-11-16T11:00:00Z').state).toBe('on-track');
    const pending = ticket({}, status('2026-11-16T10:00:00Z', 'pending'));
    expect(clockOf(named, pending, '2026-11-16T11:00:00Z').state).toBe('on-track');
  });
  it('takes the status pending for the reason waiting-on-customer', () => {
    const named = { ...target, pausedBy: ['waiting-on-customer'] };
    const pending = ticket({}, status('2026-11-16T10:00:00Z', 'pending'));
    expect(clockOf(named, pending, '2026-11-16T11:00:00Z').state).toBe('paused');
  });
  it('resumes with the time already used when it is reopened', () => {
    const reopened = ticket(
      {},
      status('2026-11-16T10:00:00Z', 'solved'),
      status('2026-11-18T10:00:00Z', 'open'),
    );
    const clock = clockOf(target, reopened, '2026-11-18T11:00:00Z');
    expect([clock.elapsed, due(clock)]).toEqual([120 * minute, '2026-11-18T13:00:00Z']);
  });
  it('begins anew when it is reopened and the target says restart', () => {
    const reopened = ticket(
      {},
      status('2026-11-16T10:00:00Z', 'solved'),
      status('2026-11-18T10:00:00Z', 'open'),
    );
    const clock = clockOf({ ...target, onReopen: 'restart' }, reopened, '2026-11-18T11:00:00Z');
    expect([clock.elapsed, due(clock), clock.cycles.length]).toEqual([
      60 * minute,
      '2026-11-18T14:00:00Z',
      2,
    ]);
  });
  it('ends the run before when it was solved and reopened at one instant', () => {
    const at = '2026-11-16T10:00:00Z';
    const reopened = ticket({}, status(at, 'solved'), status(at, 'open'));
    const clock = clockOf({ ...target, onReopen: 'restart' }, reopened, '2026-11-16T11:00:00Z');
    expect(clock.cycles.map((it) => it.stoppedAt)).toEqual([instant(at), null]);
    expect(clock.elapsed).toBe(60 * minute);
  });
  it('is met by a workaround only where the target says so', () => {
    const eased = ticket(
      {},
      { at: instant('2026-11-16T10:00:00Z'), kind: 'workaround', by: 'agent' },
    );
    expect(clockOf(target, eased, '2026-11-16T11:00:00Z').state).toBe('on-track');
    expect(clockOf({ ...target, metBy: ['workaround'] }, eased, '2026-11-16T11:00:00Z').state).toBe(
      'met',
    );
  });
  it('is at risk from the first end of a range and breached beyond the second', () => {
    const range = { metric: 'resolution', within: '2 h to 8 h' };
    const states = ['10:59:59', '11:00:00', '17:00:00', '17:00:01'].map(
      (time) => clockOf(range, ticket(), `2026-11-16T${time}Z`).state,
    );
    expect(states).toEqual(['on-track', 'at-risk', 'at-risk', 'breached']);
  });
  it('counts business days to the same local time', () => {
    const days = { metric: 'resolution', within: '2 business days', calendar: 'office' };
    const thursday = ticket({ createdAt: instant('2026-11-19T10:30:00Z') });
    expect(due(clockOf(days, thursday, '2026-11-19T11:00:00Z'))).toBe('2026-11-23T10:30:00Z');
  });
});

describe('tiers', () => {
  const ladder = { tiers: [1, 2, 3].map((level) => ({ level, name: `Tier ${level}` })) };
  const target = { metric: 'tier-engagement', tier: 2, within: '4 h' };

  it('owes tier 2 within the target after tier 1 replied', () => {
    const engaged = ticket({}, reply('2026-11-16T10:00:00Z'));
    expect(due(clockOf(target, engaged, '2026-11-16T11:00:00Z', ladder))).toBe(
      '2026-11-16T14:00:00Z',
    );
  });
  it('owes no tier once the ticket is solved before', () => {
    const solved = ticket(
      {},
      reply('2026-11-16T10:00:00Z'),
      status('2026-11-16T11:00:00Z', 'solved'),
    );
    const clock = clockOf(target, solved, '2026-11-20T11:00:00Z', ladder);
    expect([clock.state, codes(clock)]).toEqual(['not-applicable', ['resolved-before']]);
  });
  it('times the promise of the channel that was used', () => {
    const channels = [
      { type: 'form', address: 'https://example.com/form', respondsWithin: '30 min' },
      { type: 'ticket', cc: 'account manager', respondsWithin: '1 h' },
    ];
    const tiers = [
      { level: 1, name: 'Support' },
      { level: 2, name: 'Escalation', channels },
    ];
    const clockFor = (channel: string) => {
      const raised = ticket({}, escalated('2026-11-16T10:00:00Z', 2, { channel }));
      const { clocks } = assess(raised, [matrix({ tiers })], instant('2026-11-16T10:10:00Z'), {
        timeZone: null,
      });
      return clocks.find((it) => it.metric === 'acknowledgement' && it.tier === 2);
    };
    expect(clockFor('form')?.dueAt).toBe(instant('2026-11-16T10:30:00Z'));
    expect(clockFor('ticket')?.dueAt).toBe(instant('2026-11-16T11:00:00Z'));
  });
});

describe('after the fix', () => {
  it('owes an analysis from the last solve until it is delivered', () => {
    const target = { metric: 'rca', within: '72 h' };
    expect(clockOf(target, ticket(), '2026-11-17T09:00:00Z').state).toBe('not-started');
    const solved = ticket({}, status('2026-11-16T12:00:00Z', 'solved'));
    expect(due(clockOf(target, solved, '2026-11-17T09:00:00Z'))).toBe('2026-11-19T12:00:00Z');
    const reopened = ticket(
      {},
      status('2026-11-16T12:00:00Z', 'solved'),
      status('2026-11-16T13:00:00Z', 'open'),
    );
    expect(clockOf(target, reopened, '2026-11-17T09:00:00Z').state).toBe('not-started');
  });
  it('reminds and does not breach when the monitoring period is over', () => {
    const until = instant('2026-11-20T12:00:00Z');
    const watched = ticket(
      {},
      { at: instant('2026-11-17T12:00:00Z'), kind: 'monitoring', until, by: 'agent' },
    );
    const parts = { lifecycle: { monitoring: { period: 'agreed-per-case' } } };
    const clock = clockOf(
      { metric: 'monitoring', promise: 'as agreed' },
      watched,
      '2026-11-21T12:00:00Z',
      parts,
    );
    expect([clock.state, codes(clock)]).toEqual(['met', ['monitoring-over']]);
  });
});

describe('what cannot be timed', () => {
  it('shows a promise in words as not timed', () => {
    const clock = clockOf(
      { metric: 'periodic-update', promise: 'regular updates' },
      ticket(),
      '2026-11-16T10:00:00Z',
    );
    expect([clock.state, clock.promise]).toEqual(['not-timed', 'regular updates']);
  });
  it('does not know a clock whose hours are not published until the user sets them', () => {
    const target = { metric: 'first-response', within: '1 h', calendar: 'business' };
    const parts = { calendars: { business: { open: 'unpublished' } } };
    const clock = clockOf(target, ticket(), '2026-11-16T09:10:00Z', parts);
    expect([clock.state, codes(clock)]).toEqual(['unknown', ['hours-not-published']]);
    const own = clockOf(target, ticket(), '2026-11-16T09:10:00Z', parts, {
      timeZone: null,
      hours: berlin as never,
    });
    expect([own.bound, due(own)]).toEqual(['assumed', '2026-11-16T10:00:00Z']);
  });
  it('does not know the working days of a customer whose zone is not known', () => {
    const target = { metric: 'resolution', within: '6 h', calendar: 'support' };
    const parts = { calendars: { support: { open: '24x5', region: 'customer' } } };
    const late = ticket({ createdAt: instant('2026-11-20T16:30:00Z') });
    expect(codes(clockOf(target, late, '2026-11-20T17:00:00Z', parts))).toEqual([
      'customer-zone-unknown',
    ]);
    const kolkata = clockOf(target, late, '2026-11-20T17:00:00Z', parts, {
      timeZone: 'Asia/Kolkata',
    });
    expect([kolkata.bound, due(kolkata)]).toEqual(['assumed', '2026-11-22T22:30:00Z']);
  });
  it('leaves a change request outside a policy for incidents', () => {
    const parts = { scope: { ticketTypes: ['incident'] } };
    const target = { metric: 'resolution', within: '4 h' };
    const clock = clockOf(target, ticket({ type: 'change' }), '2026-11-16T10:00:00Z', parts);
    expect([clock.state, codes(clock)]).toEqual(['not-applicable', ['type-not-covered']]);
    const untyped = clockOf(target, ticket({ type: null }), '2026-11-16T10:00:00Z', parts);
    expect([untyped.state, untyped.bound]).toEqual(['on-track', 'assumed']);
  });
  it('follows the survivor of a merge', () => {
    const merged = ticket({}, { at: instant('2026-11-16T10:00:00Z'), kind: 'merged', into: '41' });
    const clock = clockOf({ metric: 'resolution', within: '4 h' }, merged, '2026-11-16T11:00:00Z');
    expect([clock.state, codes(clock)]).toEqual(['not-applicable', ['merged-into']]);
  });
});

describe('a history that is not whole', () => {
  const target = { metric: 'resolution', within: '4 h' };
  const listed = ticket({ completeness: 'snapshot', events: [] });

  it('tells a list row at most how long it took, and no breach that a pause may have prevented', () => {
    const early = clockOf(target, listed, '2026-11-16T10:00:00Z');
    expect([early.state, early.bound, early.elapsed]).toEqual(['on-track', 'at-most', 60 * minute]);
    expect(clockOf(target, listed, '2026-11-17T10:00:00Z').state).toBe('unknown');
  });
  it('knows no first response from a list', () => {
    const clock = clockOf(
      { metric: 'first-response', within: '1 h' },
      listed,
      '2026-11-16T10:00:00Z',
    );
    expect(clock.state).toBe('unknown');
  });
  it('counts a history as partial when its last status is not the status of the ticket', () => {
    const odd = ticket({ status: 'solved' }, status('2026-11-16T10:00:00Z', 'open'));
    expect(clockOf(target, odd, '2026-11-17T10:00:00Z').state).toBe('unknown');
  });
});
