import { describe, expect, it } from 'vitest';
import type { Ticket, TicketEvent } from '../../../lib/domain/ticket/ticket.ts';
import { message, reply, status, ticket } from '../../builders/ticket.ts';
import { at, on, teller } from './told.ts';

const answer = (time: string) => reply(on(time));
const nobody = (time: string) => reply(on(time), null);
const asked = (time: string) => message(on(time));
const opened = (time: string) => status(on(time), 'open');
const solved = (time: string) => status(on(time), 'solved');

const next = teller({ metric: 'next-response', within: '2 h' });
const whole = (now: string, ...events: readonly TicketEvent[]) => next(ticket({}, ...events), now);

describe('an exchange', () => {
  it('lasts from the earliest message that waits to the reply, and the next one begins anew', () => {
    const first = [answer('09:10'), asked('10:00'), asked('10:30'), answer('11:00')];
    expect(whole('12:30', ...first, answer('11:30'), asked('12:00'))).toEqual([
      'on-track, exact',
      'due 14:00',
      'run 10:00 to 11:00: 60',
      'run 12:00 to none: 30',
      '12:00 message step-started: 30',
    ]);
  });
  it('ends with the solving, and nothing is owed for what was written on a solved ticket', () => {
    expect(
      whole('13:00', answer('09:10'), asked('10:00'), solved('11:00'), asked('11:30')),
    ).toEqual([
      'met, exact',
      'due 12:00',
      'run 10:00 to 11:00: 60',
      '10:00 message step-started: 60',
      '11:00 status step-stopped: 60',
    ]);
  });
  it('waits since that message once the ticket is opened again, without the solved time', () => {
    const events = [answer('09:10'), solved('11:00'), asked('11:30'), opened('12:00')];
    expect(whole('13:00', ...events)).toEqual([
      'on-track, exact',
      'due 14:00',
      'run 11:30 to none: 60',
      '11:30 status step-solved: 0',
      '12:00 status step-resumed: 60',
    ]);
  });
  it('pauses where the target says so', () => {
    const events = [answer('09:10'), asked('10:00'), status(on('10:30'), 'pending')];
    expect(next(ticket({}, ...events), '13:00', { pausedBy: ['pending'] })).toEqual([
      'paused, exact',
      'due none',
      'run 10:00 to none: 30',
      '10:00 message step-started: 30',
      '10:30 status step-paused: 30',
    ]);
  });
  it('has not begun before the first reply, though the ticket was solved in between', () => {
    const none = ['not-started, exact, no-first-reply-yet', 'due none'];
    expect(whole('12:00', asked('10:00'))).toEqual(none);
    expect(whole('13:00', solved('10:00'), opened('11:00'), asked('11:30'))).toEqual(none);
  });
  it('has not begun before a message came after the reply', () => {
    const none = ['not-started, exact, no-message-to-answer', 'due none'];
    expect(whole('12:00', answer('10:00'), message(on('11:00'), 'agent'))).toEqual(none);
    const judged = { at: at('11:00'), kind: 'unsatisfactory', by: 'customer' } as const;
    expect(whole('12:00', answer('10:00'), judged)).toEqual(none);
  });
});

describe('an exchange with somebody whom nobody knows', () => {
  const unclear = ['unknown, exact, reply-author-unknown', 'due none'];
  const doubt = [answer('09:10'), asked('09:20'), nobody('09:30')];

  it('is not known, also when it was answered later, and once more', () => {
    expect(whole('11:00', ...doubt, answer('10:00'))).toEqual(unclear);
    expect(whole('11:00', ...doubt, answer('10:00'), answer('10:10'))).toEqual(unclear);
    expect(whole('11:00', ...doubt, solved('10:00'))).toEqual(unclear);
  });
  it('is not known where the message may be nobody’s who waits', () => {
    expect(whole('11:00', answer('09:10'), message(on('10:00'), null))).toEqual(unclear);
  });
  it('does not count any more once the next one is known from message to answer', () => {
    expect(whole('12:00', ...doubt, answer('10:00'), asked('10:30'))).toEqual([
      'at-risk, exact',
      'due 12:30',
      'run 10:30 to none: 90',
      '10:30 message step-started: 90',
    ]);
    const answered = [answer('10:00'), asked('10:30'), answer('11:00')];
    expect(whole('12:00', ...doubt, ...answered)).toEqual([
      'met, exact',
      'due 12:30',
      'run 10:30 to 11:00: 30',
      '10:30 message step-started: 30',
      '11:00 public-reply step-stopped: 30',
    ]);
  });
  it('has not begun where no message followed the reply that may be the first', () => {
    expect(whole('12:00', nobody('10:00'))[0]).toBe('not-started, exact, no-message-to-answer');
  });
});

