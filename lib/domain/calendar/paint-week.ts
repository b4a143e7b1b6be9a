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
  const seconds = (at % minute) / second;
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
    union(spans).reduce(
      (sum, span) => sum + Math.max(0, Math.min(span[1], to) - Math.max(span[0], from)),
      0,
    );
  const length = to - from;
  const own = spansOn(week, on);
  if (coveredBy(own) === length) return 'open';
  const spilled = spansOn(week, beside(on, -1)).map(([a, b]): Span => [a - day, b - day]);
  if (coveredBy(spilled) === length) return 'overnight';
  const both = coveredBy([...own, ...spilled]);
  if (both === 0) return 'closed';
  return both === length ? 'open' : 'partly';
}

/** `week` open on `on` from one time to another too; times in milliseconds since midnight. */
export function openFrom(week: WeekPairs, on: Weekday, from: number, to: number): WeekPairs {
  const spans = union([...spansOn(week, on), [from, to]]);
  const last = spans.at(-1);
  if (!last || last[1] - last[0] <= day) return withDay(week, on, spans);
  // No stretch of the file is longer than a day: what runs into the next one becomes its own.
  const cut = [...spans.slice(0, -1), [last[0], day] as const];
  return openFrom(withDay(week, on, cut), beside(on, 1), 0, last[1] - day);
}

/**
 * `week` closed on `on` from one time to another; also what runs into that day from the evening
 * before is cut, and what is left of it belongs to `on`. What is left of a night after its midnight
 * belongs to the next day: no stretch of the file begins at 24:00.
 */
export function closeFrom(week: WeekPairs, on: Weekday, from: number, to: number): WeekPairs {
  const before = beside(on, -1);
  const earlier = spansOn(week, before);
  const kept = earlier.map(([start, end]): Span => [start, Math.min(end, from + day)]);
  const moved = earlier.filter(([, end]) => end > to + day).map(([, end]): Span => [to, end - day]);
  const left = without(spansOn(withDay(week, before, kept), on), [from, to]);
  // Untouched stretches stay as they were written, touching ones included.
  const own = moved.length === 0 ? left : union([...left, ...moved]);
  const nextMorning = own.filter(([start]) => start >= day);
  return nextMorning.reduce(
    (closed, [, end]) => openFrom(closed, beside(on, 1), 0, end - day),
    withDay(
      withDay(week, before, kept),
      on,
      own.filter(([start]) => start < day),
    ),
  );
}
