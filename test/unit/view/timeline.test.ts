import { describe, expect, it } from 'vitest';
import { assess } from '../../../lib/domain/assess.ts';
import type { Ticket, TicketEvent } from '../../../lib/domain/ticket/ticket.ts';
import { hour, instant, minute, toInstant } from '../../../lib/domain/time/instant.ts';
import { clockNow } from '../../../lib/domain/view/clock-now.ts';
import { timelineOf } from '../../../lib/domain/view/timeline.ts';
import { berlin, matrix } from '../../builders/matrix.ts';
import { status, ticket } from '../../builders/ticket.ts';

const office = matrix({
  calendars: { office: berlin },
  targets: [{ metric: 'resolution', within: '400 h', calendar: 'office' }],
});

function resolution(of: Ticket, now: string, later = now) {
  const assessed = assess(of, [office], instant(now), { timeZone: null, because: true });
  const clock = assessed.clocks[0];
  if (!clock) throw new Error('no clock');
  const timeline = timelineOf(clock, assessed.assessedAt, instant(later));
  if (!timeline) throw new Error('no timeline');
  return { clock, timeline, at: clockNow(clock, assessed.assessedAt, instant(later)) };
}
const sum = (amounts: readonly number[]) => amounts.reduce((a, b) => a + b, 0);

describe('a clock’s timeline', () => {
  it('tells open, paused and closed stretches with what began each', () => {
    // Berlin: 10:00 to 12:10 counted, paused until 13:10, to 17:00 counted, closed until now.
    const paused = ticket(
      {},
      status('2026-11-16T11:10:00Z', 'pending'),
      status('2026-11-16T12:10:00Z', 'open'),
    );
    const { timeline } = resolution(paused, '2026-11-16T18:00:00Z');
    expect(
      timeline.pieces.map((it) => [
        it.kind,
        (it.to - it.from) / minute,
        it.marks.map(({ event }) => event),
      ]),
    ).toEqual([
      ['counted', 130, ['created']],
      ['paused', 60, ['status']],
      ['counted', 230, ['status']],
      ['closed', 120, []],
    ]);
    expect(timeline.shown).toEqual([130 * minute, 0, 230 * minute, 0]);
    expect(timeline.elapsed).toBe(6 * hour);
  });

  it('ends with what stopped it', () => {
    const { timeline } = resolution(
      ticket({}, status('2026-11-16T10:00:00Z', 'solved')),
      '2026-11-16T12:00:00Z',
    );
    expect(timeline.endMarks.map(({ rule }) => rule.code)).toEqual(['step-stopped']);
    expect(timeline.until).toBe(instant('2026-11-16T10:00:00Z'));
  });

  it('goes on after the assessment as the clock does', () => {
    for (const later of ['2026-11-16T15:59:00Z', '2026-11-16T17:00:00Z', '2026-11-18T11:20:30Z']) {
      const { timeline, at } = resolution(ticket(), '2026-11-16T11:00:00Z', later);
      expect(timeline.elapsed).toBe(at.elapsed);
      expect(timeline.until).toBe(instant(later));
    }
  });

  it('shows amounts that add up although each is cut to a minute', () => {
    const odd = ticket(
      {},
      status('2026-11-16T09:10:40Z', 'pending'),
      status('2026-11-16T09:20:00Z', 'open'),
      status('2026-11-16T09:25:40Z', 'pending'),
      status('2026-11-16T09:30:00Z', 'open'),
    );
    const { timeline } = resolution(odd, '2026-11-16T09:35:40Z');
    expect(timeline.shown.filter((it) => it > 0)).toEqual([10, 6, 6].map((it) => it * minute));
    expect(sum(timeline.shown)).toBe(Math.floor(timeline.elapsed / minute) * minute);
  });

  it('splits a stretch where something happened in its middle', () => {
    const milder = matrix({
      severities: [
        { id: 'critical', when: [{ loss: { atLeast: '20%' } }] },
        { id: 'minor', default: true },
      ],
      targets: [
        { metric: 'resolution', severity: 'critical', within: '2 h' },
        { metric: 'resolution', severity: 'minor', within: '48 h' },
      ],
    });
    const loss = { kind: 'loss', affected: 1, total: 100, component: null } as const;
    const of = ticket(
      { loss: { affected: 25, total: 100, component: null } },
      { ...loss, at: instant('2026-11-16T14:00:00Z') },
    );
    const now = instant('2026-11-16T15:00:00Z');
    const clock = assess(of, [milder], now, { timeZone: null, because: true }).clocks[0];
    const pieces = (clock && timelineOf(clock, now, now))?.pieces ?? [];
    expect(pieces.map((it) => it.counted / hour)).toEqual([5, 1]);
    expect(pieces[1]?.marks.map(({ rule }) => rule.code)).toEqual(['step-breached-earlier']);
  });

  it('merges a long history into few pieces with the same sums', () => {
    const start = instant('2026-11-16T09:00:00Z');
    const flips = Array.from({ length: 500 }, (_, place): TicketEvent => ({
      kind: 'status',
      to: place % 2 === 0 ? 'pending' : 'open',
      at: toInstant(start + (place + 1) * 7 * minute),
    }));
    const { clock, timeline } = resolution(ticket({}, ...flips), '2026-11-20T10:00:00Z');
    expect(timeline.pieces.length).toBeLessThanOrEqual(24);
    expect(sum(timeline.pieces.map((it) => it.merged))).toBeGreaterThan(500);
    expect(timeline.elapsed).toBe(clock.elapsed);
    for (const it of timeline.pieces)
      expect(it.counted + it.closed + it.paused + it.solved).toBe(it.to - it.from);
    for (const it of timeline.pieces) expect(it.kind === 'mixed').toBe(it.counted > 0);
    for (const [place, it] of timeline.pieces.entries())
      if (place > 0) expect(it.from).toBe(timeline.pieces[place - 1]?.to);
  });

  it('is none where nothing was explained', () => {
    const { clock } = resolution(ticket(), '2026-11-16T11:00:00Z');
    const { because: _, ...unexplained } = clock;
    expect(
      timelineOf(unexplained, instant('2026-11-16T11:00:00Z'), instant('2026-11-16T11:00:00Z')),
    ).toBeNull();
  });
});
