import { describe, expect, it } from 'vitest';
import { suggestLoss } from '../../../lib/domain/severity/suggest-loss.ts';

const found = (text: string | null) =>
  suggestLoss([text], []).map(({ affected, total }) => [affected, total]);

describe('a loss that a text names', () => {
  it('is one of each sentence and of each line', () => {
    const text = 'On Monday 1 of 4. Today 2 of 4! Soon 3 of 4?\n4 of 4';
    expect(found(text)).toEqual([
      [1, 4],
      [2, 4],
      [3, 4],
      [4, 4],
    ]);
  });
  it('may be of all, of nobody, and of at least one', () => {
    expect(found('5 of 5 lines')).toEqual([[5, 5]]);
    expect(found('0 of 5 lines')).toEqual([[0, 5]]);
    expect(found('1 out of the 1')).toEqual([[1, 1]]);
  });
  it('is none of more than there are, nor of none', () => {
    expect(found('6 of 5 lines')).toEqual([]);
    expect(found('0 of 0 lines')).toEqual([]);
  });
  it('is none in a text that is not known or says nothing of it', () => {
    expect(found(null)).toEqual([]);
    expect(found('Nothing works')).toEqual([]);
  });
  it('is looked for in the first 4000 characters only', () => {
    const loss = '1 of 8';
    expect(found(`${' '.repeat(4000 - loss.length)}${loss}`)).toEqual([[1, 8]]);
    // Cut to "1 of " and to "1 of 8" of "1 of 89".
    expect(found(`${' '.repeat(4000 - loss.length + 1)}${loss}`)).toEqual([]);
    expect(found(`${' '.repeat(4000 - loss.length)}${loss}9`)).toEqual([[1, 8]]);
  });
});

it('tells the component that its own sentence names, the first listed, and else none', () => {
  const texts = ['The ACD fails. 3 of 9 calls on IVR and voice-logger drop. Also 2 of 9 chats.'];
  expect(suggestLoss(texts, ['ACD', 'Voice logger', 'IVR'])).toEqual([
    {
      affected: 3,
      total: 9,
      component: 'Voice logger',
      sentence: '3 of 9 calls on IVR and voice-logger drop.',
    },
    { affected: 2, total: 9, component: null, sentence: 'Also 2 of 9 chats.' },
  ]);
});

it('tells the first 300 characters of a long sentence, without the spaces around it', () => {
  const sentence = `2 of 3 ${'x'.repeat(400)}`;
  const [told] = suggestLoss([`  ${sentence}`], []);
  expect(told?.sentence).toBe(sentence.slice(0, 300));
});
