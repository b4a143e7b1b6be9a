import { weekdays, type WeeklyHours } from '../../../lib/domain/matrix/calendar-schema.ts';

const day = 86_400_000;
const minute = 60_000;

/** What a clock on the wall shows, counted as if it were UTC; asked of Intl, second by second. */
export function wallClock(timeZone: string): (at: number) => number {
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  return (at) => {
    const part: Record<string, number> = {};
    for (const { type, value } of format.formatToParts(at)) part[type] = Number(value);
    const { year = 0, month = 1, day: date, hour, minute: minutes, second } = part;
    return Date.UTC(year, month - 1, date, hour, minutes, second);
  };
}

const timeOf = (text: string) => {
  const [hours = 0, minutes = 0] = text.split(':').map(Number);
  return (hours * 60 + minutes) * minute;
};

/**
 * The instant of a local time, by trying every offset that the zone has about then: of two the
 * first; in a gap, moved on by as much as the clocks were.
 */
function instantOf(wall: (at: number) => number, local: number): number {
  const before = wall(local - 36 * 60 * minute) - (local - 36 * 60 * minute);
  const after = wall(local + 36 * 60 * minute) - (local + 36 * 60 * minute);
  const fitting = [local - before, local - after].filter((at) => wall(at) === local);
  return fitting.length > 0 ? Math.min(...fitting) : local - before;
}

/**
 * Business hours the slow way, to compare with: whether a minute is open is worked out afresh from
 * the dates around it, and everything else walks from minute to minute.
 */
export function naiveCalendar(hours: WeeklyHours) {
  const wall = wallClock(hours.timeZone);
  const stretches = (date: number, pairs: readonly (readonly [string, string])[]) => {
    const midnight = date * day;
    if (instantOf(wall, midnight) === instantOf(wall, midnight + day)) return [];
    return pairs.map(([from, to]) => {
      const [start, end] = [timeOf(from), timeOf(to)];
      return [
        instantOf(wall, midnight + start),
        instantOf(wall, midnight + (end <= start ? end + day : end)),
      ] as const;
    });
  };
  const memo = new Map<
    number,
    { open: readonly (readonly [number, number])[]; cut: readonly (readonly [number, number])[] }
  >();
  const onDate = (date: number) => {
    const known = memo.get(date);
    if (known) return known;
    const name = new Date(date * day).toISOString().slice(0, 10);
    const weekday = weekdays[new Date(date * day).getUTCDay()] ?? 'sun';
    const usual = hours.shifts?.[name] ?? hours.hours[weekday] ?? [];
    const found = {
      open: hours.holidays?.includes(name) ? [] : stretches(date, usual),
      cut: stretches(date, hours.breaks?.[name] ?? []),
    };
    memo.set(date, found);
    return found;
  };
  const within = (list: readonly (readonly [number, number])[], at: number) =>
    list.some(([from, to]) => at >= from && at < to);

  const isOpen = (at: number): boolean => {
    const today = Math.floor(at / day);
    const dates = [-2, -1, 0, 1, 2].map((away) => onDate(today + away));
    return dates.some((it) => within(it.open, at)) && !dates.some((it) => within(it.cut, at));
  };
  /** Open milliseconds between two instants on whole minutes. */
  const between = (start: number, end: number): number => {
    let open = 0;
    for (let at = start; at < end; at += minute) if (isOpen(at)) open += minute;
    return open;
  };
  /** The instant, on a whole minute, at which so much open time has passed; none within `limit`. */
  const add = (start: number, milliseconds: number, limit: number): number | undefined => {
    let left = Math.abs(milliseconds);
    const step = milliseconds < 0 ? -minute : minute;
    for (let at = start; Math.abs(at - start) <= limit; at += step) {
      if (left === 0) return at;
      if (isOpen(step < 0 ? at - minute : at)) left -= minute;
    }
    return undefined;
  };
  const next = (at: number, limit: number): number | undefined => {
    for (let moment = at; moment <= at + limit; moment += minute) if (isOpen(moment)) return moment;
    return undefined;
  };
  const previous = (at: number, limit: number): number | undefined => {
    if (isOpen(at)) return at;
    for (let end = at; end >= at - limit; end -= minute) if (isOpen(end - minute)) return end;
    return undefined;
  };
  return { isOpen, between, add, next, previous };
}
