import { describe, expect, it } from 'vitest';
import { compileWeekly } from '../../../lib/domain/calendar/weekly-calendar.ts';
import { instant, toInstant, type Instant } from '../../../lib/domain/time/instant.ts';

type Pairs = [string, string][];

const monday = instant('2026-11-16T00:00:00Z');
const at = (time: string) => instant(`2026-11-16T${time}:00Z`);
const calendar = (open: Pairs, cut: Pairs = []) =>
  compileWeekly({ timeZone: 'UTC', hours: { mon: open }, breaks: { '2026-11-16': cut } }, monday);
/** The stretches of Monday, as `09:00–17:00`. */
const stretches = (open: Pairs, cut: Pairs = []) =>
  calendar(open, cut)
    .intervals(monday, instant('2026-11-17T00:00:00Z'), 99)
    .map((it) => it.map((end: Instant) => new Date(end).toISOString().slice(11, 16)).join('–'));

describe('stretches of a day', () => {
  it('that overlap, touch or lie within another are one, in whatever order they stand', () => {
    const written: Pairs = [
      ['09:00', '12:00'],
      ['10:00', '11:00'],
      ['11:30', '14:00'],
      ['14:00', '15:00'],
      ['16:00', '17:00'],
    ];
    const orders = [
      written,
      [...written].reverse(),
      written.toSorted(([, a], [, b]) => (a < b ? 1 : -1)),
    ];
    for (let turn = 0; turn < written.length; turn += 1)
      orders.push([...written.slice(turn), ...written.slice(0, turn)]);
    for (const order of orders) expect(stretches(order)).toEqual(['09:00–15:00', '16:00–17:00']);
    expect(
      stretches([
        ['11:00', '14:00'],
        ['09:00', '12:00'],
      ]),
    ).toEqual(['09:00–14:00']);
  });
  it('are cut by breaks at either end, in the middle, and across two of them', () => {
    const open: Pairs = [
      ['09:00', '12:00'],
      ['13:00', '17:00'],
    ];
    expect(stretches(open, [['09:00', '10:00']])).toEqual(['10:00–12:00', '13:00–17:00']);
    expect(stretches(open, [['08:00', '09:00']])).toEqual(['09:00–12:00', '13:00–17:00']);
    expect(stretches(open, [['11:00', '12:00']])).toEqual(['09:00–11:00', '13:00–17:00']);
    expect(stretches(open, [['11:00', '14:00']])).toEqual(['09:00–11:00', '14:00–17:00']);
    expect(stretches(open, [['12:00', '13:00']])).toEqual(['09:00–12:00', '13:00–17:00']);
    expect(stretches(open, [['09:00', '12:00']])).toEqual(['13:00–17:00']);
    expect(stretches(open, [['00:00', '24:00']])).toEqual([]);
    expect(stretches(open, [['18:00', '19:00']])).toEqual(['09:00–12:00', '13:00–17:00']);
  });
  it('are cut by each of several breaks, also by those that overlap', () => {
    const cut: Pairs = [
      ['16:30', '18:00'],
      ['10:00', '10:30'],
      ['10:15', '11:00'],
      ['07:00', '08:00'],
      ['14:00', '15:00'],
    ];
    expect(
      stretches(
        [
          ['09:00', '12:00'],
          ['13:00', '17:00'],
        ],
        cut,
      ),
    ).toEqual(['09:00–10:00', '11:00–12:00', '13:00–14:00', '15:00–16:30']);
  });
  it('begin after a break at the opening, and not at it for a moment', () => {
    const late = calendar([['09:00', '12:00']], [['09:00', '10:00']]);
    expect(late.next(at('08:00'))).toBe(at('10:00'));
    expect(late.previous(at('09:30'))).toBe(instant('2026-11-09T12:00:00Z'));
  });
});

describe('a list of stretches', () => {
  const twice = calendar([
    ['09:00', '12:00'],
    ['13:00', '17:00'],
  ]);
  const all = [
    [at('09:00'), at('12:00')],
    [at('13:00'), at('17:00')],
  ];

  it('is cut to what is asked', () => {
    expect(twice.intervals(at('10:00'), at('14:00'), 9)).toEqual([
      [at('10:00'), at('12:00')],
      [at('13:00'), at('14:00')],
    ]);
    expect(twice.intervals(at('09:00'), at('17:00'), 9)).toEqual(all);
    expect(twice.intervals(at('08:00'), at('18:00'), 9)).toEqual(all);
  });
  it('holds no stretch without time, where it begins at a closing or ends at an opening', () => {
    expect(twice.intervals(at('12:00'), at('13:00'), 9)).toEqual([]);
    expect(twice.intervals(at('12:00'), at('14:00'), 1)).toEqual([[at('13:00'), at('14:00')]]);
    expect(twice.intervals(at('10:00'), at('10:00'), 9)).toEqual([]);
    expect(twice.intervals(at('17:00'), at('09:00'), 9)).toEqual([]);
    expect(twice.intervals(at('16:00'), at('10:00'), 9)).toEqual([]);
  });
  it('has at most as many as are asked for', () => {
    expect([0, 1, 2, 3].map((limit) => twice.intervals(at('08:00'), at('18:00'), limit))).toEqual([
      [],
      all.slice(0, 1),
      all,
      all,
    ]);
  });
  it('begins with the first stretch there is', () => {
    const first = compileWeekly(
      { timeZone: 'UTC', hours: {}, shifts: { '2026-11-16': [['09:00', '12:00']] } },
      monday,
    );
    const years = [toInstant(Date.UTC(2020, 0, 1)), toInstant(Date.UTC(2030, 0, 1))] as const;
    expect(first.intervals(...years, 9)).toEqual(all.slice(0, 1));
  });
});
