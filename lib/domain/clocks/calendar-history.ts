import { resolveCalendar, type ResolvedCalendar } from '../calendar/resolve-calendar.ts';
import { switchCalendar } from '../calendar/switch-calendar.ts';
import type { ClockKey, CompiledTarget } from '../matrix/compile-matrix.ts';
import { classify } from '../severity/classify.ts';
import { changesSeverity } from '../severity/facts-at.ts';
import type { ClockContext } from './assess-clocks.ts';
import { chooseTarget } from './choose-target.ts';

type Known = Extract<ResolvedCalendar, { known: true }>;

/**
 * The calendar of a clock whose target changed with the severity: the new target's from the change
 * on, and before it that of the target which counted then, so that the time used until then is kept
 * as it was. What the severity was before is used only where it was certain.
 */
export function calendarOverTime(
  context: ClockContext,
  key: ClockKey,
  terms: CompiledTarget,
  present: Known,
): Known {
  const { compiled, ticket, events, plan, calendars } = context;
  const others = compiled.targets.get(key.metric) ?? [];
  if (others.every((it) => it.target.calendar === terms.target.calendar)) return present;
  let result = present;
  for (let place = events.length - 1; place > 0; place -= 1) {
    const event = events[place];
    if (!event || !changesSeverity(event) || event.at <= ticket.createdAt) continue;
    const severity = classify(ticket, compiled.matrix, events.slice(0, place));
    if (!severity.certain) continue;
    const chosen = chooseTarget(compiled, key, severity.id, plan);
    if (chosen.kind !== 'target') continue;
    const { calendar: name } = chosen.terms.target;
    const before = resolveCalendar(
      name === undefined ? undefined : compiled.matrix.calendars?.[name],
      calendars,
    );
    if (!before.known) continue;
    result = {
      known: true,
      calendar: switchCalendar(before.calendar, event.at, result.calendar),
      assumptions: [
        ...result.assumptions,
        ...before.assumptions.filter(
          (it) => !result.assumptions.some((one) => one.code === it.code),
        ),
      ],
    };
  }
  return result;
}
