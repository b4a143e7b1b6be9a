/** Text for comparing: without case, accents kept, every run of other characters one space. */
export const normalise = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** A component's name for comparing: without case, spaces and punctuation. */
export const normaliseComponent = (text: string): string => normalise(text).replaceAll(' ', '');

/** True where `phrase` stands in `text` as whole words. Runs in linear time. */
export const containsPhrase = (text: string, phrase: string): boolean =>
  ` ${normalise(text)} `.includes(` ${normalise(phrase)} `);

/** True where two short texts are the same word to a person. */
export const sameWord = (one: string, other: string): boolean =>
  one === other || normalise(one) === normalise(other);
