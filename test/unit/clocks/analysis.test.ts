import { describe, expect, it } from 'vitest';
import type { TicketEvent } from '../../../lib/domain/ticket/ticket.ts';
import { message, status, ticket } from '../../builders/ticket.ts';
import { at, on, teller } from './told.ts';

const opened = (time: string) => status(on(time), 'open');
const solved = (time: string) => status(on(time), 'solved');
const closed = (time: string) => status(on(time), 'closed');
const delivered = (time: string): TicketEvent => ({ at: at(time), kind: 'rca-delivered' });
const partial = { completeness: 'partial', knownFrom: at('10:00') } as const;

describe('the analysis', () => {
  const analysis = teller({ metric: 'rca', within: '5 h' });

  it('is owed from the solve on, not from the closing that follows', () => {
    expect(analysis(ticket({}, solved('10:00'), closed('12:00')), '13:00')).toEqual([
      'on-track, exact',
      'due 15:00',
      'run 10:00 to none: 180',
      '10:00 status step-started: 180',
    ]);
  });
  it('is owed whatever else happens then, and ends with the first delivery', () => {
    const events = [solved('10:00'), message(on('10:30')), delivered('11:00'), delivered('12:00')];
    expect(analysis(ticket({}, ...events), '13:00')).toEqual([
      'met, exact',
      'due 15:00',
      'run 10:00 to 11:00: 60',
      '10:00 status step-started: 60',
      '11:00 rca-delivered step-stopped: 60',
    ]);
  });
  it('is owed anew after the next solve, although one was delivered before', () => {
    const events = [solved('10:00'), delivered('11:00'), opened('12:00'), solved('13:00')];
    expect(analysis(ticket({}, ...events), '14:00')).toEqual([
      'on-track, exact',
      'due 18:00',
      'run 13:00 to none: 60',
      '13:00 status step-started: 60',
    ]);
  });
  it('is not owed before the ticket is solved', () => {
    expect(analysis(ticket({}, delivered('10:00')), '11:00')).toEqual([
      'not-started, exact, not-solved',
      'due none',
    ]);
  });

  describe('of a ticket known from ten o’clock on', () => {
    const data = { pausedBy: ['awaiting-debug-data'] };
    it('is owed from a solve that was seen to end its open time', () => {
      expect(analysis(ticket(partial, opened('10:00'), solved('11:00')), '12:00')).toEqual([
        'on-track, exact',
        'due 16:00',
        'run 11:00 to none: 60',
        '11:00 status step-started: 60',
      ]);
    });
    it('is not known where it may have been solved before, and only closed since', () => {
      const hidden = ['unknown, exact, history-incomplete', 'due none'];
      expect(analysis(ticket(partial, closed('11:00')), '12:00')).toEqual(hidden);
      expect(analysis(ticket(partial, opened('09:30'), closed('11:00')), '12:00')).toEqual(hidden);
    });
    it('is not owed while the ticket is open, whatever was before', () => {
      expect(analysis(ticket(partial), '12:00')).toEqual([
        'not-started, exact, not-solved',
        'due none',
      ]);
    });
    it('was at most so long where a pause by name may have begun before', () => {
      expect(analysis(ticket(partial, opened('10:00'), solved('11:00')), '12:00', data)[0]).toBe(
        'on-track, at-most, earlier-pauses-possible',
      );
    });
  });
});
