import { weekdays, type Calendar } from '../matrix/calendar-schema.ts';
import { reason, type Reason } from '../reason.ts';
import type { Instant } from '../time/instant.ts';
import { alwaysOpen, type CompiledCalendar } from './compiled-calendar.ts';
import { compileWeekly } from './weekly-calendar.ts';

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

const compiled = new WeakMap<Calendar, Map<string, CompiledCalendar>>();

function compileOnce(calendar: Calendar, zone: string, build: () => CompiledCalendar) {
  const byZone = compiled.get(calendar) ?? new Map<string, CompiledCalendar>();
  compiled.set(calendar, byZone);
  const found = byZone.get(zone) ?? build();
  byZone.set(zone, found);
  return found;
}

const defaultWorkingDays = ['mon', 'tue', 'wed', 'thu', 'fri'] as const;
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
    return known(
      compileOnce(calendar, calendar.timeZone, () => compileWeekly(calendar, context.around)),
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
  const days = calendar.days ?? defaultWorkingDays;
  const result = compileOnce(calendar, timeZone, () => {
    const hours = Object.fromEntries(
      weekdays
        .filter((day) => days.includes(day as never))
        .map((day) => [day, [['00:00', '24:00']]]),
    );
    const holidays = calendar.holidays ?? [];
    return compileWeekly({ timeZone, hours, holidays } as never, context.around);
  });
  const assumed =
    calendar.days && calendar.holidays ? [] : [reason('assumed-working-days', timeZone)];
  return known(result, ...assumed);
}
