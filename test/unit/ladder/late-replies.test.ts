import { describe, expect, it } from 'vitest';
import { assess } from '../../../lib/domain/assess.ts';
import type { Ticket } from '../../../lib/domain/ticket/ticket.ts';
import { formatInstant, instant } from '../../../lib/domain/time/instant.ts';
import { matrix } from '../../builders/matrix.ts';
import { message, reply, status, ticket } from '../../builders/ticket.ts';

/** The second tier, which opens when a reply is late, under these targets. */
function second(targets: readonly object[], of: Ticket, now: string) {
  const tiers = [
    { level: 1, name: 'Desk' },
    { level: 2, name: 'Manager', opens: [{ reply: 'delayed' }] },
  ];
  const { ladder } = assess(of, [matrix({ targets, tiers })], instant(now), { timeZone: null });
  const it = ladder.tiers[1];
  if (!it) throw new Error('no second tier');
  const { state, because, opensAt } = it;
  const codes = because.map(({ code }) => code);
  return [state, codes, opensAt === null ? null : formatInstant(opensAt)];
}
const within = (metric: string, time: string) => ({ metric, within: time });
const late = ['open', ['trigger-reply-delayed'], null];
const waits = (opensAt: string | null) => ['not-yet', ['trigger-waits-reply-delayed'], opensAt];

describe('a tier that opens when a reply is late', () => {
  const noon = '2026-11-16T12:00:00Z';
  const answered = ticket({}, reply('2026-11-16T09:05:00Z'), message('2026-11-16T09:10:00Z'));
  it.each([
    ['a first response', 'first-response', ticket()],
    ['a next response', 'next-response', answered],
    ['an update', 'periodic-update', answered],
  ])('is opened by %s that is overdue', (_name, metric, of) => {
    expect(second([within(metric, '1 h')], of, noon)).toEqual(late);
  });
  it('is not opened by a resolution that is overdue', () => {
    expect(second([within('resolution', '1 h')], ticket(), noon)).toEqual(waits(null));
  });
  it('is opened by one late reply among those that are in time', () => {
    const targets = [within('first-response', '4 h'), within('periodic-update', '1 h')];
    expect(second(targets, ticket(), noon)).toEqual(late);
  });
  it('is not opened once nothing is owed any more', () => {
    const solved = ticket({}, status('2026-11-16T11:00:00Z', 'solved'));
    const finished = ['not-yet', ['trigger-waits-finished'], null];
    expect(second([within('first-response', '1 h')], solved, noon)).toEqual(finished);
  });
});

describe('when a reply will be late', () => {
  it('is the earliest time at which one of them is, whether it is at risk already or not', () => {
    const targets = [within('first-response', '60 min'), within('periodic-update', '90 min')];
    const times = ['2026-11-16T09:30:00Z', '2026-11-16T09:50:00Z'];
    for (const now of times)
      expect(second(targets, ticket(), now)).toEqual(waits('2026-11-16T10:00:00Z'));
    const reversed = [within('first-response', '90 min'), within('periodic-update', '60 min')];
    for (const now of times)
      expect(second(reversed, ticket(), now)).toEqual(waits('2026-11-16T10:00:00Z'));
  });
  it('is told by no reply that was given', () => {
    const answered = ticket({}, reply('2026-11-16T09:10:00Z'));
    const targets = [within('first-response', '60 min'), within('periodic-update', '2 h')];
    expect(second(targets, answered, '2026-11-16T09:30:00Z')).toEqual(
      waits('2026-11-16T11:10:00Z'),
    );
  });
  it('is not known where nothing is promised, or nothing is known', () => {
    expect(second([], ticket(), '2026-11-16T09:30:00Z')).toEqual(waits(null));
    const seen = ticket({ completeness: 'snapshot' }, reply('2026-11-16T09:10:00Z', null));
    expect(second([within('next-response', '1 h')], seen, '2026-11-16T09:30:00Z')).toEqual(
      waits(null),
    );
  });
});
