import { describe, expect, it } from 'vitest';
import type { Ticket, TicketEvent } from '../../../lib/domain/ticket/ticket.ts';
import { hour, instant, minute } from '../../../lib/domain/time/instant.ts';
import { escalated, reply, status, ticket } from '../../builders/ticket.ts';
import { clockIn, shown } from './clock-of.ts';

const at = (time: string) => instant(`2026-11-16T${time}:00Z`);
const acknowledged = (time: string, tier: number): TicketEvent => ({
  at: at(time),
  kind: 'acknowledged',
  tier,
});
const to = (tier: number, time: string) => escalated(`2026-11-16T${time}:00Z`, tier);
const said = (time: string) => reply(`2026-11-16T${time}:00Z`);

/** Tier 2 within four hours of tier 1's engagement, tier 3 within twelve of tier 2's. */
const targets = [
  { metric: 'tier-engagement', tier: 3, within: '12 h' },
  { metric: 'tier-engagement', tier: 2, within: '4 h' },
];
const tiers = [1, 2, 3].map((level) => ({
  level,
  name: `Tier ${level}`,
  respondsWithin: '30 min',
}));
const owed = (tier: number, of: Ticket, list: readonly object[] = targets) =>
  clockIn(
    { tiers, targets: list },
    { metric: 'tier-engagement', tier },
    of,
    '2026-11-16T12:00:00Z',
  );
/** Why a clock does not run. */
const why = (tier: number, of: Ticket) => {
  const { state, reasons } = owed(tier, of);
  return [state, reasons.map(({ code, values }) => [code, ...values].join(' ')).join()];
};

describe('the target of a tier', () => {
  const replied = ticket({}, said('09:30'));
  it('is its own, in whatever order they stand, and not its promise to answer', () => {
    expect(shown(owed(2, replied))).toEqual(['on-track', '2026-11-16T13:30:00Z']);
    expect(owed(2, replied).withinText).toBe('4 h');
    expect(why(3, replied)).toEqual(['not-started', 'tier-not-engaged 2']);
    expect(owed(3, replied).withinText).toBe('12 h');
  });
  it('is that of every tier where it names none', () => {
    const list = [
      { metric: 'tier-engagement', tier: 3, within: '12 h' },
      { metric: 'tier-engagement', within: '6 h' },
    ];
    expect([owed(2, replied, list).withinText, owed(3, replied, list).withinText]).toEqual([
      '6 h',
      '12 h',
    ]);
  });
});

describe('a tier engages', () => {
  it('at the first public reply after the escalation to it', () => {
    const of = ticket({}, said('09:30'), to(2, '10:00'), said('10:20'), acknowledged('10:30', 2));
    expect(owed(3, of)).toMatchObject({ startedAt: at('10:20'), dueAt: at('22:20') });
    expect(owed(2, of)).toMatchObject({
      state: 'met',
      startedAt: at('09:30'),
      stoppedAt: at('10:00'),
      elapsed: 30 * minute,
    });
  });
  it('when it acknowledges, escalated to or not', () => {
    const of = ticket({}, to(2, '10:00'), acknowledged('10:05', 2), said('10:20'));
    expect(owed(3, of).startedAt).toBe(at('10:05'));
    expect(owed(3, ticket({}, acknowledged('10:05', 2))).startedAt).toBe(at('10:05'));
  });
  it('neither by what another tier does nor by what is no reply', () => {
    const note = { at: at('10:10'), kind: 'internal-note', by: 'agent' } as const;
    const of = ticket({}, said('09:30'), acknowledged('09:40', 3), to(2, '10:00'), note);
    expect(why(3, of)).toEqual(['not-started', 'tier-not-engaged 2']);
  });
});

describe('a tier that is owed', () => {
  it('was given where one above it was escalated to', () => {
    const clock = owed(2, ticket({}, said('09:30'), to(3, '11:00'), to(2, '11:10')));
    expect([clock.state, clock.stoppedAt]).toEqual(['met', at('11:00')]);
  });
  it('is not given by an escalation to a lower one', () => {
    const of = ticket({}, said('09:30'), to(2, '10:00'), said('10:20'), to(2, '10:40'));
    expect(owed(3, of)).toMatchObject({ state: 'on-track', stoppedAt: null });
  });
  it('was none where it was escalated to before', () => {
    expect(why(2, ticket({}, to(2, '09:10')))).toEqual(['not-applicable', 'escalated-before 2']);
    const first = ticket({}, to(2, '09:10'), said('09:20'));
    expect(why(2, first)).toEqual(['not-applicable', 'escalated-before 2']);
    const together = owed(2, ticket({}, said('09:20'), to(2, '09:20')));
    expect([together.state, together.elapsed]).toEqual(['met', 0]);
  });
  it('is none once the ticket is solved, while it is', () => {
    const solved = [said('09:30'), status('2026-11-16T10:00:00Z', 'solved')];
    expect(why(2, ticket({}, ...solved))).toEqual(['not-applicable', 'resolved-before 2']);
    expect(why(3, ticket({}, ...solved))).toEqual(['not-applicable', 'resolved-before 3']);
    const reopened = owed(2, ticket({}, ...solved, status('2026-11-16T11:00:00Z', 'open')));
    expect([...shown(reopened), reopened.elapsed]).toEqual([
      'on-track',
      '2026-11-16T14:30:00Z',
      1.5 * hour,
    ]);
    const done = ticket({}, said('09:30'), to(2, '09:50'), ...solved.slice(1));
    expect(owed(2, done)).toMatchObject({ state: 'met', elapsed: 20 * minute });
  });
  it('is not known where events may be missing', () => {
    const partial = { completeness: 'partial', knownFrom: at('09:20') } as const;
    expect(why(2, ticket(partial, said('09:30')))).toEqual(['unknown', 'history-incomplete']);
  });
});

describe('a reply whose author nobody knows', () => {
  const unknown = (time: string) => reply(`2026-11-16T${time}:00Z`, null);
  const unclear = ['unknown', 'reply-author-unknown'];
  it('may have been the engagement', () => {
    expect(why(2, ticket({}, unknown('09:10')))).toEqual(unclear);
    expect(why(2, ticket({}, unknown('09:10'), said('09:30')))).toEqual(unclear);
    const second = [to(2, '10:00'), unknown('10:10'), acknowledged('10:20', 2)];
    expect(why(3, ticket({}, ...second))).toEqual(unclear);
  });
  it('was none before the escalation, nor after the engagement', () => {
    const of = ticket({}, unknown('09:10'), to(2, '10:00'), said('10:20'), unknown('10:30'));
    expect(owed(3, of)).toMatchObject({ state: 'on-track', startedAt: at('10:20') });
  });
});
