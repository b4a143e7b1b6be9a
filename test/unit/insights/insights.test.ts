// @vitest-environment node
import { describe, expect, test } from 'vitest';
import { columnsOf } from '../../../lib/domain/insights/case-columns.ts';
import type { CaseFigures } from '../../../lib/domain/insights/case-figures.ts';
import { everything, type InsightsFilter } from '../../../lib/domain/insights/insights-filter.ts';
import { insightsOf } from '../../../lib/domain/insights/insights.ts';
import { judgeCases } from '../../../lib/domain/insights/judge-cases.ts';
import { hour, instant, minute, toInstant } from '../../../lib/domain/time/instant.ts';
import { figures, toEnd } from '../../component/insights-samples.ts';

const now = instant('2026-11-20T09:00:00Z');

function say(
  all: readonly CaseFigures[],
  filter: Partial<InsightsFilter> = {},
  timeZone = 'Europe/Berlin',
) {
  const columns = toEnd(columnsOf(all, timeZone));
  const judged = toEnd(judgeCases(all, columns, now));
  return toEnd(insightsOf(columns, judged, { ...everything, ...filter }, timeZone));
}

const opened = (at: string, part: Partial<CaseFigures> = {}) =>
  figures({ openedAt: instant(at), ...part });
const call = (tier: number, minutes: number | null) => {
  const calledAt = instant('2026-11-16T09:00:00Z');
  const acknowledgedAt = minutes === null ? null : toInstant(calledAt + minutes * 60_000);
  return { tier, calledAt, dueAt: toInstant(calledAt + hour), acknowledgedAt };
};

describe('groups', () => {
  test('a case counts for each tier that it reached, with that tier’s own answer', () => {
    const { by } = say([figures({ tier: 2, calls: [call(1, 10), call(2, 90)] })]);
    expect(by.tier.map((it) => [it.value, it.acknowledgement.counts])).toMatchObject([
      [1, { kept: 1, late: 0 }],
      [2, { kept: 0, late: 1 }],
    ]);
  });

  test('the largest stands first, and what is not known is a group of its own', () => {
    const cases = ['Minor', null, 'Minor', 'Critical'].map((severity) => figures({ severity }));
    expect(say(cases).by.severity.map((it) => [it.value, it.cases()])).toEqual([
      ['Minor', [0, 2]],
      ['Critical', [3]],
      [null, [1]],
    ]);
  });
});

describe('the filter', () => {
  const cases = [
    opened('2026-11-15T22:59:59Z'),
    opened('2026-11-15T23:00:00Z', { severity: 'Minor' }),
    opened('2026-11-16T22:59:59Z'),
    opened('2026-11-16T23:00:00Z'),
  ];

  test('takes days as the reader’s zone has them, both included', () => {
    expect(say(cases, { from: '2026-11-16', to: '2026-11-16' }).cases()).toEqual([1, 2]);
    expect(say(cases, { from: '2026-11-17' }).cases()).toEqual([3]);
    expect(say(cases, { to: '2026-11-15' }, 'UTC').cases()).toEqual([0, 1]);
  });

  test('takes every condition at once', () => {
    expect(say(cases, { severity: 'Minor', to: '2026-11-15' }).cases()).toEqual([]);
    expect(say(cases, { severity: 'Minor', tier: 2 }).cases()).toEqual([1]);
    expect(say(cases, { tier: 1 }).cases()).toEqual([]);
  });

  test('counts nothing that it does not let through', () => {
    const none = say(cases, { severity: 'no such' });
    expect(none).toMatchObject({ size: 0, weeks: [], acknowledgement: { share: null } });
    expect(none.cases()).toEqual([]);
  });
});

describe('weeks', () => {
  test('begin on Monday in the reader’s zone, and those without a case are there', () => {
    const weeks = say([opened('2026-10-25T23:30:00Z'), opened('2026-11-09T08:00:00Z')]).weeks;
    expect(weeks.map(({ monday, cases }) => [monday, cases()])).toEqual([
      ['2026-10-26', [0]],
      ['2026-11-02', []],
      ['2026-11-09', [1]],
    ]);
  });

  test('are the last five years of them at most', () => {
    const weeks = say([opened('1990-01-01T00:00:00Z'), opened('2026-11-16T09:00:00Z')]).weeks;
    expect(weeks).toHaveLength(261);
    expect(weeks.at(-1)?.cases()).toEqual([1]);
  });
});

