import { describe, expect, it } from 'vitest';
import { readIcs } from '../../../lib/formats/ics.ts';

const range = { from: '2026-01-01', to: '2028-12-31' };
const event = (...lines: readonly string[]) => ['BEGIN:VEVENT', ...lines, 'END:VEVENT'];
const file = (...lines: readonly string[]) =>
  ['BEGIN:VCALENDAR', 'VERSION:2.0', ...lines, 'END:VCALENDAR', ''].join('\r\n');
const read = (...lines: readonly string[]) => readIcs(file(...event(...lines)), range);
const datesOf = (...lines: readonly string[]) => read(...lines).days.map(({ date }) => date);
const told = (...lines: readonly string[]) => {
  const { days, findings } = read(...lines);
  expect(days).toEqual([]);
  return findings.map(({ level, path, line, message }) => `${line} ${level} ${path} ${message}`);
};

describe('a whole day', () => {
  it('closes its date, with the name of the event', () => {
    const christmas = ['DTSTART;VALUE=DATE:20261225', 'DTEND;VALUE=DATE:20261226'];
    expect(read(...christmas, 'SUMMARY:Christmas\\, first day')).toEqual({
      days: [{ date: '2026-12-25', name: 'Christmas, first day' }],
      findings: [],
    });
  });
  it('needs no end', () => {
    expect(datesOf('DTSTART;VALUE=DATE:20261225')).toEqual(['2026-12-25']);
  });
  it.each([
    ['several days, of which the end is the first open one', 'DTEND;VALUE=DATE:20261227', 2],
    ['a duration', 'DURATION:P3D', 3],
    ['a duration in weeks', 'DURATION:P1W', 7],
    ['an end on the same day', 'DTEND;VALUE=DATE:20261225', 1],
    ['an end before the beginning', 'DTEND;VALUE=DATE:20261220', 1],
  ])('may last %s', (_, end, days) => {
    const dates = datesOf('DTSTART;VALUE=DATE:20261225', end);
    expect([dates[0], dates.length]).toEqual(['2026-12-25', days]);
  });
  it('crosses the end of a year', () => {
    expect(datesOf('DTSTART;VALUE=DATE:20261231', 'DURATION:P2D')).toEqual([
      '2026-12-31',
      '2027-01-01',
    ]);
  });
  it('counts once where two events name it, and within the range only', () => {
    const text = file(
      ...event('DTSTART;VALUE=DATE:20261226', 'SUMMARY:Second'),
      ...event('DTSTART;VALUE=DATE:20261225', 'DURATION:P2D', 'SUMMARY:Christmas'),
      ...event('DTSTART;VALUE=DATE:20251231', 'DURATION:P2D', 'SUMMARY:New Year'),
      ...event('DTSTART;VALUE=DATE:20300101', 'SUMMARY:Far'),
    );
    expect(readIcs(text, range).days).toEqual([
      { date: '2026-01-01', name: 'New Year' },
      { date: '2026-12-25', name: 'Christmas' },
      { date: '2026-12-26', name: 'Second' },
    ]);
  });
  it('closes nothing once it is cancelled', () => {
    expect(read('DTSTART;VALUE=DATE:20261225', 'STATUS:CANCELLED')).toEqual({
      days: [],
      findings: [],
    });
  });
});

describe('a file', () => {
  const lines = [
    'BEGIN:VCALENDAR',
    ...event('DTSTART;VALUE=DATE:20261225', 'SUMMARY:Christ', ' mas'),
  ];
  it.each([
    ['Windows line ends', '\r\n'],
    ['Unix line ends', '\n'],
    ['old line ends', '\r'],
  ])('is read with %s, and with folded lines', (_, end) => {
    const text = `\ufeff${[...lines, 'END:VCALENDAR'].join(end)}${end}`;
    expect(readIcs(text, range).days).toEqual([{ date: '2026-12-25', name: 'Christmas' }]);
  });
  it('may hold several calendars, zones and alarms', () => {
    const zone = ['BEGIN:VTIMEZONE', 'TZID:X', 'END:VTIMEZONE'];
    const alarm = ['BEGIN:VALARM', 'TRIGGER:-PT5M', 'END:VALARM'];
    const one = file(...zone, ...event('DTSTART;VALUE=DATE:20261224', ...alarm));
    const two = file(...event('DTSTART;VALUE=DATE:20261225'));
    expect(readIcs(one + two, range).days.map(({ date }) => date)).toEqual([
      '2026-12-24',
      '2026-12-25',
    ]);
  });
  it('without events closes nothing', () => {
    expect(readIcs(file(), range)).toEqual({ days: [], findings: [] });
  });
});

