import { describe, expect, it } from 'vitest';
import type { TicketEvent } from '../../../lib/domain/ticket/ticket.ts';
import { instant } from '../../../lib/domain/time/instant.ts';
import { escalated, reply, ticket } from '../../builders/ticket.ts';
import { clockIn, codes, shown } from './clock-of.ts';

const tiers = [
  { level: 1, name: 'One' },
  { level: 2, name: 'Two', respondsWithin: '2 h' },
];
const partial = { completeness: 'partial', knownFrom: instant('2026-11-16T10:00:00Z') } as const;
const answerAfter = (...events: readonly TicketEvent[]) =>
  clockIn(
    { tiers },
    { metric: 'acknowledgement', tier: 2 },
    ticket(partial, ...events),
    '2026-11-16T11:00:00Z',
  );
const at = (time: string) => `2026-11-16T${time}:00Z`;
const hidden = ['unknown', ['history-incomplete']];

describe('an answer that is owed, in a history known from ten o’clock on', () => {
  it.each([
    ['where no escalation is seen', []],
    ['where an earlier one may wait unseen', [escalated(at('10:30'), 2)]],
    [
      'where one that was answered may have been called before',
      [escalated(at('10:10'), 2), reply(at('10:20'))],
    ],
    [
      'where the answer was seen before ten, and more may have come between',
      [reply(at('09:59')), escalated(at('10:30'), 2)],
    ],
  ] as const)('is not known %s', (_, events) => {
    const clock = answerAfter(...events);
    expect([clock.state, codes(clock)]).toEqual(hidden);
  });
  it('is known after an answer that was seen: then nobody waits', () => {
    const due = ['on-track', '2026-11-16T12:30:00Z'];
    expect(shown(answerAfter(reply(at('10:10')), escalated(at('10:30'), 2)))).toEqual(due);
    expect(answerAfter(reply(at('10:10')), escalated(at('10:30'), 2)).bound).toBe('exact');
  });
  it('is known from ten o’clock itself on', () => {
    const clock = answerAfter(reply(at('10:00')), escalated(at('10:00'), 2));
    expect(shown(clock)).toEqual(['on-track', '2026-11-16T12:00:00Z']);
  });
  it('is known after the answer to one that was not, which is left out', () => {
    const clock = answerAfter(
      escalated(at('09:30'), 2),
      reply(at('10:10')),
      escalated(at('10:30'), 2),
    );
    expect(shown(clock)).toEqual(['on-track', '2026-11-16T12:30:00Z']);
    expect(clock.cycles.map((it) => it.startedAt)).toEqual([instant(at('10:30'))]);
  });
  it('stays known once it was given', () => {
    const events = [reply(at('10:10')), escalated(at('10:30'), 2), reply(at('10:40'))];
    expect(answerAfter(...events)).toMatchObject({ state: 'met', stoppedAt: instant(at('10:40')) });
  });
});
