import { describe, expect, it } from 'vitest';
import { engine } from './call-engine.ts';

const ics = [
  'BEGIN:VCALENDAR',
  'BEGIN:VEVENT',
  'DTSTART;VALUE=DATE:20201117',
  'RRULE:FREQ=YEARLY',
  'SUMMARY:Day of Repentance',
  'END:VEVENT',
  'BEGIN:VEVENT',
  'DTSTART:20261116T120000Z',
  'SUMMARY:Early closing',
  'END:VEVENT',
  'END:VCALENDAR',
].join('\r\n');
const files = { 'days.ics': ics, 'page.ics': '<html></html>' };

const hours = Object.fromEntries(
  ['mon', 'tue', 'wed', 'thu', 'fri'].map((day) => [day, [['09:00', '17:00']]]),
);
const matrixWith = (calendar: object) => ({
  format: 'uptier-matrix/1',
  id: 'x',
  name: 'X',
  calendars: { c: calendar },
  targets: [{ metric: 'resolution', within: '10 h', calendar: 'c' }],
  tiers: [{ level: 1, name: 'A' }],
});
const at = '2026-11-16T09:00:00Z';
const ticket = { id: 't', status: 'open', createdAt: at, events: [] };
const lineWith = (calendar: object) => ({ id: 1, matrix: matrixWith(calendar), ticket, now: at });
const weekly = { timeZone: 'UTC', hours };

async function dueWith(calendar: object, ...args: readonly string[]) {
  const { code, lines, errors } = await engine(['assess', ...args], [lineWith(calendar)], files);
  const clocks = lines[0]?.['clocks'] as readonly { dueAt: string }[];
  return { code, errors, due: clocks[0]?.dueAt };
}

describe('assess --holidays', () => {
  it('closes weekly hours on the whole days of the file, and tells what it left out', async () => {
    expect((await dueWith(weekly)).due).toBe('2026-11-17T11:00:00Z');
    const { code, due, errors } = await dueWith(weekly, '--holidays', 'days.ics');
    expect([code, due]).toEqual([0, '2026-11-18T11:00:00Z']);
    expect(errors).toMatch(/^engine: days\.ics:7 events\[1\]: “Early closing” is no whole day \(/);
  });
  it('keeps the calendar’s own holidays', async () => {
    const own = { ...weekly, holidays: ['2026-11-18'] };
    expect((await dueWith(own, '--holidays', 'days.ics')).due).toBe('2026-11-19T11:00:00Z');
  });
  it('closes working days around the clock, and nothing that never closes', async () => {
    const late = { open: '24x5', timeZone: 'UTC', days: ['mon', 'tue', 'wed'] };
    const ten = await dueWith({ ...late, holidays: [] }, '--holidays', 'days.ics');
    expect(ten.due).toBe('2026-11-16T19:00:00Z');
    const tuesday = { ...late, days: ['tue', 'wed'] };
    expect((await dueWith(tuesday, '--holidays', 'days.ics')).due).toBe('2026-11-18T10:00:00Z');
    const always = await dueWith({ open: '24x7' }, '--holidays', 'days.ics');
    expect(always.due).toBe('2026-11-16T19:00:00Z');
  });
  it('closes a region’s own week, too', async () => {
    const regions = { 'Asia/Dubai': { days: ['mon', 'tue'], holidays: ['2026-12-02'] } };
    const customers = { open: '24x5', region: 'customer', regions };
    const zone = ['--time-zone', 'Asia/Dubai'];
    const noon = '2026-11-16T11:00:00Z';
    // Nine hours until midnight in Dubai; Tuesday is closed, so the tenth is on the next Monday.
    const late = { ...ticket, createdAt: noon };
    const line = { ...lineWith(customers), ticket: late, now: noon };
    const { lines } = await engine(['assess', ...zone, '--holidays', 'days.ics'], [line], files);
    expect(lines[0]?.['clocks']).toMatchObject([{ dueAt: '2026-11-22T21:00:00Z' }]);
  });
  it('also counts for the matrix of a file', async () => {
    const text = JSON.stringify(matrixWith(weekly));
    const args = ['assess', '--matrix', 'm.json', '--now', at, '--holidays', 'days.ics'];
    const { lines } = await engine(args, [ticket], { ...files, 'm.json': text });
    expect(lines[0]?.['clocks']).toMatchObject([{ dueAt: '2026-11-18T11:00:00Z' }]);
  });
  it.each(['page.ics', 'missing.ics'])('is refused with %s', async (name) => {
    const { code, text, errors } = await engine(['assess', '--holidays', name], [], files);
    expect([code, text]).toEqual([2, '']);
    expect(errors).toContain(name);
  });
});

describe('matrix --holidays', () => {
  it('tells what of a calendar file is not taken over', async () => {
    const { code, lines } = await engine(['matrix', '--holidays', 'days.ics'], [], files);
    expect(code).toBe(0);
    expect(lines).toMatchObject([
      { file: 'days.ics', path: 'events[1]', line: 7, level: 'warning' },
    ]);
  });
  it('ends with 1 where it is no calendar file', async () => {
    const { code, lines } = await engine(['matrix', '--holidays', 'page.ics'], [], files);
    expect([code, lines.map((it) => it['level'])]).toEqual([1, ['error']]);
  });
});

it.each(['assess', 'matrix', 'simulate'])('%s --help tells of --holidays', async (verb) => {
  expect((await engine([verb, '--help'])).text).toContain('--holidays');
});
