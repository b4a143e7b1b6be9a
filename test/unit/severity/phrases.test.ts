import { describe, expect, it } from 'vitest';
import { classify } from '../../../lib/domain/severity/classify.ts';
import { notePhrases, phrasesOf } from '../../../lib/domain/severity/phrases.ts';
import { matrix } from '../../builders/matrix.ts';
import { ticket } from '../../builders/ticket.ts';

const policy = matrix({
  severities: [
    { id: 'p1', when: [{ keywords: ['outage'] }] },
    { id: 'p2', default: true },
  ],
  categories: [{ id: 'billing', name: 'Billing' }],
  recognise: { synonyms: { billing: ['invoice'] } },
});
const told = (body: string) => {
  const noted = notePhrases(ticket({ body }), phrasesOf([policy]));
  return { ...noted, body: null };
};

describe('a ticket whose first message is not kept', () => {
  it('is judged as if it were, by a note of the phrases in it', () => {
    expect(classify(told('There is an outage.'), policy)).toMatchObject({
      id: 'p1',
      certain: true,
    });
    expect(classify(told('All is well.'), policy)).toMatchObject({ id: 'p2', certain: true });
  });
  it('keeps no word of it but those phrases', () => {
    expect(JSON.stringify(told('The outage hit our secret bunker.'))).not.toContain('bunker');
  });
  it('is unsure about a phrase that nobody looked for', () => {
    const stricter = matrix({
      severities: [
        { id: 'p1', when: [{ keywords: ['fire'] }] },
        { id: 'p2', default: true },
      ],
    });
    expect(classify(told('There is an outage.'), stricter)).toMatchObject({ certain: false });
  });
});
