import { mergeDates } from '../../lib/domain/calendar/with-holidays.ts';
import { weekdays, type Calendar, type Weekday } from '../../lib/domain/matrix/calendar-schema.ts';
import { isLocalDate, isTimeOfDay } from '../../lib/domain/matrix/values.ts';
import { longestKept, type Preferences } from '../../lib/domain/preferences.ts';
import { fail, succeed, type Result } from '../../lib/domain/result.ts';
import { isTimeZone } from '../../lib/domain/time/zone-name.ts';
import type { MessageKey } from '../text.ts';

/** What the user set for all sites as it stands in its form. */
export interface HoursDraft {
  /** Empty: the browser's. */
  readonly timeZone: string;
  readonly days: readonly Weekday[];
  readonly from: string;
  readonly to: string;
  /** One date a line. */
  readonly holidays: string;
  readonly keepDays: string;
}

/** A sentence with its values. */
export type Refusal = readonly [why: MessageKey, ...values: (string | number)[]];
/** Why fields cannot stand as they are. */
export type HoursRefusals = { readonly [Field in keyof HoursDraft]?: Refusal };

/** The week as most calendars print it. */
export const daysInOrder: readonly Weekday[] = [...weekdays.slice(1), ...weekdays.slice(0, 1)];

/** A form in which no hours are set. */
export const noHours = { days: [], from: '', to: '', holidays: '' } satisfies Partial<HoursDraft>;

/** `preferences` as the form shows them: the same hours on every day that is ticked. */
export function draftOf({ timeZone, hours, keepDays }: Preferences): HoursDraft {
  const rest = { timeZone: timeZone ?? '', keepDays: String(keepDays) };
  if (hours === null || 'open' in hours) return { ...noHours, ...rest };
  const days = daysInOrder.filter((day) => hours.hours[day]?.length);
  const [from, to] = days.map((day) => hours.hours[day]?.[0])[0] ?? ['', ''];
  return { ...rest, days, from, to, holidays: (hours.holidays ?? []).join('\n') };
}

const datesOf = (typed: string): readonly string[] =>
  typed
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** The holidays that are typed and `dates`, each once and in order. */
export const withDates = (typed: string, dates: readonly string[]): string =>
  mergeDates(datesOf(typed), dates).join('\n');

const isUntouched = ({ days, from, to, holidays }: HoursDraft): boolean =>
  days.length === 0 && [from, to, holidays.trim()].every((it) => it === '');

function refusalsOf(draft: HoursDraft, zone: string): HoursRefusals {
  const { days, from, to, keepDays } = draft;
  const keep = Number(keepDays);
  const hasHours = !isUntouched(draft);
  const wrongDate = datesOf(draft.holidays).find((it) => !isLocalDate(it));
  const isInOrder = !isTimeOfDay(from) || !isTimeOfDay(to) || from < to;
  return {
    ...(!isTimeZone(zone) && { timeZone: ['fact_error_zone'] }),
    ...(hasHours && days.length === 0 && { days: ['options_hours_days_error'] }),
    ...(hasHours && !isTimeOfDay(from) && { from: ['options_hours_time_error'] }),
    ...(hasHours && !isTimeOfDay(to) && { to: ['options_hours_time_error'] }),
    ...(!isInOrder && { to: ['options_hours_order_error'] }),
    ...(wrongDate !== undefined && { holidays: ['options_hours_holidays_error', wrongDate] }),
    ...((!/^\d{1,4}$/.test(keepDays.trim()) || keep < 1 || keep > longestKept) && {
      keepDays: ['options_hours_keep_error', longestKept],
    }),
  };
}

/**
 * What a form says, or every field that cannot stand. Without day, time and holiday no hours are set;
 * hours for which no zone is given are those of `browserZone`.
 */
export function readHours(
  draft: HoursDraft,
  browserZone: string,
): Result<Preferences, HoursRefusals> {
  const typedZone = draft.timeZone.trim();
  const timeZone = typedZone || browserZone;
  const refusals = refusalsOf(draft, timeZone);
  if (Object.keys(refusals).length > 0) return fail(refusals);
  const keepDays = Number(draft.keepDays);
  if (isUntouched(draft)) return succeed({ timeZone: typedZone || null, hours: null, keepDays });
  const holidays = [...mergeDates(datesOf(draft.holidays))];
  const hours: Calendar = {
    timeZone,
    hours: Object.fromEntries(draft.days.map((day) => [day, [[draft.from, draft.to]]])),
    ...(holidays.length > 0 && { holidays }),
  };
  return succeed({ timeZone, hours, keepDays });
}
