import { expect, test } from 'vitest';
import { ticketId } from '../../../lib/domain/ticket/ticket.ts';
import { hour, toInstant } from '../../../lib/domain/time/instant.ts';
import { badgeOf } from '../../../lib/domain/view/badge.ts';
import { summarise } from '../../../lib/domain/view/list-summary.ts';
import { assessment, clock, now, ticketView } from '../../component/samples.ts';
import type { ClockState } from '../../../lib/domain/clocks/clock.ts';

const badge = (state: ClockState, dueIn: number | null) => {
  const dueAt = dueIn === null ? null : toInstant(now + dueIn);
  const only = clock({ state, dueAt, breachesAt: dueAt, atRiskAt: null });
  return badgeOf(ticketView({ assessment: assessment({ clocks: [only] }) }), now);
};

test('a list is counted by each ticket’s leading clock, in the order of its rows', () => {
  const badges = new Map([
    [ticketId('1'), badge('on-track', 3 * hour)],
    [ticketId('2'), badge('breached', -hour)],
    [ticketId('3'), badge('at-risk', hour)],
    [ticketId('4'), badge('paused', null)],
    [ticketId('5'), badge('breached', -2 * hour)],
  ]);
  expect(summarise(badges)).toEqual({
    breached: ['2', '5'],
    atRisk: ['3'],
    nextDueAt: now + hour,
    nextTicket: '3',
  });
});

test('a list in which nothing runs has nothing to say', () => {
  const badges = new Map([[ticketId('1'), badge('met', -hour)]]);
  expect(summarise(badges)).toEqual({
    breached: [],
    atRisk: [],
    nextDueAt: null,
    nextTicket: null,
  });
});

test('a ticket whose hours ended before it was breached is at risk, not breached', () => {
  const dueAt = toInstant(now - hour);
  const closed = clock({ state: 'at-risk', dueAt, breachesAt: toInstant(now + 12 * hour) });
  const view = ticketView({ assessment: assessment({ clocks: [closed] }) });
  const summary = summarise(new Map([[ticketId('1'), badgeOf(view, now)]]));
  expect(summary).toMatchObject({ breached: [], atRisk: ['1'], nextDueAt: null });
});
