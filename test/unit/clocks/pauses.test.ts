import { describe, expect, it } from 'vitest';
import type { Ticket, TicketEvent } from '../../../lib/domain/ticket/ticket.ts';
import { escalated, message, reply, status, ticket } from '../../builders/ticket.ts';
import { at, on, teller } from './told.ts';

const named =
  (kind: 'pause' | 'resume') =>
  (time: string, reason: string): TicketEvent => ({ at: at(time), kind, reason });
const pause = named('pause');
const resume = named('resume');
const to = (time: string, state: 'open' | 'pending' | 'on-hold' | 'solved') =>
  status(on(time), state);
const workaround = (time: string): TicketEvent => ({ at: at(time), kind: 'workaround' });

const clockOf = (target: { metric: string }, of: Ticket, now: string) =>
  teller({ within: '4 h', ...target })(of, now);
const resolution = { metric: 'resolution' };

describe('a pause', () => {
  it('is one from one pausing status to the next, and ends with the first that is none', () => {
    const events = [to('10:00', 'pending'), to('11:00', 'on-hold'), to('12:00', 'open')];
    expect(clockOf(resolution, ticket({}, ...events), '13:00')).toEqual([
      'on-track, exact',
      'due 15:00',
      'run 09:00 to none: 120',
      '09:00 created step-started: 60',
      '10:00 status step-paused: 60',
      '12:00 status step-resumed: 120',
    ]);
  });
  it('counts at the very instant at which it begins', () => {
    expect(clockOf(resolution, ticket({}, to('10:00', 'pending')), '10:00')).toEqual([
      'paused, exact',
      'due none',
      'run 09:00 to none: 60',
      '09:00 created step-started: 60',
      '10:00 status step-paused: 60',
    ]);
  });
  it('takes no time, and no step, where it ends at the instant at which it began', () => {
    const of = ticket({}, to('10:00', 'pending'), to('10:00', 'open'));
    expect(clockOf(resolution, of, '10:00').slice(0, 4)).toEqual([
      'on-track, exact',
      'due 13:00',
      'run 09:00 to none: 60',
      '09:00 created step-started: 60',
    ]);
    expect(clockOf(resolution, of, '10:00')).toHaveLength(4);
    expect(clockOf(resolution, of, '11:00').slice(3)).toEqual([
      '09:00 created step-started: 60',
      '10:00 status step-resumed: 120',
    ]);
  });
  it('lasts until its last reason is gone, whatever else is written with the same word', () => {
    const target = { ...resolution, pausedBy: ['remote-access', 'debug-data'] };
    const events = [
      pause('10:00', 'remote-access'),
      pause('10:10', 'debug-data'),
      pause('10:20', 'lunch'),
      resume('11:00', 'debug-data'),
      { ...escalated(on('11:30'), 2), reason: 'remote-access' } as TicketEvent,
      message(on('11:40')),
    ];
    expect(clockOf(target, ticket({}, ...events), '12:00').slice(0, 3)).toEqual([
      'paused, exact',
      'due none',
      'run 09:00 to none: 60',
    ]);
    const over = resume('12:00', 'remote-access');
    expect(clockOf(target, ticket({}, ...events, over), '13:00').slice(3)).toEqual([
      '09:00 created step-started: 60',
      '10:00 pause step-paused: 60',
      '12:00 resume step-resumed: 120',
    ]);
  });
});

describe('a clock that does not pause by itself', () => {
  const first = { metric: 'first-response' };
  const running = ['on-track, exact', 'due 13:00', 'run 09:00 to none: 120'];
  const paused = ['paused, exact', 'due none', 'run 09:00 to none: 60'];
  const waiting = ticket({}, to('10:00', 'pending'));
  const named = ticket({}, pause('10:00', 'remote-access'));

  it('pauses by a status or by a reason where its target says so', () => {
    expect(clockOf(first, waiting, '11:00').slice(0, 3)).toEqual(running);
    expect(clockOf(first, named, '11:00').slice(0, 3)).toEqual(running);
    const byStatus = { ...first, pausedBy: ['pending'] };
    expect(clockOf(byStatus, waiting, '11:00').slice(0, 3)).toEqual(paused);
    expect(clockOf(byStatus, named, '11:00').slice(0, 3)).toEqual(running);
    const byReason = { ...first, pausedBy: ['remote-access'] };
    expect(clockOf(byReason, named, '11:00').slice(0, 3)).toEqual(paused);
    expect(clockOf(byReason, waiting, '11:00').slice(0, 3)).toEqual(running);
  });
  it('keeps its due time where the answer itself sets the status that pauses', () => {
    const target = { metric: 'first-response', pausedBy: ['pending'] };
    const answered = ticket({}, to('10:00', 'pending'), reply(on('10:00')));
    expect(clockOf(target, answered, '12:00')).toEqual([
      'met, exact',
      'due 13:00',
      'run 09:00 to 10:00: 60',
      '09:00 created step-started: 60',
      '10:00 public-reply step-stopped: 60',
    ]);
    // Whatever comes after the answer is not looked at any more.
    const later = ticket({}, reply(on('10:00')), to('11:00', 'pending'));
    expect(clockOf(target, later, '12:00')).toEqual(clockOf(target, answered, '12:00'));
  });
  it('is not stopped by a workaround', () => {
    const eased = ticket({}, workaround('10:00'), to('10:00', 'open'));
    const target = { metric: 'periodic-update', pausedBy: ['pending'] };
    expect(clockOf(target, eased, '11:00').slice(0, 3)).toEqual(running);
    const asked = ticket({}, reply(on('09:10')), message(on('09:30')), workaround('10:00'));
    expect(clockOf({ metric: 'next-response' }, asked, '10:30').slice(0, 3)).toEqual([
      'on-track, exact',
      'due 13:30',
      'run 09:30 to none: 60',
    ]);
  });
  it('is not stopped by being solved, where it begins with that', () => {
    const target = { metric: 'rca', pausedBy: ['debug-data'] };
    const events = [to('09:30', 'solved'), pause('10:00', 'debug-data')];
    expect(clockOf(target, ticket({}, ...events), '11:00').slice(0, 3)).toEqual([
      'paused, exact',
      'due none',
      'run 09:30 to none: 30',
    ]);
  });
  it('took no time where the answer is dated before the ticket', () => {
    expect(clockOf(first, ticket({}, reply(on('08:50'))), '12:00')).toEqual([
      'met, exact',
      'due 13:00',
      'run 09:00 to 09:00: 0',
      '09:00 created step-started: 0',
      '09:00 public-reply step-stopped: 0',
    ]);
  });
});
