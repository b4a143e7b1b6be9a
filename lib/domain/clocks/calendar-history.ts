import type { ResolvedCalendar } from '../calendar/resolve-calendar.ts';
import { resolveNamed } from '../calendar/resolve-named.ts';
import { switchCalendar } from '../calendar/switch-calendar.ts';
import type { ClockKey, CompiledTarget } from '../matrix/compile-matrix.ts';
import type { ClockContext } from './assess-clocks.ts';
import { earlierTargets } from './earlier-targets.ts';
import type { PausesOverTime } from './run.ts';

type Known = Pick<Extract<ResolvedCalendar, { known: true }>, 'calendar' | 'assumptions'>;

/**
 * The calendar of a clock whose target changed with the severity: the new target's from the change
 * on, and before it that of the target which counted then, so that the time used until then is kept
 * as it was.
 */
export function calendarOverTime(
  context: ClockContext,
  key: ClockKey,
  terms: CompiledTarget,
  present: Known,
): Known {
  const { compiled, calendars } = context;
  const others = compiled.targets.get(key.metric);
  if (others?.every((it) => it.target.calendar === terms.target.calendar)) return present;
  return earlierTargets(context, key).reduceRight((later, { until, terms: then }): Known => {
    const before = resolveNamed(compiled.matrix, then.target.calendar, calendars);
    if (!before.known) return later;
    const more = before.assumptions.filter(
      (it) => !later.assumptions.some((one) => one.code === it.code),
    );
    return {
      calendar: switchCalendar(before.calendar, until.at, later.calendar),
      assumptions: [...later.assumptions, ...more],
    };
  }, present);
}

/** What paused such a clock: until the change what paused it then, for the same reason. */
export function pausesOverTime(
  context: ClockContext,
  key: ClockKey,
  terms: CompiledTarget,
): PausesOverTime {
  const others = context.compiled.targets.get(key.metric);
  if (others?.every((it) => it.pauses === terms.pauses)) return terms.pauses;
  const before = earlierTargets(context, key).map((it) => ({
    until: it.until,
    pauses: it.terms.pauses,
  }));
  return { ...terms.pauses, before };
}
