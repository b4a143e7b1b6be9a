import { describe, expect, it } from 'vitest';
import { CalendarNeverOpens } from '../../../lib/domain/calendar/compiled-calendar.ts';
import { compileWeekly } from '../../../lib/domain/calendar/weekly-calendar.ts';
import type { WeeklyHours } from '../../../lib/domain/matrix/calendar-schema.ts';
import { day, hour, instant, toInstant } from '../../../lib/domain/time/instant.ts';
import { formatLocalDate } from '../../../lib/domain/time/local-date.ts';

const today = instant('2026-11-16T00:00:00Z');
/** So many days after `today`, or before it where negative, and so many hours. */
const on = (away: number, hours = 0) => toInstant(today + away * day + hours * hour);
const dateOf = (away: number) => formatLocalDate(on(away) / day);
/** A calendar looks up what is near the first question; its answers must not end there. */
const distances = Array.from({ length: 201 }, (_, index) => index - 100);

const fresh = (terms: Omit<WeeklyHours, 'timeZone'>) =>
  compileWeekly({ timeZone: 'UTC', ...terms }, today);
const daily = (from: string, to: string): WeeklyHours['hours'] => {
  const pairs: [string, string][] = [[from, to]];
  return { sun: pairs, mon: pairs, tue: pairs, wed: pairs, thu: pairs, fri: pairs, sat: pairs };
};

describe('a break in a week without end', () => {
  const broken = (away: number) =>
    fresh({ hours: daily('20:00', '20:00'), breaks: { [dateOf(away)]: [['03:00', '04:00']] } });

  it('is closed, and only the break, however far away', () => {
    for (const away of distances) {
      const [from, to] = [on(away, 3), on(away, 4)];
      expect(broken(away).isOpen(on(away))).toBe(true);
      expect(broken(away).isOpen(from)).toBe(false);
      expect(broken(away).next(from)).toBe(to);
      expect(broken(away).previous(on(away, 3.5))).toBe(from);
      expect(broken(away).intervals(on(away), on(away + 1), 9)).toEqual([
        [on(away), from],
        [to, on(away + 1)],
      ]);
    }
  });
  it('takes its hour from what is counted across it', () => {
    for (const away of distances) {
      const sign = away < 0 ? -1 : 1;
      const end = on(sign * 130);
      expect(broken(away).between(today, end)).toBe(end - today - sign * hour);
      expect(broken(away).between(end, today)).toBe(today - end + sign * hour);
      expect(broken(away).add(today, end - today)).toBe(end + sign * hour);
      expect(broken(away).add(end, today - end)).toBe(today - sign * hour);
    }
  });
});

describe('a night that is the only one', () => {
  const night = (away: number) =>
    fresh({ hours: {}, shifts: { [dateOf(away)]: [['22:00', '06:00']] } });
  const ahead = distances.filter((away) => away >= 0);
  const behind = distances.filter((away) => away < -1);

  it('is found ahead, to its last millisecond and no further', () => {
    for (const away of ahead) {
      const [from, to] = [on(away, 22), on(away, 30)];
      expect(night(away).next(today)).toBe(from);
      expect(night(away).add(today, 0)).toBe(from);
      expect(night(away).add(today, 8 * hour)).toBe(to);
      expect(night(away).add(today, 8 * hour - 1)).toBe(to - 1);
      expect(() => night(away).add(today, 8 * hour + 1)).toThrow(CalendarNeverOpens);
      expect(() => night(away).previous(today)).toThrow(CalendarNeverOpens);
      expect(() => night(away).next(to)).toThrow(CalendarNeverOpens);
      expect(night(away).previous(to)).toBe(to);
    }
  });
  it('is found behind, to its first millisecond and no further', () => {
    for (const away of behind) {
      const [from, to] = [on(away, 22), on(away, 30)];
      expect(night(away).previous(today)).toBe(to);
      expect(night(away).add(today, -8 * hour)).toBe(from);
      expect(night(away).add(today, 1 - 8 * hour)).toBe(from + 1);
      expect(() => night(away).add(today, -8 * hour - 1)).toThrow(CalendarNeverOpens);
      expect(() => night(away).next(today)).toThrow(CalendarNeverOpens);
      expect(() => night(away).add(today, 0)).toThrow(CalendarNeverOpens);
    }
  });
});

describe('nights of every day', () => {
  it('count the same wherever they are cut, asked in any order', () => {
    for (const away of distances) {
      const nights = fresh({ hours: daily('22:00', '06:00') });
      const midnight = on(away);
      expect(nights.between(midnight, on(away, 12))).toBe(6 * hour);
      expect(nights.between(on(away, 1), on(away, 23))).toBe(6 * hour);
      expect(nights.between(today, midnight) || 0).toBe(away * 8 * hour);
      expect(nights.next(on(away, 6))).toBe(on(away, 22));
      expect(nights.previous(on(away, 12))).toBe(on(away, 6));
      expect(nights.add(midnight, 6 * hour)).toBe(on(away, 6));
      expect(nights.add(midnight, 1)).toBe(midnight + 1);
      expect(nights.add(midnight, 0)).toBe(midnight);
      const list = fresh({ hours: daily('22:00', '06:00') }).intervals(today, on(away, 6), 999);
      expect(list).toHaveLength(Math.max(0, away + 1));
      expect(nights.add(on(away, 12), -6 * hour)).toBe(midnight);
    }
  });
  it('count the same ten years ahead and ten years back', () => {
    const years = 3653;
    for (const far of [years, -years]) {
      expect(fresh({ hours: daily('22:00', '06:00') }).between(today, on(far))).toBe(
        far * 8 * hour,
      );
      expect(fresh({ hours: daily('22:00', '06:00') }).between(on(far), today)).toBe(
        -far * 8 * hour,
      );
      const answer = fresh({ hours: daily('22:00', '06:00') }).add(today, far * 8 * hour);
      // Used up within a night, at midnight, in both directions.
      expect(answer).toBe(on(far));
      const back = fresh({ hours: daily('22:00', '06:00') });
      back.between(on(far), on(far, 1));
      expect(back.isOpen(on(-far, 1))).toBe(true);
      expect(back.isOpen(on(-far, 7))).toBe(false);
    }
  });
});

it('counts in the years before 1970, too', () => {
  const start = instant('1950-01-02T00:00:00Z');
  const office = () =>
    compileWeekly({ timeZone: 'UTC', hours: { mon: [['09:00', '17:00']] } }, start);
  // 2 January 1950 was a Monday, and so was every 364th day.
  for (const away of [-364, -7, 0, 7, 364]) {
    const monday = toInstant(start + away * day);
    expect(office().between(start, monday) || 0).toBe((away / 7) * 8 * hour);
    expect(office().next(monday)).toBe(monday + 9 * hour);
    expect(office().add(start, (away / 7 + 0.5) * 8 * hour)).toBe(monday + 13 * hour);
  }
});

it('answers as before once it was asked about what is no instant', () => {
  const nights = fresh({ hours: daily('22:00', '06:00') });
  expect(nights.isOpen(toInstant(Number.NaN))).toBe(false);
  expect(nights.next(on(0, 6))).toBe(on(0, 22));
  expect(nights.previous(on(90, 12))).toBe(on(90, 6));
});
