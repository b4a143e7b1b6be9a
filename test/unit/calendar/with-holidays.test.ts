import { describe, expect, it } from 'vitest';
import {
  matrixWithHolidays,
  mergeDates,
  withHolidays,
  yearsAround,
} from '../../../lib/domain/calendar/with-holidays.ts';
import type { Calendar } from '../../../lib/domain/matrix/calendar-schema.ts';
import { instant } from '../../../lib/domain/time/instant.ts';
import { matrix as matrixOf } from '../../builders/matrix.ts';

const weekly: Calendar = { timeZone: 'UTC', hours: { mon: [['09:00', '17:00']] } };
const dates = ['2026-12-25', '2026-01-01'];
const inOrder = ['2026-01-01', '2026-12-25'];

it('looks at whole years around the one of an instant in UTC', () => {
  expect(yearsAround(instant('2026-11-16T00:00:00Z'), 10, 3)).toEqual({
    from: '2016-01-01',
    to: '2029-12-31',
  });
  expect(yearsAround(instant('2026-12-31T23:59:59Z'), 0, 0)).toEqual({
    from: '2026-01-01',
    to: '2026-12-31',
  });
});

it('has each date once, in order', () => {
  expect(mergeDates(['2026-12-25', '2026-05-01'], ['2026-05-01', '2026-01-01'])).toEqual([
    '2026-01-01',
    '2026-05-01',
    '2026-12-25',
  ]);
});

describe('a calendar that is closed on more dates', () => {
  it('keeps its own holidays, and all else', () => {
    expect(withHolidays(weekly, dates)).toEqual({ ...weekly, holidays: inOrder });
    const own = { ...weekly, holidays: ['2026-05-01', '2026-12-25'] };
    expect(withHolidays(own, dates)).toEqual({
      ...weekly,
      holidays: ['2026-01-01', '2026-05-01', '2026-12-25'],
    });
  });
  it('stays as it was where it never closes, or nobody knows when', () => {
    for (const open of ['24x7', 'unpublished'] as const)
      expect(withHolidays({ open }, dates)).toEqual({ open });
  });
  it('may be a week of working days, with a region’s own holidays, or with those of all', () => {
    const plain: Calendar = { open: '24x5', timeZone: 'UTC' };
    expect(withHolidays(plain, dates)).toEqual({ ...plain, holidays: inOrder });
    const regions = {
      'Asia/Dubai': { days: ['mon' as const] },
      'Asia/Kolkata': { holidays: ['2026-08-15'] },
    };
    const customers: Calendar = { open: '24x5', region: 'customer', regions };
    expect(withHolidays(customers, dates)).toEqual({
      ...customers,
      holidays: inOrder,
      regions: {
        'Asia/Dubai': { days: ['mon'] },
        'Asia/Kolkata': { holidays: ['2026-01-01', '2026-08-15', '2026-12-25'] },
      },
    });
  });
});

describe('a matrix that is closed on more dates', () => {
  const matrix = matrixOf({ calendars: { office: weekly, always: { open: '24x7' } } });

  it('has each of its calendars closed on them', () => {
    expect(matrixWithHolidays(matrix, dates)).toEqual({
      ...matrix,
      calendars: { office: { ...weekly, holidays: inOrder }, always: { open: '24x7' } },
    });
  });
  it('stays as it was without dates, or without calendars', () => {
    expect(matrixWithHolidays(matrix, [])).toBe(matrix);
    const { calendars: _, ...without } = matrix;
    expect(matrixWithHolidays(without, dates)).toEqual(without);
  });
});
