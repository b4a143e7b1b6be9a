import { describe, expect, it } from 'vitest';
import { categoriesOf } from '../../../lib/domain/ladder/categories.ts';
import { severityFacts } from '../../../lib/domain/severity/facts-at.ts';
import type { Ticket } from '../../../lib/domain/ticket/ticket.ts';
import { matrix } from '../../builders/matrix.ts';
import { ticket } from '../../builders/ticket.ts';

const policy = matrix({
  categories: [
    { id: 'access', name: 'Account access' },
    { id: 'data-breach', name: 'Loss of data' },
    { id: 'old-access', name: 'Account access' },
  ],
  recognise: { synonyms: { access: ['password', 'log in'], 'data-breach': ['leak'] } },
});
const categories = (facts: Partial<Ticket>, by = policy) => {
  const of = ticket(facts);
  return categoriesOf(severityFacts(of, []), by);
};

describe('the category of a ticket that names one', () => {
  it('is the first of the policy’s with that id or name', () => {
    expect(categories({ category: 'DATA BREACH' })).toEqual([{ id: 'data-breach', word: null }]);
    expect(categories({ category: 'account access' })).toEqual([{ id: 'access', word: null }]);
  });
  it('is its own word, written as an id, where the policy has none like it', () => {
    const own = [{ id: 'loss-of-a-key', word: null }];
    expect(categories({ category: 'Loss of a key' })).toEqual(own);
    expect(categories({ category: 'Loss of a key' }, matrix())).toEqual(own);
  });
  it('is not looked for in its text', () => {
    const told = { category: 'access', subject: 'A leak' };
    expect(categories(told)).toEqual([{ id: 'access', word: null }]);
  });
});

describe('the categories of a ticket that names none', () => {
  it('are all that its subject or first message means, each by the first word for it', () => {
    const told = { subject: 'Cannot log in', body: 'Password lost, and a leak.' };
    expect(categories(told)).toEqual([
      { id: 'access', word: 'password' },
      { id: 'data-breach', word: 'leak' },
    ]);
    expect(categories({ subject: 'A leak', body: null })).toEqual([
      { id: 'data-breach', word: 'leak' },
    ]);
    expect(categories({ subject: null, body: 'I cannot log in' })).toEqual([
      { id: 'access', word: 'log in' },
    ]);
  });
  it('are none where nothing says so, or nothing is known', () => {
    expect(categories({})).toEqual([]);
    expect(categories({ subject: null, body: null })).toEqual([]);
    expect(categories({ subject: 'A leak' }, matrix())).toEqual([]);
  });
});
