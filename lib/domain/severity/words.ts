/**
 * Text for comparing: without case, accents kept, every run of other characters one space. Marks belong
 * to their letter: in Hindi and Thai the vowels are marks. That a sign is drawn as a picture says nothing.
 */
export const normalise = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/(?:[^\p{L}\p{N}\p{Mn}\p{Mc}]|[\uFE0E\uFE0F])+/gu, ' ')
    .trim();

/** A component's name for comparing: without case, spaces and punctuation. */
export const normaliseComponent = (text: string): string => normalise(text).replaceAll(' ', '');

/** True where `phrase` stands in `text` as whole words. Runs in linear time. */
export const containsPhrase = (text: string, phrase: string): boolean =>
  ` ${normalise(text)} `.includes(` ${normalise(phrase)} `);

/** True where two short texts are the same word to a person. */
export const sameWord = (one: string, other: string): boolean =>
  one === other || normalise(one) === normalise(other);
