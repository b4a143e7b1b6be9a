/** A run of ASCII needs no more than lower case. */
const ascii = /^\p{ASCII}*$/u;
const latin = /[\u00c0-\u024f\u1e00-\u1eff]/;
const devanagariZero = 0x966;

/** Characters that are remembered: an alphabet's; a hostile page has more. */
const mostRemembered = 4000;
const remembered = new Map<string, string>();

function foldCharacter(character: string): string {
  const known = remembered.get(character);
  if (known !== undefined) return known;
  const folded = foldOnce(character);
  if (remembered.size < mostRemembered) remembered.set(character, folded);
  return folded;
}

function foldOnce(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  if (code >= devanagariZero && code <= devanagariZero + 9) return String(code - devanagariZero);
  if (character === 'İ' || character === 'ı') return 'i';
  if (character === 'ё' || character === 'Ё') return 'е';
  // Folded, it would make one number of two.
  if (character === '，') return character;
  let folded = character;
  const composed = character.normalize('NFKC');
  if (composed.length === character.length) folded = composed;
  if (latin.test(folded)) folded = folded.normalize('NFD').charAt(0);
  const lower = folded.toLowerCase();
  return lower.length === character.length ? lower : character;
}

/**
 * `text` without case, without accents on Latin letters, with digits of one kind; of the same
 * length, so that a place in it is the same place in `text`.
 */
export function fold(text: string): string {
  if (ascii.test(text)) return text.toLowerCase();
  let folded = '';
  for (const character of text) folded += foldCharacter(character);
  return folded;
}
