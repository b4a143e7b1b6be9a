import { reason } from '../reason.ts';
import { classify } from '../severity/classify.ts';
import { changesSeverity } from '../severity/facts-at.ts';
import type { ClockContext } from './assess-clocks.ts';
import type { Clock, Step } from './clock.ts';

/**
 * The breaches that a severity change has hidden: the new target decides, yet what was breached
 * under the earlier one stays in the explanation, where that severity was certain. `clockUnder` gives
 * the clock as it stood then.
 */
export function earlierBreaches(
  context: ClockContext,
  current: Clock,
  clockUnder: (then: ClockContext, severity: string | null) => Clock,
): readonly Step[] {
  const { events, ticket, compiled } = context;
  return events.flatMap((event, place): Step[] => {
    if (!changesSeverity(event)) return [];
    const before = events.slice(0, place);
    const severity = classify(ticket, compiled.matrix, before);
    if (!severity.certain || severity.id === context.severity.id) return [];
    const after = classify(ticket, compiled.matrix, events.slice(0, place + 1));
    if (after.id === severity.id) return [];
    const then = { ...context, events: before, now: event.at, severity, because: false };
    const clock = clockUnder(then, severity.id);
    if (clock.state !== 'breached' || clock.withinText === current.withinText) return [];
    const rule = reason('step-breached-earlier', severity.name ?? '', clock.withinText ?? '');
    return [{ at: event.at, event: event.kind, rule, stretches: [], elapsed: clock.elapsed ?? 0 }];
  });
}
