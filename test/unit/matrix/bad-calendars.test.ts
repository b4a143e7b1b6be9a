import { expect, it } from 'vitest';
import { file, findingsOf, tellsEachOnce } from './bad-file.ts';

tellsEachOnce('calendars', [
  [
    'an unknown zone',
    'calendars:\n  c:\n    timeZone: Europe/Atlantis # here\n    hours: { mon: [["09:00", "17:00"]] }',
    'calendars.c.timeZone',
    /IANA/,
  ],
  [
    'an offset instead of a zone',
    'calendars:\n  c:\n    timeZone: "+05:30" # here\n    hours: { mon: [["09:00", "17:00"]] }',
    'calendars.c.timeZone',
    /IANA/,
  ],
  [
    'hours without a zone',
    'calendars:\n  c: # here\n    hours: { mon: [["09:00", "17:00"]] }',
    'calendars.c.timeZone',
    /add timeZone/,
  ],
  [
    'a time that does not exist',
    'calendars:\n  c:\n    timeZone: UTC\n    hours:\n      mon:\n        - ["09:00", "25:00"] # here',
    'calendars.c.hours.mon[0][1]',
    /"00:00" to "24:00"/,
  ],
  [
    'an interval of one time',
    'calendars:\n  c:\n    timeZone: UTC\n    hours:\n      mon:\n        - ["09:00"] # here',
    'calendars.c.hours.mon[0][1]',
    /"09:00"/,
  ],
  [
    'an interval of three times',
    'calendars:\n  c:\n    timeZone: UTC\n    hours:\n      mon:\n        - ["09:00", "10:00", "11:00"] # here',
    'calendars.c.hours.mon[0][2]',
    /a pair/,
  ],
  [
    'a weekday in full',
    'calendars:\n  c:\n    timeZone: UTC\n    hours:\n      mon: [["09:00", "17:00"]]\n      tuesday: [] # here',
    'calendars.c.hours.tuesday',
    /known: sun/,
  ],
  [
    'a calendar that never opens',
    'calendars:\n  c: # here\n    timeZone: UTC\n    hours: { mon: [], tue: [] }',
    'calendars.c',
    /at least one day/,
  ],
  [
    '24x5 without saying whose days',
    'calendars:\n  c: # here\n    open: 24x5',
    'calendars.c',
    /region: customer, or a timeZone/,
  ],
  [
    '24x5 that says it twice',
    'calendars:\n  c: # here\n    open: 24x5\n    region: customer\n    timeZone: UTC',
    'calendars.c',
    /either/,
  ],
  [
    'regions beside one zone',
    'calendars:\n  c: # here\n    open: 24x5\n    timeZone: UTC\n    regions:\n      Asia/Dubai: { days: [sun] }',
    'calendars.c',
    /with region: customer/,
  ],
  [
    'a region of no zone',
    'calendars:\n  c:\n    open: 24x5\n    region: customer\n    regions:\n      Gulf: { days: [sun] } # here',
    'calendars.c.regions.Gulf',
    /IANA zone/,
  ],
  [
    'a region that says nothing',
    'calendars:\n  c:\n    open: 24x5\n    region: customer\n    regions:\n      Asia/Dubai: {} # here',
    'calendars.c.regions["Asia/Dubai"]',
    /days, holidays or both/,
  ],
  [
    'a region with a day that there is not',
    'calendars:\n  c:\n    open: 24x5\n    region: customer\n    regions:\n      Asia/Dubai:\n        days: [sun, funday] # here',
    'calendars.c.regions["Asia/Dubai"].days[1]',
    /sun, mon/,
  ],
  [
    'a holiday on its only shift',
    'calendars:\n  c: # here\n    timeZone: UTC\n    hours: {}\n    shifts: { "2026-11-18": [["10:00", "12:00"]] }\n    holidays: ["2026-11-18"]',
    'calendars.c',
    /remove the holiday/,
  ],
  [
    'a break over its only shift',
    'calendars:\n  c: # here\n    timeZone: UTC\n    hours: {}\n    shifts: { "2026-11-18": [["10:00", "12:00"]] }\n    breaks: { "2026-11-18": [["09:00", "12:00"]] }',
    'calendars.c',
    /or the break/,
  ],
  [
    'another word for open',
    'calendars:\n  c:\n    open: always # here',
    'calendars.c.open',
    /24x7, 24x5 or unpublished/,
  ],
  [
    'hours beside open',
    'calendars:\n  c:\n    open: 24x7\n    hours: {} # here',
    'calendars.c.hours',
    /known: open/,
  ],
  [
    'a calendar of nothing known',
    'calendars:\n  c: # here\n    when: never',
    'calendars.c',
    /hours with a timeZone/,
  ],
  [
    'a holiday that does not exist',
    'calendars:\n  c:\n    timeZone: UTC\n    hours: { mon: [["09:00", "17:00"]] }\n    holidays:\n      - 2026-13-01 # here',
    'calendars.c.holidays[0]',
    /does not exist/,
  ],
]);

it.each([
  [
    'years after one that a holiday takes',
    'UTC',
    '"2026-11-18": [["10:00", "12:00"]], "2071-03-02"',
  ],
  ['on a date that begins a day before Greenwich’s', 'Pacific/Kiritimati', '"2026-11-19"'],
  ['on a date that begins half a day after Greenwich’s', 'Pacific/Pago_Pago', '"2026-11-19"'],
])('a calendar whose one shift is %s opens', (_, zone, dates) => {
  const hours = `hours: {}\n    shifts: { ${dates}: [["00:00", "01:00"]] }`;
  const text = `calendars:\n  c:\n    timeZone: ${zone}\n    ${hours}\n    holidays: ["2026-11-18"]`;
  expect(findingsOf(file(text)).filter(({ level }) => level === 'error')).toEqual([]);
});
