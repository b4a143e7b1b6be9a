import { hitAt, type Reading } from './reading.ts';

/** A level that a line names at its beginning: `Level 2`, `Second escalation`, `L3`, `第一级`. */
export interface LevelMark {
  readonly level: number;
  /** The word that it is called by, folded: `level`, `tier`, `step`; empty for a bare code. */
  readonly word: string;
  /** True for words that also count steps of a procedure. */
  readonly weak: boolean;
  readonly from: number;
  readonly to: number;
}

const roman: Readonly<Record<string, number>> = {
  i: 1,
  ii: 2,
  iii: 3,
  iv: 4,
  v: 5,
  vi: 6,
  vii: 7,
  viii: 8,
};
const ordinalEndings = new Set([
  'st',
  'nd',
  'rd',
  'th',
  'er',
  'ere',
  're',
  'e',
  'eme',
  'nd',
  'o',
  'a',
  'º',
  'ª',
  '°',
  '.',
  'й',
  'я',
  'ый',
  'ая',
  'ое',
  'е',
  'го',
  'ste',
  'de',
  'do',
  'ro',
  'to',
]);
const codes = new Set(['l', 't', 'n', 'e', 'lvl', 'у', 'tier', 'lv']);
const separators = new Set(['-', ':', '.', '#', '–', '‑', 'no', 'º', '°', '—', 'nr', 'num', '№']);
const highest = 20;
const furthest = 5;

const inRange = (value: number): number | null =>
  Number.isInteger(value) && value >= 0 && value <= highest ? value : null;

/** A level's number at a token: digits, a Roman numeral, a number or ordinal in words. */
function countAt(reading: Reading, at: number): { value: number; to: number } | null {
  const token = reading.tokens[at];
  if (!token) return null;
  if (token.kind === 'number') {
    const value = /^\d{1,2}$/.test(token.text) ? inRange(Number(token.text)) : null;
    return value === null ? null : { value, to: at + 1 };
  }
  const numeral = roman[token.text];
  if (numeral !== undefined) return { value: numeral, to: at + 1 };
  const hit = hitAt(reading, at, 'ordinal') ?? hitAt(reading, at, 'number');
  if (hit?.value == null || !Number.isInteger(hit.value) || hit.value > 10) return null;
  return { value: hit.value, to: hit.to };
}

const wordAt = (reading: Reading, at: number) => hitAt(reading, at, 'level', 'step');

function afterWord(reading: Reading, at: number): LevelMark | null {
  const hit = wordAt(reading, at);
  if (!hit) return null;
  let next = hit.to;
  if (separators.has(reading.tokens[next]?.text ?? '')) next += 1;
  const count = countAt(reading, next);
  if (!count) return null;
  const token = reading.tokens[next];
  // `level 24 hours` is a span, `Tier a customer` a sentence.
  if (
    token?.kind === 'word' &&
    roman[token.text] === undefined &&
    hitAt(reading, next, 'number') &&
    token.text.length < 3 &&
    token.text.charCodeAt(0) < 0x3000
  )
    return null;
  return {
    level: count.value,
    word: reading.tokens[at]?.text ?? '',
    weak: hit.tag === 'step',
    from: at,
    to: count.to,
  };
}

/** Words that go on from `levels` to what these are of. */
const genitives = new Set(['of', 'de', 'del', 'der', 'des', 'du', 'di', 'do', 'da', 'van', 'von']);

const isUnspaced = (text: string): boolean => text.charCodeAt(0) >= 0x3000;

/** True where nothing of the phrase goes on behind the level that begins at `at`. */
function endsMark(reading: Reading, at: number): boolean {
  const count = countAt(reading, at);
  const hit = count && wordAt(reading, count.to);
  const next = hit ? reading.tokens[hit.to] : undefined;
  return hit !== null && hit !== undefined && (next === undefined || next.kind === 'mark');
}

function beforeWord(reading: Reading, at: number): LevelMark | null {
  const token = reading.tokens[at];
  const ordinal = hitAt(reading, at, 'ordinal');
  // `一级：` counts without a sign of order; `三级支持体系` says how many there are.
  const counted = token !== undefined && isUnspaced(token.text) && endsMark(reading, at);
  if (
    !token ||
    (token.kind !== 'number' && !ordinal && !counted && roman[token.text] === undefined)
  )
    return null;
  const count = countAt(reading, at);
  if (!count) return null;
  let next = count.to;
  let ended = Boolean(ordinal) || token.text.charCodeAt(0) >= 0x3000;
  while (
    ordinalEndings.has(reading.tokens[next]?.text ?? '') ||
    reading.tokens[next]?.text === '-'
  ) {
    ended = true;
    next += 1;
  }
  const hit = wordAt(reading, next);
  // `5. Escalation procedure` and `2. Levels of support` number a section; `1. Ebene` a level.
  const dotted = reading.tokens[next - 1]?.text === '.' && token.kind === 'number';
  if (dotted && hitAt(reading, next, 'raise', 'contact')) return null;
  if (dotted && hit && genitives.has(reading.tokens[hit.to]?.text ?? '')) return null;
  if (!hit || (!ended && (reading.tokens[next]?.text.charCodeAt(0) ?? 0) < 0x3000)) return null;
  return {
    level: count.value,
    word: reading.tokens[next]?.text ?? '',
    weak: hit.tag === 'step',
    from: at,
    to: hit.to,
  };
}

function code(reading: Reading, at: number): LevelMark | null {
  const letter = reading.tokens[at];
  const number = reading.tokens[at + 1];
  if (
    !letter ||
    !codes.has(letter.text) ||
    number?.kind !== 'number' ||
    number.start !== letter.end
  )
    return null;
  const level = /^\d$/.test(number.text) ? inRange(Number(number.text)) : null;
  return level === null ? null : { level, word: '', weak: false, from: at, to: at + 2 };
}

/** The level that a line begins with, within its first words; null where it names none. */
export function levelMark(reading: Reading, within = furthest): LevelMark | null {
  for (let at = 0; at < Math.min(within, reading.tokens.length); at += 1) {
    const mark = code(reading, at) ?? afterWord(reading, at) ?? beforeWord(reading, at);
    if (mark) return withTail(reading, mark);
  }
  return null;
}

/** Words that only repeat what the mark says: `First Level Escalation`, `1st Level Contact`. */
function withTail(reading: Reading, mark: LevelMark): LevelMark {
  let to = mark.to;
  const next = wordAt(reading, to);
  if (next && !countAt(reading, next.to)) to = next.to;
  return { ...mark, to };
}

/** The level that a cell of a level column holds: `2`, `2nd`, `II`, or a whole mark. */
export function levelOfCell(reading: Reading): number | null {
  const mark = levelMark(reading);
  if (mark) return mark.level;
  const first = reading.tokens.findIndex(({ kind }) => kind !== 'mark');
  const count = first < 0 ? null : countAt(reading, first);
  if (!count) return null;
  const rest = reading.tokens
    .slice(count.to)
    .filter(({ text, kind }) => kind !== 'mark' && !ordinalEndings.has(text));
  return rest.length === 0 ? count.value : null;
}
