import { describe, expect, it } from 'vitest';
import type { Ticket, TicketEvent } from '../../../lib/domain/ticket/ticket.ts';
import { message, status, ticket } from '../../builders/ticket.ts';
import { at, on, teller } from './told.ts';

const to = (time: string, state: 'open' | 'pending' | 'solved' | 'closed') =>
  status(on(time), state);
const workaround = (time: string): TicketEvent => ({ at: at(time), kind: 'workaround' });
const recurred = (time: string): TicketEvent => ({ at: at(time), kind: 'recurred' });

const resolution = teller({ metric: 'resolution', within: '4 h' });

describe('a ticket that is opened again', () => {
  const events = [
    to('10:00', 'solved'),
    to('10:30', 'closed'),
    to('11:00', 'open'),
    to('12:00', 'pending'),
    to('12:30', 'open'),
    to('13:00', 'solved'),
    to('14:00', 'pending'),
    to('15:00', 'open'),
  ];

  it('goes on with the time used, without the solved time', () => {
    expect(resolution(ticket({}, ...events), '15:30')).toEqual([
      'at-risk, exact',
      'due 16:30',
      'run 09:00 to none: 180',
      '09:00 created step-started: 60',
      '10:00 status step-solved: 60',
      '11:00 status step-resumed: 120',
      '12:00 status step-paused: 120',
      '12:30 status step-resumed: 150',
      '13:00 status step-solved: 150',
      '14:00 status step-paused: 150',
      '15:00 status step-resumed: 180',
    ]);
  });
  it('begins anew each time where its target says so, and then may wait at once', () => {
    expect(resolution(ticket({}, ...events), '16:00', { onReopen: 'restart' })).toEqual([
      'on-track, exact',
      'due 19:00',
      'run 09:00 to 10:00: 60',
      'run 11:00 to 13:00: 90',
      'run 14:00 to none: 60',
      '14:00 status step-paused: 0',
      '15:00 status step-resumed: 60',
    ]);
  });
  it('took no time where it was solved before it was opened, by two clocks that disagree', () => {
    expect(resolution(ticket({}, to('08:50', 'solved')), '10:00').slice(0, 3)).toEqual([
      'met, exact',
      'due none',
      'run 09:00 to 09:00: 0',
    ]);
  });
});

describe('a workaround that meets the target', () => {
  const eases = { metBy: ['workaround'] };
  const met = ['met, exact', 'due 13:00', 'run 09:00 to 10:00: 60'];
  const after = (now: string, ...events: readonly TicketEvent[]) =>
    resolution(ticket({}, ...events), now, eases);

  it('stays one whatever the ticket waits for, and when it is solved', () => {
    const events = [workaround('10:00'), message(on('10:10')), to('10:30', 'pending')];
    expect(after('12:00', ...events).slice(0, 3)).toEqual(met);
    expect(after('12:00', ...events, to('11:00', 'open')).slice(0, 3)).toEqual(met);
    expect(after('12:00', ...events, to('11:00', 'solved')).slice(0, 3)).toEqual(met);
  });
  it('is none any more once the problem recurred, or the ticket was opened again', () => {
    const running = ['on-track, exact', 'due 15:00', 'run 09:00 to none: 120'];
    expect(after('13:00', workaround('10:00'), recurred('12:00')).slice(0, 3)).toEqual(running);
    const again = [workaround('10:00'), to('11:00', 'solved'), to('12:00', 'open')];
    expect(after('13:00', ...again).slice(0, 3)).toEqual(running);
  });
  it('leaves the ticket paused once it recurred while the customer is waited for', () => {
    const events = [workaround('10:00'), to('11:00', 'pending'), recurred('12:00')];
    expect(after('13:00', ...events).slice(0, 3)).toEqual([
      'paused, exact',
      'due none',
      'run 09:00 to none: 60',
    ]);
  });
});

describe('a ticket known from ten o’clock on', () => {
  const known = (of: Partial<Ticket>, more: object, ...events: readonly TicketEvent[]) => {
    const facts = { completeness: 'partial', knownFrom: at('10:00'), ...of } as const;
    const steps = /^\d/;
    return resolution(ticket(facts, ...events), '11:30', more).filter((it) => !steps.test(it));
  };
  const atMost = (state: string, due: string, run: string) => [
    `${state}, at-most, earlier-pauses-possible`,
    `due ${due}`,
    `run ${run}`,
  ];
  const hidden = ['unknown, exact, history-incomplete', 'due none'];
  const running = atMost('on-track', '13:00', '09:00 to none: 150');

  it('took at most the time since its creation without the pauses that were seen since', () => {
    expect(known({}, {})).toEqual(running);
    expect(known({}, {}, to('10:00', 'pending'), to('10:30', 'open'))).toEqual(
      atMost('on-track', '13:30', '09:00 to none: 120'),
    );
    expect(known({}, {}, to('09:20', 'pending'), to('10:30', 'open'))).toEqual(running);
  });
  it('waits now where its status says so, though nobody saw since when', () => {
    const waiting = atMost('paused', 'none', '09:00 to none: 150');
    expect(known({}, {}, to('09:30', 'pending'))).toEqual(waiting);
    expect(known({ completeness: 'snapshot', status: 'pending' }, {})).toEqual(waiting);
    const of = { completeness: 'snapshot', status: 'pending' } as const;
    expect(known(of, { pausedBy: ['on-hold'] })).toEqual(running);
  });
  it('ended at the latest when it was seen to, and not where nobody saw it', () => {
    expect(known({}, {}, to('11:00', 'solved'))).toEqual(
      atMost('met', '13:00', '09:00 to 11:00: 120'),
    );
    expect(known({}, {}, to('09:30', 'solved'))).toEqual(hidden);
    expect(known({}, { metBy: ['workaround'] }, to('09:30', 'solved'))).toEqual(hidden);
  });
  it('is not ended by an event that its status contradicts', () => {
    expect(known({ status: 'open' }, {}, to('11:30', 'solved'))).toEqual(hidden);
  });
  it('may have been opened again after a workaround', () => {
    const eases = { metBy: ['workaround'] };
    expect(known({}, eases, workaround('10:15'))).toEqual(
      atMost('met', '13:00', '09:00 to 10:15: 75'),
    );
    expect(known({}, eases, workaround('10:15'), to('10:30', 'open'))).toEqual(
      atMost('on-track', '13:15', '09:00 to none: 135'),
    );
  });
  it('begins nothing anew after a workaround, since it may have been closed all the time', () => {
    const more = { metBy: ['workaround'], onReopen: 'restart' };
    for (const back of [to('10:30', 'open'), recurred('10:30')])
      expect(known({}, more, workaround('10:15'), back)).toEqual(
        atMost('on-track', '13:15', '09:00 to none: 135'),
      );
  });
  it('keeps its earlier runs where each begins anew', () => {
    const events = [to('10:15', 'solved'), to('10:30', 'open'), to('11:00', 'pending')];
    expect(known({}, { onReopen: 'restart' }, ...events)).toEqual([
      ...atMost('paused', 'none', '09:00 to 10:15: 75'),
      'run 10:30 to none: 30',
    ]);
  });
});
