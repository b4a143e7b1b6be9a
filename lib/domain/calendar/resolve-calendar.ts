import type { Calendar } from '../matrix/calendar-schema.ts';
import { reason, type Reason } from '../reason.ts';
import type { Instant } from '../time/instant.ts';
import { alwaysOpen, type CompiledCalendar } from './compiled-calendar.ts';
import { compileWeekly } from './weekly-calendar.ts';
import { workingDaysIn } from './working-days.ts';

/** A calendar ready to count with, and what had to be assumed; or why it cannot count. */
export type ResolvedCalendar =
  | {
      readonly known: true;
      readonly calendar: CompiledCalendar;
      readonly assumptions: readonly Reason[];
    }
  | { readonly known: false; readonly reason: Reason };

/** What a matrix's calendars need from outside it. */
export interface CalendarContext {
  /** The customer's zone; null: not known. */
  readonly customerZone: string | null;
  /** The user's own hours, for calendars whose hours are not published. */
  readonly hours?: Calendar | undefined;
  /** An instant that will be asked about. */
  readonly around: Instant;
}

const resolved = new WeakMap<Calendar, Map<string, ResolvedCalendar>>();

function resolveOnce(calendar: Calendar, zone: string, build: () => ResolvedCalendar) {
  const byZone = resolved.get(calendar) ?? new Map<string, ResolvedCalendar>();
  resolved.set(calendar, byZone);
  const found = byZone.get(zone) ?? build();
  byZone.set(zone, found);
  return found;
}

const known = (calendar: CompiledCalendar, ...assumptions: Reason[]): ResolvedCalendar => ({
  known: true,
  calendar,
  assumptions,
});
const around24x7 = known(alwaysOpen);

/** `calendar` ready to count with. Without one, time counts around the clock. */
export function resolveCalendar(
  calendar: Calendar | undefined,
  context: CalendarContext,
): ResolvedCalendar {
  if (!calendar) return around24x7;
  if (!('open' in calendar)) {
    return resolveOnce(calendar, calendar.timeZone, () =>
      known(compileWeekly(calendar, context.around)),
    );
  }
  if (calendar.open === '24x7') return around24x7;
  if (calendar.open === 'unpublished') {
    const { hours } = context;
    if (!hours || ('open' in hours && hours.open === 'unpublished'))
      return { known: false, reason: reason('hours-not-published') };
    const own = resolveCalendar(hours, context);
    return own.known ? known(own.calendar, reason('your-hours'), ...own.assumptions) : own;
  }
  const timeZone = calendar.timeZone ?? context.customerZone;
  if (timeZone === null) return { known: false, reason: reason('customer-zone-unknown') };
  return resolveOnce(calendar, timeZone, () => {
    const { hours, assumptions } = workingDaysIn(calendar, timeZone);
    return known(compileWeekly(hours, context.around), ...assumptions);
  });
}
