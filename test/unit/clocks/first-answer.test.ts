import { describe, expect, it } from 'vitest';
import type { Actor, Ticket, TicketEvent } from '../../../lib/domain/ticket/ticket.ts';
import { reply, status, ticket } from '../../builders/ticket.ts';
import { at, on, teller } from './told.ts';

const answer = (time: string) => reply(on(time));
const created = (time: string, by?: Actor): TicketEvent => ({
  at: at(time),
  kind: 'created',
  ...(by && { by }),
});
const told = teller({ metric: 'first-response', within: '4 h' });
const first = (of: Ticket, more: object = {}) => told(of, '11:00', more);
const running = [
  'on-track, exact',
  'due 13:00',
  'run 09:00 to none: 120',
  '09:00 created step-started: 120',
];

describe('the first answer', () => {
  it('is the earliest of several, and none of what came before it', () => {
    const events = [status(on('09:10'), 'open'), answer('09:30'), answer('10:00')];
    expect(first(ticket({}, ...events, status(on('10:30'), 'solved')))).toEqual([
      'met, exact',
      'due 13:00',
      'run 09:00 to 09:30: 30',
      '09:00 created step-started: 30',
      '09:30 public-reply step-stopped: 30',
    ]);
  });
  it('is not known after a reply of somebody unknown, but was given before one', () => {
    const nobody = reply(on('09:20'), null);
    expect(first(ticket({}, nobody, answer('09:30')))).toEqual([
      'unknown, exact, reply-author-unknown',
      'due none',
    ]);
    expect(first(ticket({}, answer('09:10'), nobody)).slice(0, 3)).toEqual([
      'met, exact',
      'due 13:00',
      'run 09:00 to 09:10: 10',
    ]);
  });
  it('is owed to whom opened the ticket first, by the event that says so', () => {
    const agent = created('09:05', 'agent');
    expect(first(ticket({ events: [created('09:00', 'customer'), agent] }))).toEqual(running);
    const note: TicketEvent = { at: at('09:00'), kind: 'internal-note', by: 'agent' };
    expect(first(ticket({ events: [note, created('09:00', 'customer')] }))).toEqual(running);
  });
  it('is not owed to an agent or a system, and says to which', () => {
    const by = (opener: Actor) => ticket({ events: [created('09:00', opener)] });
    const none = (code: string) => [`not-applicable, exact, ${code}`, 'due none'];
    expect(first(by('agent'))).toEqual(none('opened-by-agent'));
    expect(first(by('light-agent'))).toEqual(none('opened-by-agent'));
    expect(first(by('system'))).toEqual(none('opened-by-system'));
    expect(first(by('system'), { openedByAgent: 'counts' })).toEqual(running);
    const unknown = ['unknown, exact, opener-unknown', 'due none'];
    expect(first(ticket({ events: [created('09:00')] }))).toEqual(unknown);
    expect(first(ticket({ events: [] }), { openedByAgent: 'counts' })).toEqual(unknown);
  });
});

describe('the first answer on a ticket known from ten o’clock on', () => {
  const known = (...events: readonly TicketEvent[]) =>
    first(ticket({ completeness: 'partial', knownFrom: at('10:00') }, ...events));

  it('is not known where none was seen', () => {
    expect(known()).toEqual(['unknown, exact, history-incomplete', 'due none']);
  });
  it('took at most the time to the first that was seen', () => {
    expect(known(answer('10:30')).slice(0, 3)).toEqual([
      'met, at-most, earlier-response-possible',
      'due 13:00',
      'run 09:00 to 10:30: 90',
    ]);
    expect(known(status(on('10:30'), 'solved')).slice(0, 3)).toEqual([
      'met, at-most, solved-counts-as-response, earlier-response-possible',
      'due 13:00',
      'run 09:00 to 10:30: 90',
    ]);
  });
});
