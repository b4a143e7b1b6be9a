import { describe, expect, test } from 'vitest';
import { previewCalendar } from '../../../lib/domain/calendar/preview-calendar.ts';
import { hour, toInstant } from '../../../lib/domain/time/instant.ts';

const now = toInstant(Date.UTC(2026, 2, 20, 9));
const office = {
  timeZone: 'Europe/Berlin',
  hours: { fri: [['09:00', '17:00']], sat: [['22:00', '06:00']] },
  holidays: ['2026-03-27'],
};

function days(value: unknown, customerZone: string | null = null) {
  const preview = previewCalendar(value, now, customerZone);
  if (preview.kind !== 'days') throw new Error(preview.kind);
  return preview;
}

describe('the preview of a calendar', () => {
  test('has fourteen dates of its zone, with the hours that the engine counts', () => {
    const { days: found } = days(office);
    expect(found).toHaveLength(14);
    expect(found[0]).toMatchObject({ date: '2026-03-20', weekday: 5 });
    expect(found[0]?.open).toEqual([[Date.UTC(2026, 2, 20, 8), Date.UTC(2026, 2, 20, 16)]]);
    expect(found[7]).toMatchObject({ date: '2026-03-27', open: [] });
    expect(found.at(-1)?.date).toBe('2026-04-02');
  });

  test('marks the night on which clocks change, and counts an hour less in it', () => {
    const { days: found } = days(office);
    const changed = found.filter((it) => it.clockChange !== 0);
    expect(changed.map((it) => [it.date, it.clockChange])).toEqual([['2026-03-29', hour]]);
    // From midnight to six is five hours long on that date.
    const [from, to] = changed[0]?.open[0] ?? [0, 0];
    expect(to - from).toBe(5 * hour);
  });

  test('of the customer’s working days is that of the customer’s zone, with what is assumed', () => {
    const dubai = days({ open: '24x5', region: 'customer' }, 'Asia/Dubai');
    expect(dubai.timeZone).toBe('Asia/Dubai');
    expect(dubai.assumptions.map((it) => it.code)).toEqual(['assumed-working-days']);
  });

  test('begins with the date that it is in the zone, which may be another than in UTC', () => {
    const late = previewCalendar(office, toInstant(Date.UTC(2026, 2, 20, 23, 30)), null, 1);
    expect(late).toMatchObject({ timeZone: 'Europe/Berlin', days: [{ date: '2026-03-21' }] });
    const honolulu = { ...office, timeZone: 'Pacific/Honolulu' };
    expect(previewCalendar(honolulu, now, null, 1)).toMatchObject({
      days: [{ date: '2026-03-19', weekday: 4, clockChange: 0 }],
    });
  });

  test('draws 48 stretches of a date at most', () => {
    const two = (value: number) => String(value).padStart(2, '0');
    const quarters = Array.from({ length: 60 }, (_, index) => {
      const start = `${two(Math.floor(index / 4))}:${two((index % 4) * 15)}`;
      return [start, `${start.slice(0, -1)}${index % 2 === 0 ? 4 : 9}`];
    });
    const { days: found } = days({ timeZone: 'UTC', hours: { fri: quarters } });
    expect(found[0]?.open).toHaveLength(48);
  });

  test('tells around the clock, unpublished, an unknown customer, and what is no calendar', () => {
    expect(previewCalendar({ open: '24x7' }, now, null).kind).toBe('always');
    expect(previewCalendar({ open: 'unpublished' }, now, null)).toMatchObject({
      kind: 'unknown',
      reason: { code: 'hours-not-published' },
    });
    expect(previewCalendar({ open: '24x5', region: 'customer' }, now, null).kind).toBe('unknown');
    for (const broken of [undefined, null, 7, [], {}, { timeZone: 'Mars', hours: {} }])
      expect(previewCalendar(broken, now, null).kind).toBe('invalid');
  });
});
