import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { CompiledCalendar } from '../../../lib/domain/calendar/compiled-calendar.ts';
import { compileWeekly } from '../../../lib/domain/calendar/weekly-calendar.ts';
import type { WeeklyHours } from '../../../lib/domain/matrix/calendar-schema.ts';
import { toInstant, type Instant } from '../../../lib/domain/time/instant.ts';
import { zoneNamed } from '../../../lib/domain/time/zone.ts';

const day = 86_400_000;
const written = [
  'Europe/Berlin',
  'America/New_York',
  'Australia/Lord_Howe',
  'Pacific/Apia',
  'Africa/Casablanca',
  'America/Sao_Paulo',
];
/** They never change their clocks, so that every instant has one local time of its own. */
const steady = ['UTC', 'Asia/Kolkata', 'Asia/Kathmandu', 'Pacific/Honolulu', 'Etc/GMT-14'];

const time = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.constantFrom('00', '20', '45'))
  .map(([hour, minutes]) => `${String(hour).padStart(2, '0')}:${minutes}`);
const pairs = fc.array(fc.tuple(time, time), { minLength: 1, maxLength: 2 });

const dateOf = (local: number) => new Date(local).toISOString().slice(0, 10);
const timeOf = (local: number) => new Date(local).toISOString().slice(11, 19);

/** The open time of `calendar` between two instants, written down as shifts of another zone. */
function rewritten(
  calendar: CompiledCalendar,
  from: Instant,
  to: Instant,
  zone: string,
): WeeklyHours {
  const shifts: Record<string, [string, string][]> = {};
  for (const [start, end] of calendar.intervals(from, to, 10_000)) {
    const last = end + zoneNamed(zone).offsetAt(end);
    for (let at = start + zoneNamed(zone).offsetAt(start); at < last;) {
      const midnight = (Math.floor(at / day) + 1) * day;
      const until = Math.min(midnight, last);
      const ends = until === midnight ? '24:00' : timeOf(until);
      (shifts[dateOf(at)] ??= []).push([timeOf(at), ends]);
      at = until;
    }
  }
  return { timeZone: zone, hours: {}, shifts };
}

it('two zones agree on instants: one calendar, written in one and read in the other', () => {
  fc.assert(
    fc.property(
      fc.record({
        timeZone: fc.constantFrom(...written),
        hours: fc.record({ mon: pairs, wed: pairs, thu: pairs, fri: pairs, sun: pairs }),
        holidays: fc.constantFrom<string[]>([], ['2026-11-01', '2011-12-30']),
      }),
      fc.constantFrom(...steady),
      fc.constantFrom('2026-03-22', '2026-10-25', '2011-12-26', '2018-11-01', '2026-04-01'),
      fc.array(fc.integer({ min: 5 * day, max: 25 * day }), { minLength: 2, maxLength: 6 }),
      (hours, zone, date, moments) => {
        const from = toInstant(Date.parse(`${date}T00:00:00Z`));
        const one = compileWeekly(hours, from);
        const other = compileWeekly(rewritten(one, from, toInstant(from + 30 * day), zone), from);
        const instants = moments.map((it) => toInstant(from + it));
        const [first = from] = instants;
        for (const at of instants) {
          expect(other.isOpen(at)).toBe(one.isOpen(at));
          expect(other.next(at)).toBe(one.next(at));
          expect(other.previous(at)).toBe(one.previous(at));
          const open = one.between(first, at);
          expect(other.between(first, at)).toBe(open);
          expect(other.add(first, open)).toBe(one.add(first, open));
        }
      },
    ),
    { numRuns: 300 },
  );
});
