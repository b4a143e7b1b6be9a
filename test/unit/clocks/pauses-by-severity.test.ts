import { describe, expect, it } from 'vitest';
import type { Ticket, TicketEvent } from '../../../lib/domain/ticket/ticket.ts';
import { status, ticket } from '../../builders/ticket.ts';
import { clockIn } from './clock-of.ts';
import { at, on, told } from './told.ts';

const to = (time: string, state: 'open' | 'pending' | 'on-hold') => status(on(time), state);

describe('pauses that change with the severity', () => {
  const severities = [
    { id: 'high', when: [{ priority: 'none' }] },
    { id: 'middle', when: [{ priority: 'none' }] },
    { id: 'low', default: true },
  ];
  const said = (time: string, id: string): TicketEvent => ({
    at: at(time),
    kind: 'severity',
    id,
    reason: 'seen by the lead',
  });
  const under = (metric: string, by: readonly string[][], now: string, of: Ticket) => {
    const targets = severities.map((it, place) => ({
      metric,
      severity: it.id,
      within: '10 h',
      pausedBy: by[place] ?? [],
    }));
    return told(clockIn({ severities, targets }, { metric }, of, on(now), { because: true }));
  };

  it('are of each target for as long as it counted, however often it changed', () => {
    const of = ticket(
      { priority: 'low' },
      to('10:00', 'pending'),
      said('11:00', 'middle'),
      to('12:00', 'on-hold'),
      said('13:00', 'high'),
      to('15:00', 'pending'),
    );
    // Low pauses while pending, middle while on hold, high while pending.
    expect(under('resolution', [['pending'], ['on-hold'], ['pending']], '16:00', of)).toEqual([
      'paused, exact',
      'due none',
      'run 09:00 to none: 240',
      '09:00 created step-started: 60',
      '10:00 status step-paused: 60',
      '11:00 severity step-resumed: 120',
      '12:00 status step-paused: 120',
      '13:00 severity step-resumed: 240',
      '15:00 status step-paused: 240',
    ]);
  });
  it('are kept where the present target pauses for nothing', () => {
    const of = ticket(
      { priority: 'low' },
      to('10:00', 'pending'),
      to('12:00', 'open'),
      said('13:00', 'high'),
    );
    expect(under('periodic-update', [[], [], ['pending']], '14:00', of).slice(0, 3)).toEqual([
      'on-track, exact',
      'due 21:00',
      'run 09:00 to none: 180',
    ]);
  });
});
