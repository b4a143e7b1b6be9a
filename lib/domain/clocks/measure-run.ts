import type { CompiledCalendar } from '../calendar/compiled-calendar.ts';
import { toInstant, type Instant } from '../time/instant.ts';
import type { Run, Span } from './run.ts';

/** How long a run took and when it falls due; durations are milliseconds on the calendar. */
export interface Measured {
  readonly elapsed: number;
  /** Null while paused, unless it was used up before. */
  readonly dueAt: Instant | null;
  readonly atRiskAt: Instant | null;
  readonly breachesAt: Instant | null;
  readonly breached: boolean;
  readonly moving: boolean;
}

/** The first instant after `dueAt` at which the run counts again. */
function firstCountedAfter(
  calendar: CompiledCalendar,
  counted: readonly Span[],
  dueAt: Instant,
  moving: boolean,
): Instant | null {
  for (const [index, span] of counted.entries()) {
    const last = moving && index === counted.length - 1;
    if (span.to <= dueAt && !last) continue;
    const opening = calendar.next(toInstant(Math.max(dueAt, span.from)));
    if (last || opening < span.to) return opening;
  }
  return null;
}

/**
 * Measures `run` on `calendar` against a target of `within`, at risk after `riskAfter`.
 *
 * @throws {CalendarNeverOpens} when the calendar ends before the target is used up.
 */
export function measureRun(
  run: Run,
  calendar: CompiledCalendar,
  within: number,
  riskAfter: number,
): Measured {
  const counted = run.spans.filter((span) => span.motion === 'run');
  const lastSpan = run.spans[run.spans.length - 1];
  const moving = run.stoppedAt === null && lastSpan?.motion === 'run';
  // A run that stopped while it counted keeps the due time that it had then.
  const open = moving || (run.stoppedAt !== null && lastSpan?.motion === 'run');
  let elapsed = 0;
  let dueAt: Instant | null = null;
  let atRiskAt: Instant | null = null;
  for (const [index, span] of counted.entries()) {
    const more = calendar.between(span.from, span.to);
    const decides = open && index === counted.length - 1;
    if (atRiskAt === null && (elapsed + more >= riskAfter || decides))
      atRiskAt = calendar.add(span.from, riskAfter - elapsed);
    if (dueAt === null && (elapsed + more >= within || decides))
      dueAt = calendar.add(span.from, within - elapsed);
    elapsed += more;
  }
  const breachesAt = dueAt === null ? null : firstCountedAfter(calendar, counted, dueAt, open);
  return { elapsed, dueAt, atRiskAt, breachesAt, breached: elapsed > within, moving };
}
