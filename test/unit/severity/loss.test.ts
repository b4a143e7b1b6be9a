import { describe, expect, it } from 'vitest';
import { classify } from '../../../lib/domain/severity/classify.ts';
import { usableLoss } from '../../../lib/domain/severity/evaluate-rule.ts';
import { matrix } from '../../builders/matrix.ts';
import { ticket } from '../../builders/ticket.ts';

const judged = (
  atLeast: string,
  loss: { affected: number | null; total: number | null; component?: string | null } | null,
  components?: readonly string[],
) => {
  const when = [{ loss: { atLeast, ...(components && { components }) } }];
  const policy = matrix({
    severities: [
      { id: 'high', when },
      { id: 'low', default: true },
    ],
  });
  const measured = loss && { component: null, ...loss };
  const { id, certain, reasons, missing } = classify(ticket({ loss: measured }), policy);
  return { id, certain, reasons: reasons.map(({ code, values }) => [code, ...values]), missing };
};
const high = (affected: number, total: number, share: string) => ({
  id: 'high',
  certain: true,
  reasons: [['rule-loss', affected, total, share]],
  missing: [],
});
const low = { id: 'low', certain: true, reasons: [['severity-default', 'low']], missing: [] };
const unsure = (...missing: readonly string[]) => ({
  id: 'low',
  certain: false,
  reasons: [
    ['severity-default', 'low'],
    ['severity-could-be', 'high'],
  ],
  missing,
});

describe('a share that a loss has to reach', () => {
  it.each([
    ['2.5%', 25, 24, 1000],
    ['1.1%', 11, 10, 1000],
    ['33.3333%', 333_333, 333_332, 1_000_000],
    ['100%', 7, 6, 7],
  ])('of %s is reached by %i, not by %i, of %i', (share, enough, less, total) => {
    expect(judged(share, { affected: enough, total })).toEqual(high(enough, total, share));
    expect(judged(share, { affected: less, total })).toEqual(low);
  });
  it('is reached by nobody where nobody is affected', () => {
    expect(judged('1%', { affected: 0, total: 1 })).toEqual(low);
  });
});

describe('a component that a loss has to be of', () => {
  const listed = ['IVR', 'Voice logger'];
  it('is any where the policy lists none', () => {
    expect(judged('20%', { affected: 1, total: 1 })).toEqual(high(1, 1, '20%'));
  });
  it('is one of those that the policy lists', () => {
    const some = { affected: 30, total: 100, component: 'voicelogger' };
    expect(judged('20%', some, listed)).toEqual(high(30, 100, '20%'));
  });
  it('may be one that is not listed, because sources say "such as"', () => {
    const some = { affected: 30, total: 100 };
    expect(judged('20%', { ...some, component: 'Reports' }, listed)).toEqual(
      unsure('loss.component'),
    );
    expect(judged('20%', some, listed)).toEqual(unsure('loss.component'));
  });
});

describe('loss numbers that nobody can count with', () => {
  it.each([
    [null, 100],
    [20, null],
    [0, 0],
    [1, 0],
    [-1, 100],
    [101, 100],
  ])('such as %j of %j are not known', (affected, total) => {
    const loss = { affected, total, component: 'IVR' };
    expect(judged('20%', loss, ['IVR'])).toEqual(unsure('loss.affected', 'loss.total'));
    expect(usableLoss(loss)).toBeNull();
  });
  it('are all that is asked for where there is no loss at all', () => {
    expect(judged('20%', null)).toEqual(unsure('loss.affected', 'loss.total'));
    expect(judged('20%', null, ['IVR'])).toEqual(
      unsure('loss.affected', 'loss.total', 'loss.component'),
    );
  });
  it('are told from those at either end, with which one can', () => {
    expect(usableLoss({ affected: 0, total: 1, component: null })).toEqual({
      affected: 0,
      total: 1,
    });
    expect(usableLoss({ affected: 9, total: 9, component: 'x' })).toEqual({
      affected: 9,
      total: 9,
    });
  });
});