describe('a yearly day', () => {
  const newYear = ['DTSTART;VALUE=DATE:20200101', 'RRULE:FREQ=YEARLY'];
  it('is there in each year of the range', () => {
    expect(datesOf(...newYear)).toEqual(['2026-01-01', '2027-01-01', '2028-01-01']);
  });
  it.each([
    ['UNTIL', 'RRULE:FREQ=YEARLY;UNTIL=20270101', ['2026-01-01', '2027-01-01']],
    ['COUNT', 'RRULE:FREQ=YEARLY;COUNT=7', ['2026-01-01']],
    ['INTERVAL', 'RRULE:FREQ=YEARLY;INTERVAL=4', ['2028-01-01']],
    ['EXDATE', 'RRULE:FREQ=YEARLY\r\nEXDATE;VALUE=DATE:20270101', ['2026-01-01', '2028-01-01']],
    ['RDATE', 'RDATE;VALUE=DATE:20260301', ['2026-03-01']],
  ])('keeps to %s', (_, rule, dates) => {
    expect(datesOf('DTSTART;VALUE=DATE:20200101', rule)).toEqual(dates);
  });
  it('may be a weekday of a month', () => {
    const thanksgiving = ['DTSTART;VALUE=DATE:20201126', 'RRULE:FREQ=YEARLY;BYMONTH=11;BYDAY=4TH'];
    expect(datesOf(...thanksgiving)).toEqual(['2026-11-26', '2027-11-25', '2028-11-23']);
  });
  it('may be the last weekday of a month', () => {
    const memorial = ['DTSTART;VALUE=DATE:20200525', 'RRULE:FREQ=YEARLY;BYMONTH=5;BYDAY=-1MO'];
    expect(datesOf(...memorial)).toEqual(['2026-05-25', '2027-05-31', '2028-05-29']);
  });
  it('may be a weekday among days of a month', () => {
    const days = 'BYDAY=TU;BYMONTHDAY=2,3,4,5,6,7,8';
    const election = ['DTSTART;VALUE=DATE:20201103', `RRULE:FREQ=YEARLY;BYMONTH=11;${days}`];
    expect(datesOf(...election)).toEqual(['2026-11-03', '2027-11-02', '2028-11-07']);
  });
  it('of 29 February is left out in other years', () => {
    expect(datesOf('DTSTART;VALUE=DATE:20240229', 'RRULE:FREQ=YEARLY')).toEqual(['2028-02-29']);
  });
  it('lasts as long each year', () => {
    const dates = datesOf('DTSTART;VALUE=DATE:20201224', 'DURATION:P3D', 'RRULE:FREQ=YEARLY');
    expect(dates.filter((it) => it.startsWith('2027'))).toEqual([
      '2027-12-24',
      '2027-12-25',
      '2027-12-26',
    ]);
  });
  it('may be moved or called off in one year', () => {
    const of = (year: number, ...more: readonly string[]) =>
      event('UID:a', `RECURRENCE-ID;VALUE=DATE:${year}0101`, ...more);
    const text = file(
      ...event('UID:a', ...newYear),
      ...of(2027, 'DTSTART;VALUE=DATE:20270104'),
      ...of(2028, 'DTSTART;VALUE=DATE:20280101', 'STATUS:CANCELLED'),
    );
    expect(readIcs(text, range).days.map(({ date }) => date)).toEqual(['2026-01-01', '2027-01-04']);
  });
});

