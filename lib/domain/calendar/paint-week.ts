import { weekdays, type Weekday } from '../matrix/calendar-schema.ts';
import { parseLocalTime } from '../time/local-date.ts';
import { day, hour, minute, second } from '../time/instant.ts';

/** Opening and closing time of one stretch, such as `["09:00", "17:00"]`. */
export type TimePair = readonly [from: string, to: string];
/** The stretches of each day; a day without any is closed. */
export type WeekPairs = { readonly [Day in Weekday]?: readonly TimePair[] };
/** Milliseconds since a day's midnight; an end past a whole day runs into the next one. */
type Span = readonly [from: number, to: number];

const spanOf = ([from, to]: TimePair): Span => {
  const [start, end] = [parseLocalTime(from), parseLocalTime(to)];
  // An end at or before its start runs into the next day.
  return [start, end <= start ? end + day : end];
};

const two = (value: number): string => String(value).padStart(2, '0');

/** Milliseconds since midnight as a time of the file: `09:00`, with seconds where there are any. */
function timeText(at: number): string {
  const seconds = Math.floor((at % minute) / second);
  const text = `${two(Math.floor(at / hour))}:${two(Math.floor((at % hour) / minute))}`;
  return seconds === 0 ? text : `${text}:${two(seconds)}`;
}

const pairOf = ([from, to]: Span): TimePair => [timeText(from), timeText(to > day ? to - day : to)];

function union(spans: readonly Span[]): readonly Span[] {
  const sorted = [...spans].sort((a, b) => a[0] - b[0]);
  return sorted.reduce<readonly Span[]>((done, [from, to]) => {
    const last = done.at(-1);
    if (!last || from > last[1]) return [...done, [from, to]];
    return [...done.slice(0, -1), [last[0], Math.max(last[1], to)]];
  }, []);
}

const without = (spans: readonly Span[], [from, to]: Span): readonly Span[] =>
  spans.flatMap((span): readonly Span[] =>
    [[span[0], Math.min(span[1], from)] as const, [Math.max(span[0], to), span[1]] as const].filter(
      ([start, end]) => start < end,
    ),
  );

const spansOn = (week: WeekPairs, on: Weekday): readonly Span[] => (week[on] ?? []).map(spanOf);
const beside = (on: Weekday, by: 1 | -1): Weekday =>
  weekdays[(weekdays.indexOf(on) + by + weekdays.length) % weekdays.length] ?? on;

const withDay = (week: WeekPairs, on: Weekday, spans: readonly Span[]): WeekPairs => {
  const kept: WeekPairs = Object.fromEntries(Object.entries(week).filter(([name]) => name !== on));
  return spans.length === 0 ? kept : { ...kept, [on]: spans.map(pairOf) };
};

/** How far a day is open from one time to another: wholly, in part, not at all; or through the night before. */
export type Openness = 'open' | 'partly' | 'overnight' | 'closed';

/** How open `on` is between two times, in milliseconds since its midnight. */
export function opennessOf(week: WeekPairs, on: Weekday, from: number, to: number): Openness {
  const coveredBy = (spans: readonly Span[]) =>
    spans.reduce((sum, span) => {
      return sum + Math.max(0, Math.min(span[1], to) - Math.max(span[0], from));
    }, 0);
  const own = coveredBy(union(spansOn(week, on)));
  if (own >= to - from) return 'open';
  const spilled = spansOn(week, beside(on, -1)).map(([a, b]): Span => [a - day, b - day]);
  if (coveredBy(union(spilled)) >= to - from) return 'overnight';
  return own + coveredBy(union(spilled)) > 0 ? 'partly' : 'closed';
}

/** `week` open on `on` from one time to another too; times in milliseconds since midnight. */
export function openFrom(week: WeekPairs, on: Weekday, from: number, to: number): WeekPairs {
  const spans = union([...spansOn(week, on), [from, to]]);
  const long = spans.find((it) => it[1] - it[0] > day);
  if (!long) return withDay(week, on, spans);
  // No stretch of the file is longer than a day: what runs into the next one becomes its own.
  const cut = spans.map((it): Span => (it === long ? [it[0], day] : it));
  return openFrom(withDay(week, on, cut), beside(on, 1), 0, long[1] - day);
}

/**
 * `week` closed on `on` from one time to another; also what runs into that day from the evening
 * before is cut, and what is left of it belongs to `on`.
 */
export function closeFrom(week: WeekPairs, on: Weekday, from: number, to: number): WeekPairs {
  const before = beside(on, -1);
  const cut = spansOn(week, before).map((span) => without([span], [from + day, to + day]));
  // Untouched stretches stay as they were written, touching ones included.
  const kept = cut.flat().filter(([start]) => start < day);
  const moved = cut.flat().filter(([start]) => start >= day);
  const left = without(spansOn(withDay(week, before, kept), on), [from, to]);
  const own =
    moved.length === 0
      ? left
      : union([...left, ...moved.map(([a, b]): Span => [a - day, b - day])]);
  return withDay(withDay(week, before, kept), on, own);
}
