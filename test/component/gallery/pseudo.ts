import type { Text } from '../../../components/text.ts';

/** A text 40 % longer, in letters with accents: what a translation may become. */
function stretch(text: string): string {
  const accented = text.replace(
    /[aeiou]/g,
    (it) => ({ a: 'á', e: 'é', i: 'í', o: 'ó', u: 'ú' })[it] ?? it,
  );
  const more = Math.ceil(text.length * 0.4);
  return `${accented}${' óne twó'.repeat(Math.ceil(more / 8)).slice(0, more)}`;
}

/** The texts of `text` as a pseudo-language has them: what is clipped in it will be clipped in some language. */
export const pseudoText =
  (text: Text): Text =>
  (key, ...values) => {
    const plain = text(key, ...values);
    return plain === '' || key.startsWith('@@') ? plain : stretch(plain);
  };
