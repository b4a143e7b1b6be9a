/** A token of a format: a field such as `yyyy`, a word that stands there, any words, or an age. */
export type FormatToken =
  | {
      readonly kind: 'field';
      readonly field: Field;
      readonly letters: string;
      readonly language?: string;
    }
  | { readonly kind: 'word'; readonly word: string }
  | { readonly kind: 'any' }
  | { readonly kind: 'age' };

const fields = ['d', 'M', 'y', 'H', 'h', 'm', 's', 'a'] as const;
export type Field = (typeof fields)[number];

/** Words that change from ticket to ticket; an age, such as `3 hours ago`. */
export const anyWords = '{any}';
export const ageToken = '{ago}';

/** An instant that names its own zone; seconds or milliseconds since 1970. */
export const wholeFormats = ['iso', 'unix'];

const known = new Set('d dd M MM MMM yy yyyy H HH h hh m mm s ss a'.split(' '));
const longest = 200;

/** `format` in tokens; null where it holds one that nobody knows. Signs between them do not count. */
export function tokensOf(format: string): readonly FormatToken[] | null {
  const tokens: FormatToken[] = [];
  const found =
    format.match(/\{any\}|\{ago\}|([a-zA-Z])\1*(?:\{[A-Za-z-]{2,7}\})?|'[^']*'|[^a-zA-Z'{]+|./g) ??
    [];
  for (const part of found) {
    const [, letters, language] = /^([a-zA-Z]+)(?:\{([A-Za-z-]+)\})?$/.exec(part) ?? [];
    if (part === anyWords) tokens.push({ kind: 'any' });
    else if (part === ageToken) tokens.push({ kind: 'age' });
    else if (letters !== undefined) {
      const field = fields.find((it) => letters.startsWith(it));
      if (!field || !known.has(letters) || (language && letters !== 'MMM')) return null;
      tokens.push({ kind: 'field', field, letters, ...(language && { language }) });
    } else if (/^[{']$/.test(part)) return null;
    else
      for (const word of part.match(/\d+|\p{L}[\p{L}\p{M}]*/gu) ?? [])
        tokens.push({ kind: 'word', word });
  }
  return tokens;
}

/** True for a format that tells the hour, or a moment: not for one that tells the day alone, or an age. */
export const tellsTime = (format: string): boolean =>
  wholeFormats.includes(format) ||
  (tokensOf(format) ?? []).some((it) => it.kind === 'field' && /^[Hh]/.test(it.letters));

/**
 * True for a format that `readDate` can follow: a day, a month and a year, or an age, no token twice
 * and none that it does not know, and other words in two places at most.
 */
export function isDateFormat(format: string): boolean {
  if (wholeFormats.includes(format)) return true;
  const tokens = format.length <= longest ? tokensOf(format) : null;
  if (!tokens) return false;
  const found = tokens.flatMap((it) => (it.kind === 'field' ? [it.field] : []));
  const ages = tokens.filter(({ kind }) => kind === 'age').length;
  const isOnce = new Set(found).size === found.length;
  const isDate = ages === 0 && (['d', 'M', 'y'] as const).every((it) => found.includes(it));
  const isAge = ages === 1 && found.length === 0;
  return isOnce && (isDate || isAge) && tokens.filter(({ kind }) => kind === 'any').length <= 2;
}

/** True for a format in which words stand that change from ticket to ticket. */
export const hasAnyWords = (format: string): boolean => format.includes(anyWords);
