import { describe, expect, it } from 'vitest';
import { classify } from '../../../lib/domain/severity/classify.ts';
import { notePhrases, phrasesOf } from '../../../lib/domain/severity/phrases.ts';
import { suggestLoss } from '../../../lib/domain/severity/suggest-loss.ts';
import { containsPhrase, sameWord } from '../../../lib/domain/severity/words.ts';
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

describe('words of any script', () => {
  it('are told apart by their vowel marks', () => {
    expect(sameWord('की', 'का')).toBe(false);
    expect(sameWord('ป่า', 'ปา')).toBe(false);
    expect(containsPhrase('सेवा बंद है', 'सेवा')).toBe(true);
    expect(containsPhrase('सेवा बंद है', 'सेव')).toBe(false);
  });
  it('are the same however an accent is written, and with or without a picture', () => {
    expect(sameWord('Re\u0301seau', 'réseau')).toBe(true);
    expect(sameWord('⚠\uFE0F Urgent', 'urgent')).toBe(true);
    expect(sameWord('1\uFE0F\u20E3', '1')).toBe(true);
  });
});

describe('a loss that a text names', () => {
  const found = (text: string) =>
    suggestLoss([text], []).map(({ affected, total }) => [affected, total]);

  it('may have its thousands parted', () => {
    expect(found('1,000 of 2,500 agents are out')).toEqual([[1000, 2500]]);
    expect(found('1,250,000 of our 2500000 calls')).toEqual([[1_250_000, 2_500_000]]);
  });
  it('is no part of another number', () => {
    expect(found('since v2.20 of 30')).toEqual([]);
    expect(found('12,34 of 100')).toEqual([]);
    expect(found('3 of 4.5')).toEqual([]);
    expect(found('12345678 of 99999999')).toEqual([]);
  });
  it('may end its sentence', () => {
    expect(found('Down: 25 of 100. Please call.')).toEqual([[25, 100]]);
    expect(found('Down: 25 of 100, all in Pune')).toEqual([[25, 100]]);
  });
});
