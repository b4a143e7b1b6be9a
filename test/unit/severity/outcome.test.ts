import { describe, expect, it } from 'vitest';
import { classify } from '../../../lib/domain/severity/classify.ts';
import type { TicketEvent } from '../../../lib/domain/ticket/ticket.ts';
import { instant } from '../../../lib/domain/time/instant.ts';
import { matrix } from '../../builders/matrix.ts';
import { ticket } from '../../builders/ticket.ts';

const undecided = {
  id: null,
  name: null,
  rank: null,
  certain: true,
  couldBe: [],
  reasons: [],
  missing: [],
  suggestions: [],
};
const severities = (...list: readonly object[]) => matrix({ severities: list });

it('a policy without severities gives none, for sure', () => {
  const none = { ...undecided, reasons: [{ code: 'no-severities', values: [] }] };
  expect(classify(ticket(), matrix())).toEqual(none);
  expect(classify(ticket(), severities())).toEqual(none);
});

it('a policy with a single severity gives that', () => {
  expect(classify(ticket(), severities({ id: 'all', name: 'Any fault', default: true }))).toEqual({
    ...undecided,
    id: 'all',
    name: 'Any fault',
    rank: 0,
    reasons: [{ code: 'severity-default', values: ['Any fault'] }],
  });
});

describe('a policy without a default', () => {
  const policy = severities({ id: 'high', when: [{ priority: 'urgent' }] });
  it('gives no severity where no rule holds, and says so', () => {
    expect(classify(ticket({ priority: 'low' }), policy)).toEqual({
      ...undecided,
      reasons: [{ code: 'severity-none-holds', values: [] }],
    });
  });
  it('gives no severity for now while a rule is unknown', () => {
    expect(classify(ticket(), policy)).toEqual({
      ...undecided,
      certain: false,
      couldBe: ['high'],
      missing: ['priority'],
      reasons: [
        { code: 'severity-none-holds', values: [] },
        { code: 'severity-could-be', values: ['high'] },
      ],
    });
  });
});

describe('which severity a ticket could still have', () => {
  const policy = severities(
    { id: 's1', when: [{ priority: 'urgent' }] },
    { id: 's2', name: 'Second', when: [{ tag: 'down' }] },
    { id: 's3', when: [{ impact: 'low' }], default: true },
    { id: 's4', when: [{ urgency: 'low' }] },
  );
  it('is a more severe one that is unknown, beside the one that holds', () => {
    expect(classify(ticket({ tags: ['down'], urgency: null }), policy)).toEqual({
      ...undecided,
      id: 's2',
      name: 'Second',
      rank: 1,
      certain: false,
      couldBe: ['s1'],
      missing: ['priority'],
      reasons: [
        { code: 'rule-tag', values: ['down'] },
        { code: 'severity-could-be', values: ['s1'] },
      ],
    });
  });
  it('is any other that is unknown, where none holds and the default counts', () => {
    const told = classify(ticket({ tags: null, impact: 'high' }), policy);
    expect(told).toMatchObject({ id: 's3', rank: 2, couldBe: ['s1', 's2', 's4'] });
    expect(told.missing).toEqual(['priority', 'tags', 'urgency']);
  });
  it('is none where only the default’s own rule is unknown', () => {
    const only = { priority: 'low', impact: null, urgency: 'high' };
    expect(classify(ticket(only), policy)).toEqual({
      ...undecided,
      id: 's3',
      name: 's3',
      rank: 2,
      reasons: [{ code: 'severity-default', values: ['s3'] }],
    });
  });
});

describe('a person’s override', () => {
  const policy = severities(
    { id: 's1', name: 'First', when: [{ priority: 'urgent' }] },
    { id: 's2', default: true },
  );
  const at = instant('2026-11-16T10:00:00Z');
  const set = (id: string | null, author?: string): TicketEvent => ({
    at,
    kind: 'severity',
    id,
    reason: 'agreed by phone',
    ...(author !== undefined && { author }),
  });
  const overridden = (more: object, author: string | null) => ({
    ...undecided,
    ...more,
    reasons: [{ code: 'severity-overridden', values: [author ?? '', 'agreed by phone'] }],
    overriddenBy: { author, reason: 'agreed by phone', at },
  });
  it('decides alone, whatever the rules leave open', () => {
    expect(classify(ticket({}, set('s2', 'Asha')), policy)).toEqual(
      overridden({ id: 's2', name: 's2', rank: 1 }, 'Asha'),
    );
    expect(classify(ticket({ priority: 'low' }, set('s1', 'Asha')), policy)).toEqual(
      overridden({ id: 's1', name: 'First', rank: 0 }, 'Asha'),
    );
  });
  it('of somebody who is not named counts as well', () => {
    expect(classify(ticket({}, set('s1')), policy)).toEqual(
      overridden({ id: 's1', name: 'First', rank: 0 }, null),
    );
  });
  it('to a severity that the policy does not have counts for nothing', () => {
    const urgent = classify(ticket({ priority: 'urgent' }, set('s9')), policy);
    expect(urgent).toMatchObject({ id: 's1', reasons: [{ code: 'rule-priority' }] });
    expect(urgent).not.toHaveProperty('overriddenBy');
  });
  it('counts from when it was made', () => {
    const later = ticket({ priority: 'low' }, set('s1'));
    expect(classify(later, policy, later.events.slice(0, 1)).id).toBe('s2');
    expect(classify(later, policy, later.events).id).toBe('s1');
  });
});

describe('a loss that the ticket’s words name', () => {
  const policy = severities(
    { id: 's1', when: [{ loss: { atLeast: '50%', components: ['ACD'] } }, { tag: 'vip' }] },
    { id: 's2', when: [{ loss: { atLeast: '10%', components: ['Dialer'] } }] },
    { id: 's3', default: true },
  );
  const text = { subject: '10 of 20 seats lost on the dialer', body: 'Now 15 of 20 are.' };
  const suggestions = [
    { affected: 10, total: 20, component: 'Dialer', sentence: '10 of 20 seats lost on the dialer' },
    { affected: 15, total: 20, component: null, sentence: 'Now 15 of 20 are.' },
  ];
  it('is suggested from subject and first message while the loss is not known', () => {
    expect(classify(ticket(text), policy)).toMatchObject({ id: 's3', suggestions });
  });
  it('is not suggested once nothing hangs on it', () => {
    const known = { loss: { affected: 1, total: 20, component: null } };
    expect(classify(ticket({ ...text, ...known }), policy).suggestions).toEqual([]);
    const decided = severities(
      { id: 's1', when: [{ tag: 'vip' }] },
      { id: 's2', when: [{ loss: { atLeast: '10%' } }] },
    );
    expect(classify(ticket({ ...text, tags: ['vip'] }), decided).suggestions).toEqual([]);
  });
});
