import { isHalf, isSureHalf, mostWords } from './half-of-day.ts';
import { isMonth, isWeekday } from './date-words.ts';

/** A number or a word of a date's text, and what stands between it and the next. */
export interface DatePart {
  readonly text: string;
  readonly behind: string;
}

/** The places of a date's day, month and year, in the order in which they stand, and of its time. */
export interface DatePlaces {
  readonly date: readonly [number, number, number];
  readonly time: readonly number[];
  readonly half: HalfPlace | null;
}

/** Where a half of the day stands, in how many words, and whether it can be anything else. */
export interface HalfPlace {
  readonly at: number;
  readonly words: number;
  readonly isSure: boolean;
}

/** The numbers and words of `text`, each with the signs behind it. */
export const partsWithSigns = (text: string): readonly DatePart[] =>
  [...text.matchAll(/(\d+|\p{L}[\p{L}\p{M}]*)([^\d\p{L}]*)/gu)].map(
    ([, part = '', behind = '']) => ({
      text: part,
      behind,
    }),
  );

export const isNumber = (text: string): boolean => /^\d+$/.test(text);
const isMinutes = (text: string | undefined): boolean => /^\d{2}$/.test(text ?? '');
const isYear = (text: string | undefined): boolean => /^\d{4}$/.test(text ?? '');

/** Words that stand behind an hour: `14h05`, `14時05分`, `14 Uhr`. */
const afterHour = /^(?:h|u|uhr|時|时|點|点|시)$/i;

/** True where the number at `at` leads to minutes, or to seconds. */
function isTimed(parts: readonly DatePart[], at: number): boolean {
  const [here, next, second] = [parts[at], parts[at + 1], parts[at + 2]];
  const word = next?.text ?? '';
  if (/^[:：.]$/u.test(here?.behind.trim() ?? '')) return isMinutes(word);
  const isJoined = afterHour.test(word) || /^(?:m|min|分|분)$/i.test(word);
  return here?.behind.trim() === '' && isJoined && isMinutes(second?.text);
}

/** The words from `from` to `to` as they are written, with the dots and hyphens between them. */
const written = (parts: readonly DatePart[], from: number, to: number): string =>
  parts
    .slice(from, to)
    .map(({ text, behind }) => text + (behind.match(/^[.․’'-]?\s*(?=$)/u)?.[0] ?? ' '))
    .join('')
    .trim();

/** The half of the day whose name, of the most words, begins at `from`, or ends before it. */
function halfAt(parts: readonly DatePart[], from: number, side: 1 | -1): HalfPlace | null {
  for (let words = mostWords; words > 0; words -= 1) {
    const at = side > 0 ? from : from - words;
    const name = written(parts, at, at + words);
    const isWhole = at >= 0 && at + words <= parts.length && !/\d/.test(name);
    if (isWhole && isHalf(name)) return { at, words, isSure: isSureHalf(name) };
  }
  return null;
}

/** The half of the day beside the time. German `am 20.11.` is none. */
function halfBeside(parts: readonly DatePart[], time: readonly number[]): HalfPlace | null {
  const [first] = time;
  if (first === undefined) return null;
  return halfAt(parts, first, -1) ?? halfAt(parts, (time.at(-1) ?? first) + 1, 1);
}

/** True for numbers that are a time: each leads to the next, or is one beside `p.m.` or `Uhr`. */
function isTime(
  parts: readonly DatePart[],
  time: readonly number[],
  half: HalfPlace | null,
): boolean {
  const [hour] = time;
  if (hour === undefined || time.length > 3) return hour === undefined;
  if (time.length === 1) return half !== null || afterHour.test(parts[hour + 1]?.text ?? '');
  return time.slice(0, -1).every((at) => isTimed(parts, at));
}

const hasColon = (part: DatePart | undefined): boolean => /^\s*[:：]/u.test(part?.behind ?? '');

/** `places` as a date's and a time's: the time stands behind, before, or in `Mar 2 14:05:33 2026` within. */
function divide(parts: readonly DatePart[], places: readonly number[]) {
  const isFirst = (at: number) => hasColon(parts[at]);
  const end = places.findIndex((at) => !isFirst(at)) + 1;
  if (end > 1) return { date: places.slice(end), time: places.slice(0, end) };
  const last = places.at(-1) ?? -1;
  const isYearLast =
    places.length > 4 &&
    isYear(parts[last]?.text) &&
    !places.slice(0, 2).some((at) => isYear(parts[at]?.text));
  return isYearLast
    ? { date: [...places.slice(0, 2), last], time: places.slice(2, -1) }
    : { date: places.slice(0, 3), time: places.slice(3) };
}

/** Where a date's day, month, year and time stand; null where it lacks one of the first three. */
export function placesOf(parts: readonly DatePart[]): DatePlaces | null {
  const places = [...parts.keys()].filter((at) => {
    const { text = '' } = parts[at] ?? {};
    return isNumber(text) || (isMonth(text) && !isWeekday(text));
  });
  const { date, time } = divide(parts, places);
  const [one, two, three, more] = date;
  if (one === undefined || two === undefined || three === undefined || more !== undefined)
    return null;
  const half = halfBeside(parts, time);
  // A number that leads to minutes is an hour: such a date names no year.
  const isDate = ![one, two, three].some((at) => hasColon(parts[at]));
  return isDate && isTime(parts, time, half) ? { date: [one, two, three], time, half } : null;
}

/** True for a word of a half of the day that has more: `la` and `tarde` in `de la tarde`. */
export const isInHalf = (parts: readonly DatePart[], at: number): boolean =>
  Array.from({ length: mostWords - 1 }, (_, more) => more + 2).some((words) =>
    Array.from({ length: words }, (_, before) => at - before).some(
      (from) => from >= 0 && isHalf(written(parts, from, from + words)),
    ),
  );
