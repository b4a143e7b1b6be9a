import { expect, it } from 'vitest';
import { parseCalendarQuestion } from '../../../lib/domain/calendar/calendar-question.ts';
import { instant } from '../../../lib/domain/time/instant.ts';

const asked = {
  id: 7,
  timezone: 'UTC',
  hours: { mon: [['09:00', '17:00']] },
  op: 'add',
  start: '2026-11-16T09:00:00Z',
};
const tenYears = 3660 * 86_400;

it('takes a key that is null for one that is absent', () => {
  const nulls = { breaks: null, shifts: null, holidays: null, end: null, seconds: null };
  const value = { ...asked, start: instant(asked.start) };
  expect(parseCalendarQuestion(asked)).toEqual({ ok: true, value });
  expect(parseCalendarQuestion({ ...asked, ...nulls })).toEqual({ ok: true, value });
});

it('keeps what is said', () => {
  const said = {
    breaks: { '2026-11-16': [['12:00', '13:00']] },
    shifts: { '2026-11-17': [['10:00', '11:00']] },
    holidays: ['2026-12-25'],
    seconds: -90,
  };
  const end = '2026-11-17T09:00:00Z';
  expect(parseCalendarQuestion({ ...asked, ...said, end })).toEqual({
    ok: true,
    value: { ...asked, ...said, start: instant(asked.start), end: instant(end) },
  });
});

it('adds ten years at most, in both directions', () => {
  const isAccepted = (seconds: number) => parseCalendarQuestion({ ...asked, seconds }).ok;
  expect([tenYears, -tenYears].map(isAccepted)).toEqual([true, true]);
  expect([tenYears + 1, -tenYears - 1].map(isAccepted)).toEqual([false, false]);
});
