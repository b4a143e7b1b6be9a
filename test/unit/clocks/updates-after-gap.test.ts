import { describe, expect, it } from 'vitest';
import type { Ticket, TicketEvent } from '../../../lib/domain/ticket/ticket.ts';
import { escalated, reply, status, ticket } from '../../builders/ticket.ts';
import { at, on, teller } from './told.ts';

const update = (time: string) => reply(on(time));
const raised = (time: string) => escalated(on(time), 2);
const to = (time: string, state: 'open' | 'pending' | 'solved') => status(on(time), state);

const updates = teller({ metric: 'periodic-update', within: '4 h' });

describe('updates of a ticket known from ten o’clock on', () => {
  const known = (of: Partial<Ticket>, now: string, ...events: readonly TicketEvent[]) =>
    updates(ticket({ completeness: 'partial', knownFrom: at('10:00'), ...of }, ...events), now);
  const hidden = ['unknown, exact, history-incomplete', 'due none'];
  const running = ['on-track, exact', 'due 14:30', 'run 10:30 to none: 30'];
  const atMost = (from: string, due: string, used: number) => [
    'on-track, at-most, earlier-update-possible',
    `due ${due}`,
    `run ${from} to none: ${used}`,
  ];

  it('took at most the time since the last that was seen', () => {
    expect(known({}, '11:00').slice(0, 3)).toEqual(atMost('09:00', '13:00', 120));
    expect(known({}, '11:00', update('09:30')).slice(0, 3)).toEqual(atMost('09:30', '13:30', 90));
  });
  it('are known from the first one on that was seen since, and not before', () => {
    expect(known({}, '11:00', update('10:30')).slice(0, 3)).toEqual(running);
    expect(known({}, '11:00', update('10:00')).slice(0, 3)).toEqual([
      'on-track, exact',
      'due 14:00',
      'run 10:00 to none: 60',
    ]);
    const open = to('09:30', 'open');
    expect(known({}, '11:00', open, update('10:00'), update('10:30')).slice(0, 4)).toEqual([
      ...running.slice(0, 2),
      'run 10:00 to 10:30: 30',
      'run 10:30 to none: 30',
    ]);
  });
  it('were none where the ticket may have been solved at the reply', () => {
    const events = [update('10:30'), to('10:40', 'open')];
    expect(known({}, '11:00', ...events).slice(0, 3)).toEqual(atMost('10:30', '14:30', 30));
    const opened = [to('10:15', 'open'), update('10:30')];
    expect(known({}, '11:00', ...opened).slice(0, 3)).toEqual(running);
  });
  it('are known from an opening on after a solving that was seen', () => {
    const events = [to('10:15', 'solved'), to('10:30', 'open')];
    expect(known({}, '11:00', ...events).slice(0, 3)).toEqual(running);
  });
  it('count since before a solving that may have been taken back unseen', () => {
    const events = [to('09:30', 'solved'), to('10:30', 'open')];
    expect(known({}, '11:00', ...events).slice(0, 3)).toEqual(atMost('09:00', '13:00', 120));
  });
  it('are unknown once it is solved, unless the last one was seen', () => {
    expect(known({ status: 'solved' }, '11:00', to('09:30', 'solved'))).toEqual(hidden);
    expect(known({}, '11:00', to('10:30', 'solved'))).toEqual(hidden);
    const seen = [update('10:10'), to('10:30', 'solved')];
    expect(known({}, '11:00', to('10:00', 'open'), ...seen).slice(0, 3)).toEqual([
      'met, exact',
      'due 14:10',
      'run 10:10 to 10:30: 20',
    ]);
  });
  it('are unknown where the ticket’s status and its history contradict each other just now', () => {
    expect(known({ status: 'solved' }, '11:00', to('11:00', 'open'))).toEqual(hidden);
    expect(known({ status: 'open' }, '11:00', to('11:00', 'solved'))).toEqual(hidden);
  });
  it('are unknown from an escalation on, which may not be the first, until one is seen', () => {
    const after = (...events: readonly TicketEvent[]) => {
      const of = ticket({ completeness: 'partial', knownFrom: at('10:00') }, ...events);
      return updates(of, '11:00', { from: 'escalated' });
    };
    expect(after()).toEqual(hidden);
    expect(after(raised('10:15'))).toEqual(hidden);
    expect(after(raised('09:30'))).toEqual(hidden);
    expect(after(raised('10:15'), update('10:30')).slice(0, 3)).toEqual(running);
  });
  it('pause by a status that was seen, and by a reason only since it was seen', () => {
    const partial = { completeness: 'partial', knownFrom: at('10:00') } as const;
    const paused = (...events: readonly TicketEvent[]) =>
      updates(ticket(partial, ...events), '11:00', { pausedBy: ['pending', 'remote'] }).slice(0, 3);
    const bound = 'at-most, earlier-pauses-possible';
    expect(paused(to('09:30', 'pending'), update('10:30'))).toEqual([
      `paused, ${bound}`,
      'due none',
      'run 10:30 to none: 0',
    ]);
    expect(paused(to('09:30', 'pending')).slice(2)).toEqual(['run 09:00 to none: 120']);
    const pause = { at: at('09:30'), kind: 'pause', reason: 'remote' } as const;
    expect(paused(pause, update('10:30'))).toEqual([`on-track, ${bound}`, ...running.slice(1)]);
  });
});
