/**
 * Languages in Latin letters whose names of months and days are looked for. A choice, since with each
 * more of them a name comes to mean two things.
 */
export const latinLanguages =
  'en de fr es pt it nl sv da nb fi pl cs sk hu ro tr id vi ca hr sl lt lv et af sq is ms eu gl az bs sr-Latn'.split(
    ' ',
  );

const letters = [...'abcdefghijklmnopqrstuvwxyz'];

/** Every language with a code of two letters of which the runtime knows how it writes dates. */
export const knownLanguages = (): readonly string[] => [
  ...Intl.DateTimeFormat.supportedLocalesOf(letters.flatMap((a) => letters.map((b) => a + b))),
  'zh-Hant',
];

/** A word in its own letters, without case and the dot of a short form. */
export const ownWord = (word: string): string =>
  word.normalize('NFC').replace(/\.$/, '').toLowerCase();

/** A word as it is compared where it may lack its accents. */
export const plainWord = (word: string): string =>
  ownWord(word.normalize('NFKD').replace(/[\u0300-\u036f]/g, ''));
