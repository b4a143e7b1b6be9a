import { describe, expect, test } from 'vitest';
import { chooseMatrix } from '../../../lib/domain/assignment/choose-matrix.ts';
import type { AssignmentRule } from '../../../lib/domain/assignment/site.ts';
import { ticket } from '../../builders/ticket.ts';

const requester = (email: string | null, organization: string | null = null) =>
  ticket({
    requester: { name: null, email, organization, timeZone: null },
    group: 'Billing',
    brand: 'Acme Pay',
  });

const chosen = (
  rules: readonly AssignmentRule[],
  about = requester('ann@eu.customer.example', 'Acme'),
) => {
  const choice = chooseMatrix({ assignments: rules }, about);
  return choice && [choice.rule.matrixId, choice.because.code, ...choice.because.values];
};

describe('which matrix applies', () => {
  test.each<[string, AssignmentRule, unknown]>([
    ['a rule for the whole site', { matrixId: 'm' }, ['m', 'assigned-site']],
    [
      'its queue, without case',
      { matrixId: 'm', queue: ' billing' },
      ['m', 'assigned-queue', ' billing'],
    ],
    [
      'its brand, without case',
      { matrixId: 'm', brand: 'acme pay ' },
      ['m', 'assigned-brand', 'acme pay '],
    ],
    ['another brand', { matrixId: 'm', brand: 'Acme' }, null],
    ['another queue', { matrixId: 'm', queue: 'Support' }, null],
    [
      'its organisation',
      { matrixId: 'm', organization: 'ACME' },
      ['m', 'assigned-organization', 'ACME'],
    ],
    [
      "its requester's domain",
      { matrixId: 'm', domain: 'customer.example' },
      ['m', 'assigned-domain', 'customer.example'],
    ],
    ['a domain that only ends alike', { matrixId: 'm', domain: 'mer.example' }, null],
    [
      'two conditions of which one fails',
      { matrixId: 'm', queue: 'Billing', organization: 'Other' },
      null,
    ],
  ])('by %s', (_name, rule, expected) => {
    expect(chosen([rule])).toEqual(expected);
  });

  test('the first rule that fits wins', () => {
    const rules = [
      { matrixId: 'no', queue: 'Support' },
      { matrixId: 'first', queue: 'Billing' },
      { matrixId: 'second' },
    ];
    expect(chosen(rules)?.[0]).toBe('first');
  });

  test('what is not known holds no condition, and no rule means no matrix', () => {
    expect(chosen([{ matrixId: 'm', domain: 'customer.example' }], requester(null))).toBeNull();
    expect(
      chosen([{ matrixId: 'm', organization: 'Acme' }], ticket({ requester: null })),
    ).toBeNull();
    for (const unknown of [{}, { brand: null }])
      expect(chosen([{ matrixId: 'm', brand: 'Acme' }], ticket(unknown))).toBeNull();
    expect(chosen([])).toBeNull();
  });
});
