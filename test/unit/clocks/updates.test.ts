import { describe, expect, it } from 'vitest';
import type { TicketEvent } from '../../../lib/domain/ticket/ticket.ts';
import { escalated, message, reply, status, ticket } from '../../builders/ticket.ts';
import { on, teller } from './told.ts';

const update = (time: string) => reply(on(time));
const nobody = (time: string) => reply(on(time), null);
const raised = (time: string) => escalated(on(time), 2);
const to = (time: string, state: 'open' | 'pending' | 'solved' | 'closed') =>
  status(on(time), state);

const updates = teller({ metric: 'periodic-update', within: '4 h' });
const whole = (now: string, ...events: readonly TicketEvent[]) =>
  updates(ticket({}, ...events), now);

describe('updates', () => {
  it('are owed from creation on, and anew after each, whatever else happens', () => {
    const events = [update('10:00'), to('10:30', 'pending'), message(on('10:40')), raised('10:50')];
    expect(whole('11:00', ...events)).toEqual([
      'on-track, exact',
      'due 14:00',
      'run 09:00 to 10:00: 60',
      'run 10:00 to none: 60',
      '10:00 public-reply step-started: 60',
    ]);
    expect(whole('10:00').slice(-1)).toEqual(['09:00 created step-started: 60']);
  });
  it('are owed from the creation also where no event tells of it', () => {
    const of = ticket({ events: [message(on('09:00')), to('09:30', 'open')] });
    expect(updates(of, '10:00').slice(-1)).toEqual(['09:00 - step-started: 60']);
  });
  it('end with the solving, the closing after it and the reply with it', () => {
    const events = [to('10:00', 'solved'), update('10:10'), to('11:00', 'closed')];
    expect(whole('12:00', ...events)).toEqual([
      'met, exact',
      'due 13:00',
      'run 09:00 to 10:00: 60',
      '09:00 created step-started: 60',
      '10:00 status step-stopped: 60',
    ]);
  });
  it('are owed again once the ticket is opened again', () => {
    expect(whole('12:00', to('10:00', 'solved'), to('11:00', 'open'))).toEqual([
      'on-track, exact',
      'due 15:00',
      'run 09:00 to 10:00: 60',
      'run 11:00 to none: 60',
      '11:00 status step-started: 60',
    ]);
  });
});

describe('updates by somebody whom nobody knows', () => {
  const unclear = ['unknown, exact, reply-author-unknown', 'due none'];

  it('leave unknown how long the last one took, also where it ended with the solving', () => {
    expect(whole('11:00', nobody('10:00'))).toEqual(unclear);
    expect(whole('11:00', nobody('10:00'), to('10:30', 'solved'))).toEqual(unclear);
  });
  it('are no run of their own once an agent has replied or the ticket was opened again', () => {
    const running = ['on-track, exact', 'due 14:30', 'run 10:30 to none: 30'];
    expect(whole('11:00', nobody('10:00'), update('10:30')).slice(0, 3)).toEqual(running);
    const again = [nobody('10:00'), to('10:20', 'solved'), to('10:30', 'open')];
    expect(whole('11:00', ...again).slice(0, 3)).toEqual(running);
  });
  it('say nothing on a solved ticket, where no update is owed', () => {
    expect(whole('11:00', to('10:00', 'solved'), nobody('10:10')).slice(0, 3)).toEqual([
      'met, exact',
      'due 13:00',
      'run 09:00 to 10:00: 60',
    ]);
  });
});

describe('updates owed from the escalation on', () => {
  const since = { from: 'escalated' };
  const after = (now: string, ...events: readonly TicketEvent[]) =>
    updates(ticket({}, ...events), now, since);
  const running = [
    'on-track, exact',
    'due 14:00',
    'run 10:00 to none: 60',
    '10:00 escalated step-started: 60',
  ];

  it('are not owed before, whatever was replied, solved or opened again', () => {
    expect(after('11:00', update('09:10'))).toEqual([
      'not-started, exact, not-escalated',
      'due none',
    ]);
    const before = [nobody('09:10'), to('09:20', 'solved'), to('09:30', 'open'), update('09:40')];
    expect(after('11:00', ...before, raised('10:00'))).toEqual(running);
  });
  it('are not owed anew when it is escalated once more', () => {
    expect(after('11:00', raised('10:00'), raised('10:30'))).toEqual(running);
  });
  it('are not owed while the ticket is solved, but once it is opened again', () => {
    const late = [to('09:30', 'solved'), raised('09:40')];
    expect(after('11:00', ...late)).toEqual([
      'not-started, exact, not-owed-while-solved',
      'due none',
    ]);
    expect(after('11:00', ...late, to('10:00', 'open'))).toEqual([
      ...running.slice(0, 3),
      '10:00 status step-started: 60',
    ]);
  });
});
