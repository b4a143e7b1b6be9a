// @vitest-environment node
import { describe, expect, test } from 'vitest';
import type { CaseFigures } from '../../../lib/domain/insights/case-figures.ts';
import { everything, type InsightsFilter } from '../../../lib/domain/insights/insights-filter.ts';
import { insightsOf, judgeCases } from '../../../lib/domain/insights/insights.ts';
import { judgeCase } from '../../../lib/domain/insights/measure.ts';
import { hour, instant, toInstant } from '../../../lib/domain/time/instant.ts';
import { figures } from '../../component/insights-samples.ts';

const now = instant('2026-11-20T09:00:00Z');

function say(
  all: readonly CaseFigures[],
  filter: Partial<InsightsFilter> = {},
  timeZone = 'Europe/Berlin',
) {
  const judged = all.map((it) => judgeCase(it, now));
  const steps = insightsOf(all, judged, { ...everything, ...filter }, timeZone);
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
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
    expect(say(cases).by.severity.map((it) => [it.value, it.cases])).toEqual([
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
    expect(say(cases, { from: '2026-11-16', to: '2026-11-16' }).cases).toEqual([1, 2]);
    expect(say(cases, { from: '2026-11-17' }).cases).toEqual([3]);
    expect(say(cases, { to: '2026-11-15' }, 'UTC').cases).toEqual([0, 1]);
  });

  test('takes every condition at once', () => {
    expect(say(cases, { severity: 'Minor', to: '2026-11-15' }).cases).toEqual([]);
    expect(say(cases, { severity: 'Minor', tier: 2 }).cases).toEqual([1]);
    expect(say(cases, { tier: 1 }).cases).toEqual([]);
  });

  test('counts nothing that it does not let through', () => {
    const none = say(cases, { severity: 'no such' });
    expect(none).toMatchObject({ cases: [], weeks: [], acknowledgement: { share: null } });
  });
});

describe('weeks', () => {
  test('begin on Monday in the reader’s zone, and those without a case are there', () => {
    const weeks = say([opened('2026-10-25T23:30:00Z'), opened('2026-11-09T08:00:00Z')]).weeks;
    expect(weeks.map(({ monday, cases }) => [monday, cases])).toEqual([
      ['2026-10-26', [0]],
      ['2026-11-02', []],
      ['2026-11-09', [1]],
    ]);
  });

  test('are the last five years of them at most', () => {
    const weeks = say([opened('1990-01-01T00:00:00Z'), opened('2026-11-16T09:00:00Z')]).weeks;
    expect(weeks).toHaveLength(261);
    expect(weeks.at(-1)?.cases).toEqual([1]);
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
    expect(leaks.skipping).toEqual([
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
    expect([leaks.closed, leaks.closedWithoutAction]).toEqual([[0, 1], [0]]);
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
    expect(leaks.recurring).toEqual([{ organization: 'Acme', category: 'Billing', cases: [0, 2] }]);
    expect(leaks.recurred).toEqual([4]);
  });
});

test('others get their turn while many cases are counted', () => {
  const all = Array.from({ length: 5000 }, () => figures());
  let turns = 0;
  const judging = judgeCases(all, now);
  let step = judging.next();
  for (; !step.done; step = judging.next()) turns += 1;
  expect(turns).toBe(5);
  const counting = insightsOf(all, step.value, everything, 'UTC');
  while (!counting.next().done) turns += 1;
  expect(turns).toBeGreaterThanOrEqual(10);
});
