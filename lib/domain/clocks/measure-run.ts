import type { CompiledCalendar } from '../calendar/compiled-calendar.ts';
import { toInstant, type Instant } from '../time/instant.ts';
import type { Run } from './run.ts';

const lastSpan = (run: Run) => run.spans[run.spans.length - 1];

/** True while `run` counts. */
export const isMoving = (run: Run): boolean =>
  run.stoppedAt === null && lastSpan(run)?.motion === 'run';

/** How long `run` has counted, in milliseconds on the calendar. */
export function elapsedOf(run: Run, calendar: CompiledCalendar): number {
  let elapsed = 0;
  for (const span of run.spans)
    if (span.motion === 'run') elapsed += calendar.between(span.from, span.to);
  return elapsed;
}

/**
 * The instant at which `run` has counted `milliseconds`; null where it is paused before. A run that
 * counts at its end is taken to go on, so that one that stopped keeps the due time it had then.
 *
 * @throws {CalendarNeverOpens} when the calendar ends before they are used up.
 */
export function usedUpAt(
  run: Run,
  calendar: CompiledCalendar,
  milliseconds: number,
): Instant | null {
  const last = lastSpan(run);
  let left = milliseconds;
  for (const span of run.spans) {
    if (span.motion !== 'run') continue;
    if (span === last) return calendar.add(span.from, left);
    const open = calendar.between(span.from, span.to);
    if (open >= left) return calendar.add(span.from, left);
    left -= open;
  }
  return null;
}

/**
 * The first instant from `dueAt` on at which `run` counts again; null where it never does.
 *
 * @throws {CalendarNeverOpens} when the calendar ends before.
 */
export function countsAgainFrom(
  run: Run,
  calendar: CompiledCalendar,
  dueAt: Instant,
): Instant | null {
  const last = lastSpan(run);
  for (const span of run.spans) {
    if (span.motion !== 'run' || (span.to <= dueAt && span !== last)) continue;
    const opening = calendar.next(toInstant(Math.max(dueAt, span.from)));
    if (span === last || opening < span.to) return opening;
  }
  return null;
}
