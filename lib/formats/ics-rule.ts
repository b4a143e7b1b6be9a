import type ICAL from 'ical.js';

type Rule = InstanceType<typeof ICAL.Recur>;

const longestMonth = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const weekday = /^(?:[+-]?[1-5])?(?:MO|TU|WE|TH|FR|SA|SU)$/;
const understood = new Set(['BYMONTH', 'BYMONTHDAY', 'BYDAY']);

const fits = (day: number, month: number) =>
  Math.abs(day) >= 1 && Math.abs(day) <= (longestMonth[month - 1] ?? 0);

/**
 * Why the repetition of a closed day is not taken over; undefined where it is.
 *
 * Only yearly ones are, by month and day or by a weekday of a month, such as the fourth Thursday of
 * November. Days that no year has are refused: the library would look for them without end (ical.js
 * 2.2.1). What repeats more often belongs in the weekly hours.
 */
export function whyNotRepeated(rule: Rule, month: number): string | undefined {
  if (rule.freq !== 'YEARLY') return `repeats ${rule.freq.toLowerCase()}`;
  const parts = Object.keys(rule.parts).filter((it) => !understood.has(it));
  if (parts.length > 0) return `repeats by ${parts.join(', ')}`;
  const { BYMONTH: months = [], BYMONTHDAY: days = [], BYDAY: weekdays = [] } = rule.parts;
  const list = months.length > 0 ? months : [month];
  const isSound =
    rule.interval <= 100 &&
    list.every((it) => Number.isInteger(it) && it >= 1 && it <= 12) &&
    days.every((day) => list.some((it) => fits(day, it))) &&
    weekdays.every((it) => weekday.test(it)) &&
    // A day of the month that is also, say, the fifth Monday may never come.
    (days.length === 0 || weekdays.every((it) => it.length === 2));
  return isSound ? undefined : 'repeats on days that never come';
}