describe('leaks', () => {
  test('a category that always goes past tier 1 stands first; what is not known is told', () => {
    const of = (category: string | null, skippedTier1: boolean | null) =>
      figures({ category, skippedTier1 });
    const { leaks } = say([
      of('Billing', true),
      of('Billing', false),
      of('Sign-in', true),
      of('Sign-in', null),
      of('Other', false),
    ]);
    expect(
      leaks.skipping.map(({ category, skipped, known, unknown }) => ({
        category,
        skipped: skipped.cases(),
        known,
        unknown,
      })),
    ).toEqual([
      { category: 'Sign-in', skipped: [2], known: 1, unknown: 1 },
      { category: 'Billing', skipped: [0], known: 2, unknown: 0 },
    ]);
  });

  test('only what was closed can lack a corrective action', () => {
    const { leaks } = say([
      figures({ actions: 0 }),
      figures({ actions: 2 }),
      figures({ actions: 0, status: 'withdrawn' }),
    ]);
    expect([leaks.closed.cases(), leaks.closedWithoutAction.cases()]).toEqual([[0, 1], [0]]);
    expect([leaks.closed.size, leaks.closedWithoutAction.size]).toEqual([2, 1]);
  });
});

describe('what comes back', () => {
  test('the same organisation with the same category, twice or more', () => {
    const { leaks } = say([
      figures({ organization: 'Acme', category: 'Billing' }),
      figures({ organization: 'Acme', category: null }),
      figures({ organization: 'Acme', category: 'Billing' }),
      figures({ organization: null, category: 'Billing' }),
      figures({ organization: null, category: 'Billing', recurrences: 1 }),
    ]);
    expect(leaks.recurring).toMatchObject([{ organization: 'Acme', category: 'Billing', size: 2 }]);
    expect(leaks.recurring[0]?.cases()).toEqual([0, 2]);
    expect([leaks.pairs, leaks.recurred.cases()]).toEqual([1, [4]]);
  });
});

describe('how long it took', () => {
  const answered = (minutes: number | null, dueAt: CaseFigures['openedAt'] | null = null) =>
    figures({ calls: [{ ...call(1, minutes), dueAt }] });

  test('what is not known is neither kept nor broken', () => {
    const kept = figures({ calls: [call(1, 10)] });
    const { acknowledgement } = say([
      kept,
      kept,
      kept,
      figures({ status: 'open', calls: [call(1, null)] }),
      answered(null),
    ]);
    expect(acknowledgement.share).toBe(0.75);
    expect(acknowledgement.counts).toEqual({ kept: 3, late: 0, missed: 1, open: 0, unknown: 1 });
    expect(acknowledgement.casesOf('unknown')).toEqual([4]);
    expect(acknowledgement.casesOf('kept', 'missed')).toEqual([0, 1, 2, 3]);
  });

  test('there is no share where nothing is known, and no time where nothing came', () => {
    const { acknowledgement } = say([answered(null)]);
    expect(acknowledgement.share).toBeNull();
    expect(acknowledgement.times()).toEqual({ median: null, ninetieth: null, count: 0 });
  });

  test('what came without a promise is timed, too, and its cases are named', () => {
    const times = [100, 90, 80, 70, 60, 50, 40, 30, 20, 10];
    const { acknowledgement } = say([...times.map((it) => answered(it)), answered(null)]);
    expect(acknowledgement.times()).toEqual({
      median: 50 * minute,
      ninetieth: 90 * minute,
      count: 10,
    });
    expect(acknowledgement.timedCases()).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
  });

  test('an answer before the call is one at once', () => {
    expect(say([answered(-5)]).acknowledgement.times().median).toBe(0);
  });
});

test('others get their turn while many cases are counted', () => {
  const all = Array.from({ length: 5000 }, () => figures());
  let turns = 0;
  const counted = <Value>(steps: Generator<undefined, Value>): Value => {
    turns = 0;
    for (;;) {
      const step = steps.next();
      if (step.done) return step.value;
      turns += 1;
    }
  };
  const columns = counted(columnsOf(all, 'UTC'));
  expect(turns).toBeGreaterThanOrEqual(10);
  const judged = counted(judgeCases(all, columns, now));
  expect(turns).toBe(5);
  counted(insightsOf(columns, judged, everything, 'UTC'));
  expect(turns).toBeGreaterThanOrEqual(10);
});
