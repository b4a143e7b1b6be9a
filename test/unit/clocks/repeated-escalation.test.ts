import { describe, expect, it } from 'vitest';
import { instant } from '../../../lib/domain/time/instant.ts';
import type { TicketEvent } from '../../../lib/domain/ticket/ticket.ts';
import { escalated, reply, ticket } from '../../builders/ticket.ts';
import { clockIn, shown } from './clock-of.ts';

const channels = [
  { type: 'form', address: null, respondsWithin: '30 min' },
  { type: 'ticket', cc: 'account manager', respondsWithin: '1 h' },
  { type: 'chat', address: null, respondsWithin: '5 min' },
  { type: 'phone', address: null, promise: 'a call back' },
];
const tiers = [
  { level: 1, name: 'One' },
  { level: 2, name: 'Two', channels },
];
const by = (channel: string, when: string) => escalated(when, 2, { channel });
const clockAfter = (now: string, ...events: readonly TicketEvent[]) =>
  clockIn({ tiers }, { metric: 'acknowledgement', tier: 2 }, ticket({}, ...events), now);

describe('a tier that is called again before it answered', () => {
  it('still owes what it promised to the first call', () => {
    const clock = clockAfter(
      '2026-11-16T10:45:00Z',
      by('form', '2026-11-16T10:00:00Z'),
      by('cc', '2026-11-16T10:40:00Z'),
    );
    expect([...shown(clock), clock.channel]).toEqual(['breached', '2026-11-16T10:30:00Z', 'form']);
  });
  it('is not held to the second call’s time from the first call on', () => {
    const clock = clockAfter(
      '2026-11-16T10:20:00Z',
      by('form', '2026-11-16T10:00:00Z'),
      by('chat', '2026-11-16T10:18:00Z'),
    );
    expect(shown(clock)).toEqual(['on-track', '2026-11-16T10:30:00Z']);
  });
  it('is timed from the first call that was promised a time', () => {
    const clock = clockAfter(
      '2026-11-16T10:45:00Z',
      by('phone', '2026-11-16T10:00:00Z'),
      by('form', '2026-11-16T10:40:00Z'),
    );
    expect(clock.startedAt).toBe(instant('2026-11-16T10:40:00Z'));
    expect(shown(clock)).toEqual(['on-track', '2026-11-16T11:10:00Z']);
  });
  it('keeps that time when a call without one follows', () => {
    const clock = clockAfter(
      '2026-11-16T10:10:00Z',
      by('form', '2026-11-16T10:00:00Z'),
      by('phone', '2026-11-16T10:05:00Z'),
    );
    expect(shown(clock)).toEqual(['on-track', '2026-11-16T10:30:00Z']);
  });
  it('owes what the new call is promised once it has answered', () => {
    const answered = [by('form', '2026-11-16T10:00:00Z'), reply('2026-11-16T10:10:00Z')];
    const clock = clockAfter('2026-11-16T10:45:00Z', ...answered, by('cc', '2026-11-16T10:40:00Z'));
    expect([...shown(clock), clock.channel]).toEqual([
      'on-track',
      '2026-11-16T11:40:00Z',
      'ticket',
    ]);
    expect(clock.cycles).toHaveLength(2);
  });
  it('waits on while others are called, and while others write', () => {
    const called = by('phone', '2026-11-16T10:00:00Z');
    const at = instant('2026-11-16T10:10:00Z');
    const others = [
      { ...by('form', '2026-11-16T10:10:00Z'), tier: 3 },
      { at, kind: 'acknowledged', tier: 3 },
    ] as const;
    const clock = clockAfter('2026-11-16T10:45:00Z', called, ...others);
    expect([clock.state, clock.channel]).toEqual(['not-timed', 'phone']);
    const note = { at, kind: 'internal-note', by: 'agent' } as const;
    const first = by('form', '2026-11-16T10:00:00Z');
    const again = clockAfter('2026-11-16T10:45:00Z', first, note, by('cc', '2026-11-16T10:40:00Z'));
    expect([...shown(again), again.channel]).toEqual(['breached', '2026-11-16T10:30:00Z', 'form']);
  });
  it('is asked by its escalations alone: an acknowledgement is none', () => {
    const answered = {
      at: instant('2026-11-16T10:10:00Z'),
      kind: 'acknowledged',
      tier: 2,
    } as const;
    const clock = clockAfter('2026-11-16T10:45:00Z', by('phone', '2026-11-16T10:00:00Z'), answered);
    expect([clock.state, clock.promise]).toEqual(['not-timed', 'a call back']);
  });
});
