import { describe, expect, it } from 'vitest';
import { bodyContains, notePhrases, phrasesOf } from '../../../lib/domain/severity/phrases.ts';
import { matrix } from '../../builders/matrix.ts';
import { ticket } from '../../builders/ticket.ts';

describe('the phrases that policies look for', () => {
  it('are the keywords of severities and the words of categories, each once', () => {
    const desk = matrix({
      severities: [
        { id: 's1', when: [{ keywords: ['outage', 'fire'] }, { tag: 'vip' }] },
        { id: 's2', default: true },
      ],
    });
    const shop = matrix({
      categories: [{ id: 'billing', name: 'Billing' }],
      recognise: { synonyms: { billing: ['invoice', 'fire'] } },
    });
    expect(phrasesOf([desk, shop])).toEqual(['outage', 'fire', 'invoice']);
  });
  it('are none of a policy that recognises nothing by words', () => {
    expect(phrasesOf([matrix(), matrix({ recognise: { keywords: ['acme'] } })])).toEqual([]);
  });
});

describe('a note of phrases', () => {
  it('names all that were looked for and those that were found', () => {
    const read = ticket({ body: 'Fire! There was an OUTAGE.' });
    expect(notePhrases(read, ['outage', 'flood', 'fire'])).toEqual({
      ...read,
      phrases: { looked: ['outage', 'flood', 'fire'], found: ['outage', 'fire'] },
    });
  });
  it('is made of no message that was not read', () => {
    const unread = ticket({ body: null });
    expect(notePhrases(unread, ['outage'])).toBe(unread);
  });
  it('is asked only where the message itself is not there', () => {
    const phrases = { looked: ['outage', 'fire'], found: ['outage'] };
    const asked = (body: string | null) =>
      ['outage', 'fire', 'flood'].map((it) => bodyContains({ body, phrases }, it));
    expect(asked(null)).toEqual([true, false, 'unknown']);
    expect(asked('A flood')).toEqual([false, false, true]);
    expect(bodyContains({ body: null, phrases: null }, 'fire')).toBe('unknown');
  });
});
