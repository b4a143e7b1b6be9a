import { assess, type AssessSettings } from '../../../lib/domain/assess.ts';
import type { Clock } from '../../../lib/domain/clocks/clock.ts';
import type { Ticket } from '../../../lib/domain/ticket/ticket.ts';
import { formatInstant, instant, type Instant } from '../../../lib/domain/time/instant.ts';
import { matrix } from '../../builders/matrix.ts';

/** The clock of one metric, and of a tier, under a matrix of these parts. */
export function clockIn(
  parts: Record<string, unknown>,
  which: { readonly metric: string; readonly tier?: number },
  of: Ticket,
  now: string,
  settings: Partial<AssessSettings> = {},
): Clock {
  const { clocks } = assess(of, [matrix(parts)], instant(now), { timeZone: null, ...settings });
  const clock = clocks.find((it) => it.metric === which.metric && it.tier === which.tier);
  if (!clock) throw new Error('no such clock');
  return clock;
}

export const text = (at: Instant | null) => at && formatInstant(at);
/** State and due time: what a badge shows. */
export const shown = (clock: Clock) => [clock.state, text(clock.dueAt)];
export const codes = (clock: Clock) => clock.reasons.map((it) => it.code);
