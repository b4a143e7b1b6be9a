import { describe, expect, it } from 'vitest';
import { classify } from '../../../lib/domain/severity/classify.ts';
import type { Ticket } from '../../../lib/domain/ticket/ticket.ts';
import { matrix } from '../../builders/matrix.ts';
import { ticket } from '../../builders/ticket.ts';

const policy = (...when: readonly object[]) =>
  matrix({
    severities: [
      { id: 'high', when },
      { id: 'low', default: true },
    ],
  });
const judged = (when: object | readonly object[], facts: Partial<Ticket>) =>
  classify(ticket(facts), policy(...[when].flat()));

const decided = (id: 'high' | 'low', ...why: readonly [string, ...(string | number)[]]) => ({
  id,
  name: id,
  rank: id === 'high' ? 0 : 1,
  certain: true,
  couldBe: [],
  reasons: [{ code: why[0], values: why.slice(1) }],
  missing: [],
  suggestions: [],
});
const high = (...why: readonly [string, ...(string | number)[]]) => decided('high', ...why);
const low = decided('low', 'severity-default', 'low');
const unsure = (...missing: readonly string[]) => ({
  ...low,
  certain: false,
  couldBe: ['high'],
  reasons: [...low.reasons, { code: 'severity-could-be', values: ['high'] }],
  missing,
});

describe.each(['priority', 'type', 'category', 'impact', 'urgency', 'plan'] as const)(
  'a condition on %s',
  (name) => {
    const when = { [name]: ['Very High', 'p1'] };
    it('holds for each of its words, and tells the ticket’s own', () => {
      expect(judged(when, { [name]: 'very-high' })).toEqual(high(`rule-${name}`, 'very-high'));
      expect(judged(when, { [name]: 'P1' })).toEqual(high(`rule-${name}`, 'P1'));
      expect(judged({ [name]: 'p1' }, { [name]: 'P1' })).toEqual(high(`rule-${name}`, 'P1'));
    });
    it('does not hold for another', () => {
      expect(judged(when, { [name]: 'high' })).toEqual(low);
    });
    it('is unknown while the ticket’s is', () => {
      expect(judged(when, { [name]: null })).toEqual(unsure(name));
    });
  },
);

describe('a condition on a tag', () => {
  const when = { tag: ['vip', 'down'] };
  it('holds for one of them, and tells the first that the ticket has', () => {
    expect(judged(when, { tags: ['new', 'Down', 'VIP'] })).toEqual(high('rule-tag', 'Down'));
    expect(judged({ tag: 'vip' }, { tags: ['VIP'] })).toEqual(high('rule-tag', 'VIP'));
  });
  it('does not hold without', () => {
    expect(judged(when, { tags: ['new'] })).toEqual(low);
    expect(judged(when, { tags: [] })).toEqual(low);
  });
  it('is unknown while the tags are', () => {
    expect(judged(when, { tags: null })).toEqual(unsure('tags'));
  });
});

describe('a condition on a field', () => {
  const when = { field: { name: 'Floor', is: ['3', 'roof'] } };
  it('holds for each of its words, whatever kind of value the field has', () => {
    expect(judged(when, { fields: { Floor: 3 } })).toEqual(high('rule-field', 'Floor', '3'));
    expect(judged(when, { fields: { Floor: 'Roof' } })).toEqual(
      high('rule-field', 'Floor', 'Roof'),
    );
  });
  it('does not hold for another', () => {
    expect(judged(when, { fields: { Floor: 4 } })).toEqual(low);
  });
  it.each([null, {}, { Floor: null }, { floor: '3' }])('is unknown in %j', (fields) => {
    expect(judged(when, { fields })).toEqual(unsure('fields.Floor'));
  });
});

describe('a condition on words', () => {
  const when = { keywords: ['outage', 'on fire'] };
  it('holds for one in the subject, else for one in the first message', () => {
    const both = { subject: 'Rack on fire', body: 'An outage.' };
    expect(judged(when, both)).toEqual(high('rule-keyword', 'on fire'));
    expect(judged(when, { subject: 'Help', body: 'It is on fire' })).toEqual(
      high('rule-keyword', 'on fire'),
    );
    expect(judged(when, { subject: null, body: 'An outage.' })).toEqual(
      high('rule-keyword', 'outage'),
    );
  });
  it('tells the first of the policy’s words that it finds', () => {
    expect(judged(when, { subject: 'On fire: outage' })).toEqual(high('rule-keyword', 'outage'));
    expect(judged(when, { subject: null, body: 'On fire: outage' })).toEqual(
      high('rule-keyword', 'outage'),
    );
  });
  it('does not hold without', () => {
    expect(judged(when, { subject: 'Out of paper', body: 'On the fire escape' })).toEqual(low);
  });
  it('is unknown while the subject or the first message is, and names each of them', () => {
    expect(judged(when, { subject: null, body: 'Help' })).toEqual(unsure('subject'));
    expect(judged(when, { subject: 'Help', body: null })).toEqual(unsure('body'));
    expect(judged(when, { subject: null, body: null })).toEqual(unsure('subject', 'body'));
  });
  it('is unknown while one of its words was not looked for in a message that is not kept', () => {
    const noted = (...looked: string[]) => ({ body: null, phrases: { looked, found: [] } });
    expect(judged(when, noted('outage'))).toEqual(unsure('body'));
    expect(judged(when, noted('outage', 'on fire'))).toEqual(low);
  });
});

describe('several conditions of one rule', () => {
  const when = { priority: 'urgent', tag: 'vip', type: 'incident' };
  it('hold together, and each is told', () => {
    expect(judged(when, { priority: 'urgent', tags: ['vip'] })).toEqual({
      ...high('rule-priority', 'urgent'),
      reasons: [
        { code: 'rule-priority', values: ['urgent'] },
        { code: 'rule-type', values: ['incident'] },
        { code: 'rule-tag', values: ['vip'] },
      ],
    });
  });
  it('do not hold where one does not, whatever else is unknown', () => {
    expect(judged(when, { priority: null, tags: [] })).toEqual(low);
  });
  it('are unknown by those alone that are', () => {
    expect(judged(when, { priority: null, tags: null })).toEqual(unsure('priority', 'tags'));
    expect(judged(when, { priority: 'urgent', tags: null })).toEqual(unsure('tags'));
  });
});

describe('several rules for one severity', () => {
  const when = [{ priority: 'urgent' }, { tag: 'vip' }, { type: 'incident' }];
  it('want only one of them to hold, and tell the first that does', () => {
    const facts = { priority: 'low', tags: ['vip'], type: 'incident' };
    expect(judged(when, facts)).toEqual(high('rule-tag', 'vip'));
    expect(judged(when, { ...facts, tags: null })).toEqual(high('rule-type', 'incident'));
  });
  it('are unknown by all that are', () => {
    const unread = { priority: null, tags: null, type: 'question' };
    expect(judged(when, unread)).toEqual(unsure('priority', 'tags'));
  });
});
