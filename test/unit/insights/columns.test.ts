// @vitest-environment node
import { expect, test } from 'vitest';
import { columnsOf } from '../../../lib/domain/insights/case-columns.ts';
import type { CaseFigures } from '../../../lib/domain/insights/case-figures.ts';
import { choicesOf } from '../../../lib/domain/insights/filter-choices.ts';
import {
  dimensions,
  type Counted,
  type Dimension,
} from '../../../lib/domain/insights/group-cases.ts';
import { everything, type InsightsFilter } from '../../../lib/domain/insights/insights-filter.ts';
import { insightsOf } from '../../../lib/domain/insights/insights.ts';
import { judgeCases } from '../../../lib/domain/insights/judge-cases.ts';
import type { Measured } from '../../../lib/domain/insights/measure.ts';
import { ticketId } from '../../../lib/domain/ticket/ticket.ts';
import { hour, instant, toInstant } from '../../../lib/domain/time/instant.ts';
import { seeded } from '../../builders/seeded.ts';
import { figures, toEnd } from '../../component/insights-samples.ts';
import { countedPlainly } from './count-case-by-case.ts';

const now = instant('2026-11-20T09:00:00Z');

/** Cases of every kind, the same for the same seed: due or not, answered or not, over or not. */
function casesOf(seed: number, size: number): readonly CaseFigures[] {
  const random = seeded(seed);
  const pick = <Value>(...values: readonly [Value, ...Value[]]): Value =>
    values[Math.floor(random() * values.length)] ?? values[0];
  return Array.from({ length: size }, (_, at) => {
    const openedAt = toInstant(now - Math.floor(random() * 90) * hour);
    const after = (hours: number) => toInstant(openedAt + Math.floor(random() * hours) * hour);
    const tiers = pick<readonly number[]>([1], [2], [1, 2], [1, 3], [2, 3, 4], []);
    return figures({
      ref: { origin: pick('https://a.example', 'https://b.example'), ticketId: ticketId(`${at}`) },
      openedAt,
      status: pick('open', 'closed', 'withdrawn', 'monitoring'),
      since: after(60),
      severity: pick('Critical', 'Minor', null),
      category: pick('Billing', 'Telephony', 'Sign-in', null),
      organization: pick('Acme', 'Globex', null),
      channel: pick('phone', null),
      calls: tiers.map((tier) => ({
        tier,
        calledAt: openedAt,
        dueAt: pick(null, after(40)),
        acknowledgedAt: pick(null, after(40)),
      })),
      resolvedAt: pick(null, after(90)),
      resolutionDueAt: pick(null, after(90)),
      actions: pick(0, 1),
      skippedTier1: pick<boolean | null>(true, false, null),
    });
  });
}

const shown = (it: Measured) => ({
  counts: it.counts,
  share: it.share,
  times: it.times(),
  timedCases: it.timedCases(),
  broken: it.casesOf('late', 'missed'),
});
const told = ({ cases, acknowledgement, resolution }: Counted) => ({
  cases: cases(),
  acknowledgement: shown(acknowledgement),
  resolution: shown(resolution),
});

const filters: readonly Partial<InsightsFilter>[] = [
  {},
  { tier: 1 },
  { tier: 3, severity: 'Minor' },
  { status: 'closed', site: 'https://a.example' },
  { organization: 'Acme', category: 'Billing', channel: 'phone' },
];

test.each([1, 2])('columns say what looking at one case after the other says (seed %d)', (seed) => {
  const all = casesOf(seed, 150);
  const columns = toEnd(columnsOf(all, 'UTC'));
  const judged = toEnd(judgeCases(all, columns, now));
  for (const part of filters) {
    const filter = { ...everything, ...part };
    const insights = toEnd(insightsOf(columns, judged, filter, 'UTC'));
    const plainly = (by: Dimension, value: string | number | null) =>
      countedPlainly(all, filter, now, { by, value });
    expect(told(insights)).toEqual(countedPlainly(all, filter, now, null));
    for (const by of dimensions) {
      const groups = insights.by[by];
      expect(groups.map(told)).toEqual(groups.map(({ value }) => plainly(by, value)));
      const values = by === 'tier' ? choicesOf(columns).tier : [...choicesOf(columns)[by], null];
      const nonempty = values.filter((value) => plainly(by, value).cases.length > 0);
      expect(new Set(groups.map(({ value }) => value))).toEqual(new Set(nonempty));
    }
  }
});

test('what there is to filter by is told once, in its order, without what is not known', () => {
  const all = [
    figures({ severity: 'Minor', tier: 3, organization: null }),
    figures({ severity: 'Critical', status: 'open' }),
    figures({ severity: 'Minor', calls: [] }),
  ];
  expect(choicesOf(toEnd(columnsOf(all, 'UTC')))).toMatchObject({
    severity: ['Critical', 'Minor'],
    tier: [2],
    organization: ['Acme'],
    status: ['closed', 'open'],
  });
});
