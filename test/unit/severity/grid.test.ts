import { describe, expect, it } from 'vitest';
import { classify } from '../../../lib/domain/severity/classify.ts';
import { matrix } from '../../builders/matrix.ts';
import { ticket } from '../../builders/ticket.ts';

const policy = matrix({
  severities: [
    { id: 'p1' },
    { id: 'p2', name: 'Second' },
    { id: 'p3', when: [{ tag: 'known' }] },
    { id: 'p4', default: true },
  ],
  impactUrgency: {
    High: { High: 'p1', Medium: 'p2', Low: 'p2' },
    Low: { High: 'p2', Medium: 'p3', Low: 'p4' },
  },
});
const judged = (impact: string | null, urgency: string | null, tags: readonly string[] = []) => {
  const found = classify(ticket({ impact, urgency, tags }), policy);
  const { id, name, rank, couldBe, missing } = found;
  const reasons = found.reasons.map(({ code, values }) => [code, ...values]);
  return { id, name, rank, couldBe, missing, reasons };
};

describe('a grid of impact and urgency', () => {
  it.each([
    ['high', 'HIGH', 'p1', 'p1', 0],
    ['high', 'low', 'p2', 'Second', 1],
    ['low', 'high', 'p2', 'Second', 1],
    ['Low', 'medium', 'p3', 'p3', 2],
    ['low', 'low', 'p4', 'p4', 3],
  ])('%s by %s gives %s', (impact, urgency, id, name, rank) => {
    const reasons = [['rule-grid', impact, urgency]];
    expect(judged(impact, urgency)).toEqual({ id, name, rank, couldBe: [], missing: [], reasons });
  });
  it('gives nothing for words that are not in it', () => {
    const reasons = [['severity-default', 'p4']];
    const fallback = { id: 'p4', name: 'p4', rank: 3, couldBe: [], missing: [], reasons };
    expect(judged('none', 'high')).toEqual(fallback);
    expect(judged('high', 'none')).toEqual(fallback);
  });
  it('decides beside a severity’s own rules', () => {
    const reasons = [['rule-tag', 'known']];
    expect(judged('low', 'low', ['known'])).toMatchObject({ id: 'p3', reasons });
  });
});

describe('a grid of which one side is not known', () => {
  const unsure = (couldBe: readonly string[], ...missing: readonly string[]) => ({
    id: 'p4',
    name: 'p4',
    rank: 3,
    couldBe,
    missing,
    reasons: [
      ['severity-default', 'p4'],
      ['severity-could-be', couldBe.join(', ')],
    ],
  });
  it('could give each cell of the row or the column that is', () => {
    expect(judged('high', null)).toEqual(unsure(['p1', 'p2'], 'urgency'));
    expect(judged('low', null)).toEqual(unsure(['p2', 'p3'], 'urgency'));
    expect(judged(null, 'high')).toEqual(unsure(['p1', 'p2'], 'impact'));
    expect(judged(null, 'low')).toEqual(unsure(['p2'], 'impact'));
  });
  it('could give every cell where neither is', () => {
    expect(judged(null, null)).toEqual(unsure(['p1', 'p2', 'p3'], 'impact', 'urgency'));
  });
  it('gives nothing where the side that is known is not in it', () => {
    expect(judged('none', null)).toMatchObject({ id: 'p4', couldBe: [], missing: [] });
    expect(judged(null, 'none')).toMatchObject({ id: 'p4', couldBe: [], missing: [] });
  });
});
