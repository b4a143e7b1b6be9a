import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileWeekly } from '../../../lib/domain/calendar/weekly-calendar.ts';
import { weekdays, type WeeklyHours } from '../../../lib/domain/matrix/calendar-schema.ts';
import { toInstant } from '../../../lib/domain/time/instant.ts';
import { naiveCalendar } from './naive-calendar.ts';

/** `RUNS=15000` looks further, by hand. */
const runs = Number(process.env['RUNS'] ?? 300);
/** The reference walks: it may take its time on a busy machine. */
const patience = Math.max(60_000, runs * 100);

const minute = 60_000;
const day = 1440 * minute;

/** Zones with a date near which their clocks do something odd. */
const oddities: readonly (readonly [zone: string, around: string])[] = [
  ['UTC', '2026-11-18'],
  ['Europe/Berlin', '2026-03-29'],
  ['Europe/Berlin', '2026-10-25'],
  ['America/New_York', '2026-03-08'],
  ['America/New_York', '2026-11-01'],
  ['Asia/Kolkata', '2026-11-18'],
  ['Asia/Kathmandu', '2026-11-18'],
  ['Pacific/Chatham', '2026-04-05'],
  ['Pacific/Chatham', '2026-09-27'],
  ['Australia/Lord_Howe', '2026-04-05'],
  ['Australia/Lord_Howe', '2026-10-04'],
  ['Africa/Casablanca', '2026-02-15'],
  ['Africa/Casablanca', '2026-03-22'],
  // Summer time begins at midnight: the day has no 00:00.
  ['America/Sao_Paulo', '2018-11-04'],
  ['Asia/Beirut', '2026-03-29'],
  ['Africa/Cairo', '2026-04-24'],
  ['America/Havana', '2026-11-01'],
  // A day that was skipped, and one that came twice.
  ['Pacific/Apia', '2011-12-30'],
  ['Pacific/Kwajalein', '1993-08-21'],
  ['Pacific/Kiritimati', '1994-12-31'],
  ['America/Caracas', '2016-05-01'],
  ['Asia/Pyongyang', '2018-05-05'],
];

const time = fc
  .integer({ min: 0, max: 287 })
  .map((at) =>
    [Math.floor(at / 12), (at % 12) * 5].map((it) => String(it).padStart(2, '0')).join(':'),
  );
const end = fc.oneof(time, fc.constant('24:00'));
const pairs = fc.array(fc.tuple(time, end), { maxLength: 3 });

interface Question {
  readonly hours: WeeklyHours;
  /** A whole minute within four days of the oddity. */
  readonly at: number;
  readonly span: number;
}

const anyQuestion: fc.Arbitrary<Question> = fc
  .constantFrom(...oddities)
  .chain(([timeZone, text]) => {
    const middle = Date.parse(`${text}T12:00:00Z`);
    const date = fc
      .integer({ min: -4, max: 4 })
      .map((away) => new Date(middle + away * day).toISOString().slice(0, 10));
    return fc.record({
      hours: fc.record({
        timeZone: fc.constant(timeZone),
        hours: fc.record(Object.fromEntries(weekdays.map((name) => [name, pairs]))),
        breaks: fc.dictionary(date, pairs, { maxKeys: 2 }),
        shifts: fc.dictionary(date, pairs, { maxKeys: 2 }),
        holidays: fc.array(date, { maxLength: 2 }),
      }),
      at: fc.integer({ min: -4 * 1440, max: 4 * 1440 }).map((away) => middle + away * minute),
      span: fc.integer({ min: 0, max: 3 * 1440 }).map((length) => length * minute),
    });
  });

const orUndefined = (ask: () => number): number | undefined => {
  try {
    return ask();
  } catch {
    return undefined;
  }
};
const limit = 9 * day;
/** Answers farther away than the slow reference looks are not compared. */
const near = (answer: number | undefined, at: number) =>
  answer === undefined || Math.abs(answer - at) > limit ? undefined : answer;

describe('the index and a walk from minute to minute agree', () => {
  it(
    'about business hours near everything odd that clocks have done',
    () => {
      fc.assert(
        fc.property(anyQuestion, ({ hours, at, span }) => {
          const slow = naiveCalendar(hours);
          const fast = compileWeekly(hours, toInstant(at));
          const start = toInstant(at);
          expect(fast.isOpen(start)).toBe(slow.isOpen(at));
          expect(fast.between(start, toInstant(at + span))).toBe(slow.between(at, at + span));
          for (const milliseconds of [span, -span].filter((it) => it !== 0)) {
            const given = orUndefined(() => fast.add(start, milliseconds));
            expect(near(given, at)).toBe(slow.add(at, milliseconds, limit));
          }
          expect(
            near(
              orUndefined(() => fast.next(start)),
              at,
            ),
          ).toBe(slow.next(at, limit));
          expect(
            near(
              orUndefined(() => fast.previous(start)),
              at,
            ),
          ).toBe(slow.previous(at, limit));
        }),
        { numRuns: runs },
      );
    },
    patience,
  );
});
