import { expect, describe, it } from 'vitest';
import { addBusinessDays } from '../../../lib/domain/calendar/business-days.ts';
import { resolveCalendar } from '../../../lib/domain/calendar/resolve-calendar.ts';
import type { Calendar } from '../../../lib/domain/matrix/calendar-schema.ts';
import { formatInstant, instant } from '../../../lib/domain/time/instant.ts';

const around = instant('2026-11-16T00:00:00Z');
const sundayToThursday = ['sun', 'mon', 'tue', 'wed', 'thu'] as const;

function resolved(calendar: Calendar, customerZone: string | null) {
  const it = resolveCalendar(calendar, { customerZone, around });
  if (!it.known) throw new Error(it.reason.code);
  return {
    calendar: it.calendar,
    assumed: it.assumptions.map(({ code, values }) => [code, ...values].join(' ')),
  };
}
const openOn = (calendar: Calendar, zone: string, ...days: string[]) =>
  days.map((date) =>
    resolved(calendar, zone).calendar.isOpen(instant(`2026-11-${date}T09:00:00Z`)),
  );

describe('24x5 on the working days of the customer’s region', () => {
  const support = {
    open: '24x5',
    region: 'customer',
    regions: {
      'Asia/Riyadh': { days: [...sundayToThursday], holidays: ['2026-11-17'] },
      'Asia/Calcutta': { holidays: ['2026-11-24'] },
      'Asia/Tehran': { days: ['sat', ...sundayToThursday] },
    },
  } satisfies Calendar;

  it('works from Sunday to Thursday where the region does', () => {
    expect(openOn(support, 'Asia/Riyadh', '19', '20', '21', '22', '23')).toEqual([
      true,
      false,
      false,
      true,
      true,
    ]);
  });
  it('rests on Friday only where the region does', () => {
    expect(openOn(support, 'Asia/Tehran', '19', '20', '21', '22')).toEqual([
      true,
      false,
      true,
      true,
    ]);
  });
  it('keeps the region’s holidays', () => {
    expect(openOn(support, 'Asia/Riyadh', '16', '17', '18')).toEqual([true, false, true]);
  });
  it('knows a zone by its older and its newer name', () => {
    expect(openOn(support, 'Asia/Kolkata', '23', '24', '25')).toEqual([true, false, true]);
  });
  it('takes the first of two regions that are one zone', () => {
    const twice = {
      open: '24x5',
      region: 'customer',
      regions: { 'Asia/Calcutta': { days: ['sat'] }, 'Asia/Kolkata': { days: ['sun'] } },
    } satisfies Calendar;
    expect(openOn(twice, 'Asia/Kolkata', '20', '21', '22')).toEqual([false, true, false]);
  });
  it('assumes Monday to Friday without holidays for every other region', () => {
    expect(openOn(support, 'Europe/Berlin', '20', '21', '22', '23')).toEqual([
      true,
      false,
      false,
      true,
    ]);
  });
  it.each([
    ['Asia/Riyadh', []],
    ['Asia/Kolkata', ['assumed-weekdays Asia/Kolkata']],
    ['Asia/Tehran', ['assumed-no-holidays Asia/Tehran']],
    ['Europe/Berlin', ['assumed-working-days Europe/Berlin']],
  ])('says of %s what it only assumes', (zone, assumed) => {
    expect(resolved(support, zone).assumed).toEqual(assumed);
  });
  it('lets the calendar itself say the days of all regions', () => {
    const gulf = {
      open: '24x5',
      region: 'customer',
      days: [...sundayToThursday],
    } satisfies Calendar;
    expect(openOn(gulf, 'Asia/Dubai', '20', '21', '22')).toEqual([false, false, true]);
    expect(resolved(gulf, 'Asia/Dubai').assumed).toEqual(['assumed-no-holidays Asia/Dubai']);
  });
  it('counts business days of that week', () => {
    const { calendar } = resolved(support, 'Asia/Riyadh');
    // Thursday 15:00 in Riyadh; then come Sunday and Monday.
    const due = addBusinessDays(calendar, instant('2026-11-19T12:00:00Z'), 2);
    expect(formatInstant(due)).toBe('2026-11-23T12:00:00Z');
  });
});
