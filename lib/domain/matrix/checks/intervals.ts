import { weekdays } from '../calendar-schema.ts';
import { warningAt, type Finding } from '../finding.ts';
import type { Loose } from '../loose.ts';
import type { Path } from '../path.ts';
import type { Matrix } from '../schema.ts';

type Day = readonly (readonly (string | undefined)[] | undefined)[];

interface Interval {
  readonly place: number;
  readonly from: number;
  /** Beyond 1440 where it runs into the next day. */
  readonly to: number;
}

const dayLength = 24 * 60;
const minutes = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));

function intervalsOf(day: Day | undefined): Interval[] {
  const list = (day ?? []).flatMap((pair, place): Interval[] => {
    const [from, to] = pair ?? [];
    if (from === undefined || to === undefined) return [];
    const [start, end] = [minutes(from), minutes(to)];
    return [{ place, from: start, to: end <= start ? end + dayLength : end }];
  });
  return list.toSorted((a, b) => a.from - b.from);
}

function withinDay(day: Day | undefined, path: Path): Finding[] {
  let reach = -1;
  return intervalsOf(day).flatMap(({ place, from, to }) => {
    const [overlaps, touches] = [from < reach, from === reach];
    reach = Math.max(reach, to);
    if (!overlaps && !touches) return [];
    const message = overlaps ? 'overlaps another interval' : 'touches another interval';
    return [warningAt([...path, place], `${message}; they count as one`, 'write one interval')];
  });
}

/** Intervals that overlap or touch, also an overnight one that reaches into the next day's. */
export function checkIntervals(matrix: Loose<Matrix>): Finding[] {
  return Object.entries(matrix.calendars ?? {}).flatMap(([name, calendar]) => {
    if (!calendar || !('hours' in calendar)) return [];
    const at = ['calendars', name];
    const findings: Finding[] = [];
    weekdays.forEach((weekday, index) => {
      const today = calendar.hours?.[weekday];
      findings.push(...withinDay(today, [...at, 'hours', weekday]));
      const next = weekdays[(index + 1) % weekdays.length] ?? weekday;
      const spill = Math.max(0, ...intervalsOf(today).map(({ to }) => to - dayLength));
      const first = intervalsOf(calendar.hours?.[next])[0];
      if (first && first.from < spill)
        findings.push(
          warningAt(
            [...at, 'hours', next, first.place],
            `overlaps the night of ${weekday}; they count as one`,
            'begin it later',
          ),
        );
    });
    for (const [date, day] of Object.entries(calendar.shifts ?? {}))
      findings.push(...withinDay(day, [...at, 'shifts', date]));
    return findings;
  });
}
