import { describe, expect, test } from 'vitest';
import { dueClocks } from '../../../../lib/helpdesks/freshdesk/due-clocks.ts';
import type { StatusChoices } from '../../../../lib/helpdesks/freshdesk/parse-statuses.ts';
import { parsed, stats } from './replies.ts';

const none: StatusChoices = new Map();
const choice = (code: number, stopsTimer: boolean | undefined): StatusChoices =>
  new Map([[code, { label: 'x', stopsTimer }]]);
const clock = (more: object, choices = none, metric = 'resolution') =>
  dueClocks(parsed(more), choices).find((it) => it.metric === metric);

describe('whether a clock stands still', () => {
  test.each([
    ['Pending where nobody said', { status: 3 }, none, null],
    ['Pending where it runs on', { status: 3 }, choice(3, false), false],
    ['Pending where it stops', { status: 3 }, choice(3, true), true],
    ['Open where nobody said', { status: 2 }, none, null],
    ['a status of the account’s own that stops', { status: 11 }, choice(11, true), true],
    ['one that does not', { status: 12 }, choice(12, false), false],
    ['one of which nobody said', { status: 12 }, choice(12, undefined), null],
  ])('%s', (_what, more, choices, isPaused) => {
    expect(clock(more, choices)?.isPaused).toBe(isPaused);
  });
});

describe('what is not told is not made up', () => {
  test('no due time means that no SLA applies: there is a clock, and it says so', () => {
    expect(clock({ due_by: null })?.dueAt).toBeNull();
  });

  test.each([
    ['absent', undefined],
    ['of 1970', '1970-01-01T00:00:00Z'],
    ['of 1970, in a zone behind', '1970-01-01T00:00:00-08:00'],
    ['of 1970, in a zone ahead', '1970-01-01T00:00:00+05:30'],
    ['of a clock that began in 1970', '1970-02-07T06:28:16Z'],
    ['of 1970 in another zone', '1970-01-01T05:30:00Z'],
    ['of before', '1899-12-30T00:00:00Z'],
    ['no date', 'tomorrow'],
    ['without a zone', '2026-11-21T09:00:00'],
  ])('a due time that is %s gives no clock', (_what, due_by) => {
    expect(clock({ due_by })).toBeUndefined();
  });

  test('a ticket that is over, and not since when, gives none', () => {
    expect(dueClocks(parsed({ status: 5, stats: { first_responded_at: null } }), none)).toEqual([]);
    expect(dueClocks(parsed({ status: 5, stats: stats() }), none)).toEqual([]);
    expect(dueClocks(parsed({ status: 5, stats: undefined }), none)).toEqual([]);
  });

  test('when it was answered is told, though not when it was solved', () => {
    const first_responded_at = '2026-11-20T12:00:00Z';
    const answered = dueClocks(parsed({ status: 4, stats: { first_responded_at } }), none);
    expect(answered).toMatchObject([
      { metric: 'first-response', stoppedAt: Date.parse(first_responded_at), isPaused: false },
    ]);
  });

  test.each([
    [true, true],
    [false, false],
    [undefined, false],
    [null, false],
    ['true', false],
  ])(
    'a first response that is late by Freshdesk’s own word, %j: %j',
    (fr_escalated, isBreached) => {
      expect(clock({ fr_escalated }, none, 'first-response')).toMatchObject({ isBreached });
      // Somebody was told of it for any reason: that is no breach of the resolution.
      expect(clock({ fr_escalated, is_escalated: true })).toMatchObject({ isBreached: false });
    },
  );

  test.each([
    ['no figures, as a search gives it', undefined],
    ['figures that lack it', {}],
    ['an instant that is none', stats({ first_responded_at: 'soon' })],
  ])('whether it was answered: %s', (_what, figures) => {
    const late = { stats: figures, fr_due_by: '2026-11-20T09:01:00Z' };
    expect(clock(late, none, 'first-response')).toBeUndefined();
    // That it is not solved its status says.
    expect(clock(late)).toMatchObject({ stoppedAt: null });
  });

  test('when it was answered or solved, where only closing is told', () => {
    const closed_at = '2026-11-20T10:00:00Z';
    const closed = (more: object) =>
      dueClocks(parsed({ status: 5, stats: { closed_at, ...more } }), none).map(
        ({ metric, stoppedAt }) => `${metric} ${stoppedAt}`,
      );
    const at = Date.parse(closed_at);
    // It may have been solved long before it was closed.
    expect(closed({})).toEqual([]);
    expect(closed({ resolved_at: null })).toEqual([`resolution ${at}`]);
    expect(closed({ resolved_at: null, first_responded_at: null })).toEqual([
      `first-response ${at}`,
      `resolution ${at}`,
    ]);
  });

  test('spam and deleted tickets give none', () => {
    expect(dueClocks(parsed({ spam: true }), none)).toEqual([]);
    expect(dueClocks(parsed({ deleted: true }), none)).toEqual([]);
  });
});

test('the next response is there only while one is due', () => {
  expect(clock({}, none, 'next-response')).toBeUndefined();
  const open = { nr_due_by: '2026-11-20T15:00:00Z', nr_escalated: true };
  expect(clock(open, none, 'next-response')).toMatchObject({ isBreached: true, startedAt: null });
  const over = { ...open, status: 4, stats: stats({ resolved_at: '2026-11-20T12:00:00Z' }) };
  expect(clock(over, none, 'next-response')).toBeUndefined();
});

test('an instant with an offset is the same instant', () => {
  expect(clock({ due_by: '2026-11-21T13:00:00+04:00' })?.dueAt).toBe(
    Date.parse('2026-11-21T09:00:00Z'),
  );
});
