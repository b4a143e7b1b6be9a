import { describe, expect, it } from 'vitest';
import { assess } from '../../../lib/domain/assess.ts';
import { classify } from '../../../lib/domain/severity/classify.ts';
import { instant } from '../../../lib/domain/time/instant.ts';
import { matrix } from '../../builders/matrix.ts';
import { ticket } from '../../builders/ticket.ts';

const byLoss = matrix({
  severities: [
    { id: 'critical', when: [{ loss: { atLeast: '20%', components: ['acd', 'voice logger'] } }] },
    { id: 'major', when: [{ loss: { atLeast: '2%', components: ['acd', 'voice logger'] } }] },
    { id: 'minor', default: true },
  ],
});
const loss = (affected: number, total: number, component: string | null = 'acd') =>
  ticket({ loss: { affected, total, component } });

describe('severity from measured loss', () => {
  it.each([
    [20, 100, 'critical'],
    [19, 100, 'major'],
    [2, 100, 'major'],
    [1, 100, 'minor'],
    [80, 400, 'critical'],
    [79, 400, 'major'],
    [1, 6, 'major'],
    [1, 5, 'critical'],
    [33_333, 166_665, 'critical'],
  ])('%i of %i is %s', (affected, total, id) => {
    expect(classify(loss(affected, total), byLoss)).toMatchObject({ id, certain: true });
  });
  it('compares components without case, spaces and punctuation', () => {
    expect(classify(loss(30, 100, 'Voice-Logger'), byLoss).id).toBe('critical');
  });
  it('is minor for now and possibly more without numbers', () => {
    expect(classify(ticket(), byLoss)).toMatchObject({
      id: 'minor',
      certain: false,
      couldBe: ['critical', 'major'],
      missing: ['loss.affected', 'loss.total', 'loss.component'],
    });
  });
  it('cannot rule out a component that the source does not list', () => {
    expect(classify(loss(30, 100, 'billing'), byLoss)).toMatchObject({
      id: 'minor',
      couldBe: ['critical', 'major'],
      missing: ['loss.component'],
    });
  });
  it('needs no component where the loss is too small for any rule', () => {
    expect(classify(loss(1, 100, null), byLoss)).toMatchObject({ id: 'minor', certain: true });
  });
  it.each([
    [5, 0],
    [-1, 10],
    [11, 10],
  ])('takes %i of %i for not known', (affected, total) => {
    expect(classify(loss(affected, total), byLoss).certain).toBe(false);
  });
  it('only suggests what the text says, with its sentence', () => {
    const told = ticket({
      body: 'Hello. 25 of 100 agents cannot take calls on the ACD! Please help.',
    });
    const severity = classify(told, byLoss);
    expect(severity.id).toBe('minor');
    expect(severity.suggestions).toEqual([
      {
        affected: 25,
        total: 100,
        component: 'acd',
        sentence: '25 of 100 agents cannot take calls on the ACD!',
      },
    ]);
  });
  it('counts what a person enters over what the ticket says', () => {
    const at = instant('2026-11-16T10:00:00Z');
    const entered = { at, kind: 'loss', affected: 50, total: 100, component: 'acd' } as const;
    expect(classify(ticket({ loss: null }, entered), byLoss).id).toBe('critical');
  });
});

describe('severity from what the ticket says', () => {
  const policy = matrix({
    severities: [
      { id: 'p1', when: [{ keywords: ['outage'] }, { priority: ['urgent'], tag: 'vip' }] },
      { id: 'p2', when: [{ field: { name: 'Site', is: 'Pune' } }, { category: 'billing' }] },
      { id: 'p3', default: true },
    ],
  });

  it('finds keywords as whole words, whatever their case', () => {
    expect(classify(ticket({ subject: 'OUTAGE in Pune' }), policy).id).toBe('p1');
    expect(classify(ticket({ subject: 'Outages are rare', category: 'x' }), policy).id).toBe('p3');
  });
  it('wants every condition of one rule', () => {
    const urgent = { priority: 'urgent', category: 'other', fields: { Site: 'Berlin' } };
    expect(classify(ticket({ ...urgent, tags: ['vip'] }), policy).id).toBe('p1');
    expect(classify(ticket({ ...urgent, tags: [] }), policy).id).toBe('p3');
  });
  it('is unsure while the first message has not been read', () => {
    const unread = ticket({ body: null, priority: 'low', category: 'billing' });
    expect(classify(unread, policy)).toMatchObject({
      id: 'p2',
      certain: false,
      couldBe: ['p1'],
      missing: ['body'],
    });
  });
  it('has no severity where the policy defines none', () => {
    expect(classify(ticket(), matrix())).toMatchObject({ id: null, certain: true, couldBe: [] });
  });
});

describe('impact and urgency', () => {
  const grid = matrix({
    severities: [{ id: 'p1' }, { id: 'p2' }, { id: 'p3', default: true }],
    impactUrgency: { high: { high: 'p1', low: 'p2' }, low: { high: 'p2', low: 'p3' } },
  });
  it('gives the cell of the grid', () => {
    expect(classify(ticket({ impact: 'High', urgency: 'low' }), grid)).toMatchObject({
      id: 'p2',
      certain: true,
    });
  });
  it('could be any cell while one of the two is not known', () => {
    expect(classify(ticket({ impact: 'high' }), grid)).toMatchObject({
      id: 'p3',
      couldBe: ['p1', 'p2'],
      missing: ['urgency'],
    });
  });
});

describe("a person's override", () => {
  const at = instant('2026-11-16T10:00:00Z');
  const set = { at, kind: 'severity', id: 'critical', reason: 'CEO demo', author: 'Asha' } as const;

  it('holds, with its author and reason', () => {
    expect(classify(ticket({}, set), byLoss)).toMatchObject({
      id: 'critical',
      certain: true,
      overriddenBy: { author: 'Asha', reason: 'CEO demo', at },
    });
  });
  it('ends when it is withdrawn', () => {
    const withdrawn = { at, kind: 'severity', id: null, reason: 'over' } as const;
    expect(classify(ticket({}, set, withdrawn), byLoss).overriddenBy).toBeUndefined();
  });
});

it('the plan that an assignment gives decides a rule by plan, unless the ticket names its own', () => {
  const byPlan = matrix({
    severities: [
      { id: 'high', when: [{ plan: 'gold' }] },
      { id: 'low', default: true },
    ],
    targets: [{ metric: 'resolution', severity: 'high', within: '1 h' }],
  });
  const judged = (plan: string | null, of = ticket()) =>
    assess(of, [byPlan], instant('2026-11-16T09:10:00Z'), { timeZone: null, plan }).severity;
  expect(judged('gold')).toMatchObject({ id: 'high', certain: true });
  expect(judged('silver')).toMatchObject({ id: 'low', certain: true });
  expect(judged(null)).toMatchObject({ id: 'low', certain: false });
  expect(judged('gold', ticket({ plan: 'silver' }))).toMatchObject({ id: 'low', certain: true });
});