describe('what closes no whole day', () => {
  it('is told with line and name', () => {
    const text = file(
      ...event('DTSTART;VALUE=DATE:20261225', 'SUMMARY:Christmas'),
      ...event('DTSTART:20261224T120000Z', 'SUMMARY:Early\\nclosing'),
    );
    expect(readIcs(text, range)).toEqual({
      days: [{ date: '2026-12-25', name: 'Christmas' }],
      findings: [
        {
          level: 'warning',
          path: 'events[1]',
          line: 7,
          message: '“Early closing” is no whole day',
          fix: 'if it closes the whole day, add the date by hand',
        },
      ],
    });
  });
  it.each([
    ['a time with a zone', ['DTSTART;TZID=Europe/Berlin:20261224T120000'], 'is no whole day'],
    ['no beginning', ['SUMMARY:'], 'has no beginning'],
    ['no date', ['DTSTART;VALUE=DATE:2026-XX-25'], 'which does not exist'],
    ['30 February', ['DTSTART;VALUE=DATE:20260230'], 'which does not exist'],
    [
      'an end that is no date',
      ['DTSTART;VALUE=DATE:20260201', 'DTEND;VALUE=DATE:20269901'],
      'exist',
    ],
    ['every week', ['DTSTART;VALUE=DATE:20260202', 'RRULE:FREQ=WEEKLY'], 'repeats weekly'],
    ['every day', ['DTSTART;VALUE=DATE:20260202', 'RRULE:FREQ=DAILY'], 'repeats daily'],
    ['every second', ['DTSTART;VALUE=DATE:20260202', 'RRULE:FREQ=SECONDLY'], 'repeats secondly'],
    ['years on end', ['DTSTART;VALUE=DATE:20260202', 'DTEND;VALUE=DATE:99991231'], 'a year'],
    [
      'the hundredth day of the year',
      ['DTSTART;VALUE=DATE:20260410', 'RRULE:FREQ=YEARLY;BYYEARDAY=100'],
      'repeats by BYYEARDAY',
    ],
    [
      'two rules',
      ['DTSTART;VALUE=DATE:20260410', 'RRULE:FREQ=YEARLY', 'RRULE:FREQ=YEARLY;COUNT=1'],
      'several rules',
    ],
  ])('%s', (_, lines, why) => {
    const [only, ...rest] = told(...lines);
    expect(rest).toEqual([]);
    expect(only).toMatch(/^3 warning events\[0\] /);
    expect(only).toContain(why);
  });
});

describe('hostile input', () => {
  // Each of these rules would keep the library looking for ever.
  it.each([
    'BYMONTH=2;BYMONTHDAY=30',
    'BYMONTH=4,6;BYMONTHDAY=31',
    'BYMONTH=13',
    'BYMONTHDAY=0',
    'BYDAY=6MO',
    'BYMONTH=2;BYMONTHDAY=1;BYDAY=5MO',
    'INTERVAL=1000000000',
    'BYSETPOS=400;BYDAY=MO',
  ])('a day that never comes is refused: %s', (rule) => {
    expect(told('DTSTART;VALUE=DATE:20260101', `RRULE:FREQ=YEARLY;${rule}`)).toHaveLength(1);
  });
  it.each([
    ['nothing', ''],
    ['a page', '<html><body>Sign in</body></html>'],
    ['a card', 'BEGIN:VCARD\r\nEND:VCARD\r\n'],
    ['a file that ends early', 'BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\n'],
    ['a rule that is none', file(...event('RRULE:FREQ=NONSENSE'))],
    ['bytes', '\u0000\u0001\u0002'],
    ['100,000 nested parts', 'BEGIN:VEVENT\n'.repeat(70_000)],
    ['more than 1 MB', file(`X-A:${'x'.repeat(1_000_000)}`)],
  ])('%s is one error on the first line', (_, text) => {
    const { days, findings } = readIcs(text, range);
    expect(findings[0]?.message).toMatch(/no calendar file|is broken|larger than 1 MB/);
    expect([days, findings.map(({ level, line }) => [level, line])]).toEqual([[], [['error', 1]]]);
  });
  it('names reach no prototype and carry no control characters', () => {
    const { days } = read(
      'DTSTART;VALUE=DATE:20261225',
      `SUMMARY:a\u202eb\u0007 ${'x'.repeat(500)}`,
      '__proto__:x',
      'CONSTRUCTOR:y',
    );
    expect(days[0]?.name).toMatch(/^a b x{76}$/);
    expect({}).not.toHaveProperty('x');
  });
  it('a thousand events that repeat since long ago end with a warning, not a wait', () => {
    const ancient = event('DTSTART;VALUE=DATE:16010101', 'RRULE:FREQ=YEARLY');
    const { findings } = readIcs(
      file(...Array.from({ length: 1000 }, () => ancient).flat()),
      range,
    );
    expect(findings).toHaveLength(100);
    expect(findings[0]?.message).toContain('repeats too often');
  });
});
