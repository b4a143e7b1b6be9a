import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { engine } from './call-engine.ts';

const fixture = (path: string) => readFileSync(new URL(path, import.meta.url), 'utf8');
const calendarCases = JSON.parse(fixture('../calendar/cases.json')) as {
  id: string;
  expected: unknown;
}[];
const ticketCases = JSON.parse(fixture('../clocks/cases.json')) as { id: string; ticket: object }[];

describe('calendar', () => {
  it('answers every published question, in order', async () => {
    const { code, lines } = await engine(['calendar'], calendarCases);
    expect(code).toBe(0);
    expect(lines).toEqual(calendarCases.map((it) => ({ id: it.id, result: it.expected })));
  });
  it('answers a bad line with its id, goes on, and ends with 1', async () => {
    const [good] = calendarCases;
    const { code, lines } = await engine(
      ['calendar'],
      ['{', { id: 7, op: 'add' }, good, { ...good, hourz: {} }],
    );
    expect(code).toBe(1);
    expect(lines.map((it) => ['error' in it, it['id']])).toEqual([
      [true, null],
      [true, 7],
      [false, good?.id],
      [true, good?.id],
    ]);
  });
  it('adds fractions of a second to the millisecond', async () => {
    const always = { id: 1, timezone: 'UTC', hours: { mon: [['00:00', '24:00']] }, op: 'add' };
    const { lines } = await engine(
      ['calendar'],
      [{ ...always, start: '2026-11-16T00:00:00Z', seconds: 1.005 }],
    );
    expect(lines[0]?.['result']).toBe('2026-11-16T00:00:01.005Z');
  });
  it('knows a calendar that never opens', async () => {
    const never = { id: 'n', timezone: 'UTC', hours: {}, start: '2026-01-01T00:00:00Z' };
    const { lines } = await engine(
      ['calendar'],
      [
        { ...never, op: 'between', end: '2027-01-01T00:00:00Z' },
        { ...never, op: 'isOpen' },
        { ...never, op: 'next' },
        { ...never, op: 'previous' },
        { ...never, op: 'add', seconds: 1 },
        { ...never, op: 'add', seconds: -1 },
      ],
    );
    expect(lines.map((it) => it['result'] ?? it['error'])).toEqual([
      0,
      false,
      ...Array.from({ length: 4 }, () => 'the calendar never opens there'),
    ]);
  });
});

describe('assess', () => {
  it('takes lines that bring their own matrix', async () => {
    const { code, lines } = await engine(['assess'], ticketCases);
    expect(code).toBe(0);
    expect(lines.map((it) => it['id'])).toEqual(ticketCases.map((it) => it.id));
    expect(Object.keys(lines[0] ?? {})).toEqual([
      'id',
      'severity',
      'clocks',
      'ladder',
      'changesAt',
    ]);
  });
  it('judges plain tickets by the matrix that was named', async () => {
    const { code, lines } = await engine(
      ['assess', '--matrix', 'exotel-contact-center.yaml', '--time-zone', 'Asia/Kolkata'],
      [{ ...ticketCases[0]?.ticket, loss: { affected: 20, total: 100, component: 'ACD' } }],
    );
    expect(code).toBe(0);
    expect(lines[0]).toMatchObject({ severity: { id: 'critical', certain: true } });
  });
  it('says what is wrong with a ticket', async () => {
    const { code, lines } = await engine(
      ['assess', '--matrix', 'jamilatech.yaml'],
      [{ id: 'x', status: 'odd', createdAt: 'yesterday', events: [], colour: 'red' }],
    );
    expect(code).toBe(1);
    expect(lines[0]?.['id']).toBe('x');
    expect(lines[0]?.['error']).toMatch(/colour: .*status: .*createdAt: /s);
  });
  it('refuses a call with no such file, and one with two matrices', async () => {
    expect((await engine(['assess', '--matrix', 'nothing.yaml'])).code).toBe(2);
    const two = await engine(['assess', '--matrix', 'exotel.yaml', '--matrix', 's-club.yaml']);
    expect([two.code, two.errors]).toEqual([2, expect.stringContaining('editions of one matrix')]);
  });
});

it('finds nothing wrong with the presets', async () => {
  const { code, lines } = await engine(['matrix', 'exotel.yaml', 's-club.yaml', 'myoperator.yaml']);
  expect([code, lines]).toEqual([0, []]);
});

it('counts what another matrix would change', async () => {
  const tickets = ticketCases.map((it) => it.ticket);
  const { code, lines } = await engine(
    ['simulate', '--matrix', 'exotel-contact-center.yaml', '--against', 'jamilatech.yaml'].concat([
      '--now',
      '2026-11-16T10:00:00Z',
      '--time-zone',
      'Asia/Kolkata',
    ]),
    tickets,
  );
  expect(code).toBe(0);
  const first = lines.find((it) => it['metric'] === 'first-response' && it['severity'] === 'minor');
  const { met, late, breached, running, unknown, none } = first as Record<string, number>;
  expect([met, late, breached, running, unknown, none].reduce((a = 0, b = 0) => a + b, 0)).toBe(28);
});

it('explains itself', async () => {
  expect((await engine(['--help'])).text).toContain('simulate');
  expect((await engine(['calendar', '--help'])).text).toContain('timezone');
  expect((await engine(['dance'])).code).toBe(2);
});
