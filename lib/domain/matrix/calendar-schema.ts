import * as v from 'valibot';
import { line, localDate, localTime, timeZone } from './values.ts';

export const weekdays = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'] as const;
export type Weekday = (typeof weekdays)[number];

const interval = v.pipe(
  v.strictTuple([localTime, localTime], 'write a pair of times, such as ["09:00", "17:00"]'),
  v.check(
    ([from]) => from !== '24:00',
    'an interval cannot begin at 24:00: use 00:00 of the next day',
  ),
);
const intervals = v.array(interval, 'write a list of pairs, such as [["09:00", "17:00"]]');
const byDate = v.record(localDate, intervals, 'write dates with lists of pairs');
const holidays = v.array(localDate, 'write a list of dates, such as ["2026-12-25"]');
const openWords = 'write 24x7, 24x5 or unpublished; for hours of your own, leave open out';

/** Hours that a source states in full. */
export const weeklyHours = v.pipe(
  v.strictObject({
    timeZone,
    hours: v.strictObject({
      sun: v.optional(intervals),
      mon: v.optional(intervals),
      tue: v.optional(intervals),
      wed: v.optional(intervals),
      thu: v.optional(intervals),
      fri: v.optional(intervals),
      sat: v.optional(intervals),
    }),
    breaks: v.optional(byDate),
    shifts: v.optional(byDate),
    holidays: v.optional(holidays),
    note: v.optional(line),
  }),
  v.check(
    (it) =>
      [...Object.values(it.hours), ...Object.values(it.shifts ?? {})].some((day) => day?.length),
    'this calendar never opens: give at least one day hours, or write open: unpublished',
  ),
);

const alwaysOpen = v.strictObject({ open: v.literal('24x7', openWords), note: v.optional(line) });

const days = v.pipe(
  v.array(v.picklist(weekdays, `write days as ${weekdays.join(', ')}`), 'write a list of days'),
  v.minLength(1, 'name at least one day'),
);

/** The working week of a region, which is named by its zone, where it is not that of the rest. */
const regionalDays = v.pipe(
  v.strictObject({ days: v.optional(days), holidays: v.optional(holidays) }),
  v.check(
    (it) => it.days !== undefined || it.holidays !== undefined,
    'say what is different there: days, holidays or both',
  ),
);

/**
 * Around the clock on the working days of the customer's region, or of a zone that is named. What
 * is not said of days and holidays is assumed, and shown as an assumption.
 */
const workingDays = v.pipe(
  v.strictObject({
    open: v.literal('24x5', openWords),
    region: v.optional(v.literal('customer', 'write customer, or give a timeZone instead')),
    timeZone: v.optional(timeZone),
    days: v.optional(days),
    holidays: v.optional(holidays),
    regions: v.optional(v.record(timeZone, regionalDays, 'write zones with days or holidays')),
    note: v.optional(line),
  }),
  v.check(
    (it) => (it.region === undefined) !== (it.timeZone === undefined),
    'say whose working days: either region: customer, or a timeZone',
  ),
  v.check(
    (it) => it.regions === undefined || it.region !== undefined,
    'regions tell customers apart: use them with region: customer, or give days and holidays here',
  ),
);

/** Hours that are promised, while the source does not say which. */
const unpublished = v.strictObject({
  open: v.literal('unpublished', openWords),
  note: v.optional(line),
});

/** A calendar: when time counts. */
export const calendar = v.union(
  [weeklyHours, alwaysOpen, workingDays, unpublished],
  'write hours with a timeZone, or open: 24x7, 24x5 or unpublished',
);

export type Calendar = v.InferOutput<typeof calendar>;
export type WeeklyHours = v.InferOutput<typeof weeklyHours>;
export type WorkingDays = v.InferOutput<typeof workingDays>;
