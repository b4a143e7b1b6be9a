import { describe, expect, it } from 'vitest';
import { assess } from '../../../lib/domain/assess.ts';
import type { Ladder } from '../../../lib/domain/ladder/ladder.ts';
import { instant } from '../../../lib/domain/time/instant.ts';
import { matrix } from '../../builders/matrix.ts';
import { escalated, reply, ticket } from '../../builders/ticket.ts';

const tier = (level: number, more: Record<string, unknown> = {}) => ({
  level,
  name: `Tier ${level}`,
  ...more,
});
const ladderOf = (tiers: readonly object[], of = ticket(), now = '2026-11-16T12:00:00Z') =>
  assess(of, [matrix({ tiers })], instant(now), { timeZone: null }).ladder;
const told = ({ tiers }: Ladder, level: number) => {
  const found = tiers.find((it) => it.level === level);
  if (!found) throw new Error(`no tier ${level}`);
  const { state, because, opensAt, changesAt } = found;
  return { state, because: because.map(({ code }) => code), opensAt, changesAt };
};
const sinceCreated = (after: string) => ({ after, since: 'created' });

describe('a tier with several triggers', () => {
  const anyTime = { at: 'any-time' };
  const judged = { judged: 'complex' };
  const unsatisfactory = { reply: 'unsatisfactory' };

  it('names all that it waits for while none lets it be used', () => {
    const opens = [unsatisfactory, { impact: 'high' }];
    expect(told(ladderOf([tier(1), tier(2, { opens })]), 2)).toEqual({
      state: 'not-yet',
      because: ['trigger-waits-unsatisfactory', 'trigger-waits-impact'],
      opensAt: null,
      changesAt: undefined,
    });
  });
  it('names only what lets it be used once something does', () => {
    const opens = [unsatisfactory, anyTime, judged];
    expect(told(ladderOf([tier(1), tier(2, { opens })]), 2).because).toEqual([
      'trigger-any-time',
      'trigger-judged-complex',
    ]);
  });
  it('names what urges it on before what merely permits it, wherever the policy says so', () => {
    const urgent = ticket({ impact: 'high' });
    const because = (...opens: object[]) =>
      told(ladderOf([tier(1), tier(2, { opens })], urgent), 2).because;
    expect(because(anyTime, { impact: 'high' }, judged)).toEqual([
      'trigger-impact-high',
      'trigger-any-time',
      'trigger-judged-complex',
    ]);
    expect(because({ impact: 'high' }, anyTime)).toEqual([
      'trigger-impact-high',
      'trigger-any-time',
    ]);
  });
});

describe('a delay that has not passed yet', () => {
  const opensLater = [tier(1), tier(2, { opens: [sinceCreated('4 h')] })];
  const opensNow = [tier(1), tier(2, { opens: [{ at: 'any-time' }, sinceCreated('4 h')] })];
  const at = instant('2026-11-16T13:00:00Z');
  it('is when a closed tier opens', () => {
    expect(told(ladderOf(opensLater), 2)).toMatchObject({ opensAt: at, changesAt: undefined });
  });
  it('is when an open tier will be urged, and not when it opens', () => {
    expect(told(ladderOf(opensNow), 2)).toMatchObject({ opensAt: null, changesAt: at });
  });
  it('is told of no tier that leads, has led or lacks something', () => {
    const opens = [{ at: 'any-time' }, sinceCreated('4 h')];
    const requires = [{ fact: 'loss' }];
    const tiers = [tier(1, { opens }), tier(2, { opens }), tier(3, { opens, requires })];
    const raised = ticket({}, escalated('2026-11-16T09:10:00Z', 2), reply('2026-11-16T09:20:00Z'));
    const ladder = ladderOf(tiers, raised);
    expect([told(ladder, 1), told(ladder, 2), told(ladder, 3)]).toEqual([
      { state: 'passed', because: ['tier-passed'], opensAt: null },
      { state: 'current', because: ['tier-current'], opensAt: null },
      { state: 'blocked', because: ['trigger-any-time'], opensAt: null },
    ]);
    expect(ladder.tiers.some((it) => 'changesAt' in it)).toBe(false);
  });
});

describe('the tier that leads', () => {
  it('is the lowest there is, where the policy has no first', () => {
    const ladder = ladderOf([tier(4), tier(2, { opens: [{ impact: 'high' }] })]);
    expect(ladder).toMatchObject({ recommended: 2, tiers: [{ level: 2 }, { level: 4 }] });
    expect([told(ladder, 2).state, told(ladder, 4).state]).toEqual(['current', 'open']);
  });
  it('is the highest that engaged, whatever the order', () => {
    const raised = ticket(
      {},
      escalated('2026-11-16T09:10:00Z', 3),
      reply('2026-11-16T09:20:00Z'),
      escalated('2026-11-16T09:30:00Z', 2),
      reply('2026-11-16T09:40:00Z'),
    );
    const ladder = ladderOf([tier(1), tier(2), tier(3), tier(4)], raised);
    expect(ladder.tiers.map((it) => it.state)).toEqual(['passed', 'passed', 'current', 'open']);
    expect(ladder.recommended).toBe(3);
  });
});

it('the highest of several tiers that something urges is recommended', () => {
  const opens = [{ impact: 'high' }];
  const tiers = [tier(1), tier(2, { opens }), tier(3, { opens }), tier(4)];
  expect(ladderOf(tiers, ticket({ impact: 'high' })).recommended).toBe(3);
});

it('a tier is recommended for one trigger that holds, whatever the others say', () => {
  const opens = [{ at: 'any-time' }, { impact: 'high' }, { reply: 'unsatisfactory' }];
  expect(ladderOf([tier(1), tier(2, { opens })], ticket({ impact: 'high' })).recommended).toBe(2);
});
