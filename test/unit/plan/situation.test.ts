import { describe, expect, test } from 'vitest';
import { assess } from '../../../lib/domain/assess.ts';
import { situationLines } from '../../../lib/domain/plan/note-body.ts';
import type { TicketEvent } from '../../../lib/domain/ticket/ticket.ts';
import { instant } from '../../../lib/domain/time/instant.ts';
import { matrix } from '../../builders/matrix.ts';
import { ticket } from '../../builders/ticket.ts';

const now = instant('2026-11-16T12:00:00Z');
const subject = ticket({ subject: null });
const assessment = assess(subject, [matrix()], now, { timeZone: null });
const [tier] = assessment.ladder.tiers;
const at = (time: string) => instant(`2026-11-16T${time}:00Z`);

/** The lines about what people entered, in keys and values. */
function told(...facts: readonly TicketEvent[]): readonly string[] {
  if (!tier) throw new Error('no tier');
  const text = (key: string, ...values: readonly (string | number)[]) => [key, ...values].join(' ');
  const input = {
    ticket: subject,
    assessment,
    tier,
    channel: null,
    reference: null,
    by: null,
    now,
  };
  return situationLines({ ...input, text }, facts);
}
const paused: TicketEvent = { at: at('09:10'), kind: 'pause', reason: 'remote access' };
const resumed: TicketEvent = { at: at('09:40'), kind: 'resume', reason: 'remote access' };
const severity = (time: string, id: string | null): TicketEvent => ({
  at: at(time),
  kind: 'severity',
  id,
  reason: 'seen',
});
const loss = (time: string, affected: number): TicketEvent => ({
  at: at(time),
  kind: 'loss',
  affected,
  total: 100,
  component: 'acd',
});

describe('what a note tells of the situation', () => {
  test('a pause is told while it lasts', () => {
    expect(told(paused)).toEqual(['note_pause 2026-11-16T09:10:00Z remote access']);
    expect(told(paused, { ...resumed, reason: 'debug data' })).toHaveLength(1);
    expect(told(paused, resumed)).toEqual([]);
    expect(told(paused, resumed, { ...paused, at: at('10:00') })).toEqual([
      'note_pause 2026-11-16T10:00:00Z remote access',
    ]);
  });
  test('of what was said twice only the last is told', () => {
    expect(told(loss('09:10', 5), loss('09:20', 25))).toEqual(['note_loss 25 100 acd']);
    expect(told(severity('09:10', 'high'), severity('09:20', 'low'))).toEqual([
      'note_override low seen',
    ]);
  });
  test('what was withdrawn, or did not last, is not told', () => {
    expect(told(severity('09:10', 'high'), severity('09:20', null))).toEqual([]);
    const eased: TicketEvent = { at: at('09:10'), kind: 'workaround' };
    expect(told(eased)).toEqual(['note_workaround 2026-11-16T09:10:00Z']);
    expect(told(eased, { at: at('09:20'), kind: 'recurred' })).toEqual([]);
    const outside = { kind: 'scope', reason: 'their line' } as const;
    expect(told({ ...outside, at: at('09:10'), inScope: false })).toHaveLength(1);
    expect(
      told(
        { ...outside, at: at('09:10'), inScope: false },
        { ...outside, at: at('09:20'), inScope: true },
      ),
    ).toEqual([]);
  });
});