describe('an exchange of a ticket known from ten o’clock on', () => {
  const since = (facts: Partial<Ticket>, now: string, ...events: readonly TicketEvent[]) =>
    next(ticket({ completeness: 'partial', knownFrom: at('10:00'), ...facts }, ...events), now);
  const hidden = ['unknown, exact, history-incomplete', 'due none'];
  const waiting = ['on-track, exact', 'due 12:30', 'run 10:30 to none: 30'];

  it('is not known before a reply is seen: an earlier message may wait', () => {
    expect(since({}, '11:00')).toEqual(hidden);
    expect(since({}, '11:00', asked('10:30'))).toEqual(hidden);
    expect(since({}, '11:00', answer('09:10'), asked('09:20'))).toEqual(hidden);
    expect(since({}, '11:00', answer('09:10'), asked('10:30'))).toEqual(hidden);
  });
  it('is not known from a reply alone, which may have answered what nobody saw', () => {
    expect(since({}, '11:00', answer('10:15'))).toEqual(hidden);
  });
  it('is known from the first reply on, also at the very instant', () => {
    for (const time of ['10:00', '10:15'])
      expect(since({}, '11:00', answer(time), asked('10:30')).slice(0, 3)).toEqual(waiting);
  });
  it('is not known where the ticket may have been solved when the message came', () => {
    const known = [answer('10:15'), opened('10:20'), asked('10:30')];
    expect(since({}, '11:00', ...known).slice(0, 3)).toEqual(waiting);
    const late = [answer('10:15'), asked('10:30'), opened('10:40')];
    expect(since({}, '11:00', ...late)).toEqual(hidden);
    const atOnce = [answer('10:00'), asked('10:00'), opened('10:00')];
    expect(since({}, '11:00', ...atOnce)).toEqual(hidden);
  });
  it('is known after a solving only where somebody had replied before it', () => {
    const again = [solved('10:10'), opened('10:20'), asked('10:30')];
    expect(since({}, '11:00', ...again)).toEqual(hidden);
    expect(since({}, '11:00', answer('09:30'), ...again).slice(0, 3)).toEqual(waiting);
    // A reply that comes after the message was not there before it.
    const late = [...again, answer('10:40')];
    expect(since({}, '11:00', ...late)).toEqual(hidden);
  });
  it('takes no time while the ticket is solved, and has been since before', () => {
    const events = [solved('09:30'), answer('10:15'), asked('10:30')];
    expect(since({}, '11:00', ...events)).toEqual(hidden);
    expect(since({}, '11:00', ...events, answer('10:40')).slice(0, 3)).toEqual([
      'met, exact',
      'due none',
      'run 10:30 to 10:40: 0',
    ]);
  });

  describe('and that a named reason pauses', () => {
    const pause = (time: string): TicketEvent => ({
      at: at(time),
      kind: 'pause',
      reason: 'remote-access',
    });
    const paused = (now: string, ...events: readonly TicketEvent[]) => {
      const facts = { completeness: 'partial', knownFrom: at('10:00') } as const;
      return next(ticket(facts, ...events), now, { pausedBy: ['remote-access'] }).slice(0, 3);
    };
    const bound = 'at-most, earlier-pauses-possible';

    it('counts on where the pause was before: it may have ended unseen', () => {
      const events = [pause('09:30'), answer('10:15'), asked('10:30')];
      expect(paused('11:00', ...events)).toEqual([`on-track, ${bound}`, ...waiting.slice(1)]);
    });
    it('stands still from a pause on that was seen', () => {
      const events = [pause('10:00'), answer('10:15'), asked('10:30')];
      expect(paused('11:00', ...events)).toEqual([
        `paused, ${bound}`,
        'due none',
        'run 10:30 to none: 0',
      ]);
    });
  });
});
