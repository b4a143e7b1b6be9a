import { hasTag, type Reading } from './reading.ts';

const trimMarks = (text: string): string =>
  text
    .replace(/^[\s\-–—:：|.,，、;；>)\]•·/&]+/u, '')
    .replace(/[\s\-–—:：|,，、;；>([•·/]+$/u, '')
    .replace(/([^.]{4,})\.$/u, '$1')
    .trim();

/** A name as a page gives it, without the signs around it; null where nothing is left. */
export function cleanName(text: string): string | null {
  const name = trimMarks(text);
  return name.length >= 2 && name.length <= 120 && /\p{L}/u.test(name) ? name : null;
}

/** A role's name: a remark in brackets is no part of it; initials are. */
export const cleanRole = (text: string): string | null =>
  cleanName(text.replace(/\s\((?:[^()\s]+\s)+[^()]*\)\s*$/u, ''));

const honorific = /^(?:mr|mrs|ms|miss|shri|smt|dr|sri|herr|frau|m\.|mme|sr|sra|г-н|г-жа)\b\.?/i;

/** True for a text that names a person, as far as its form shows. */
export const isPerson = (text: string): boolean => honorific.test(text.trim());

const mostWords = 9;
const mostNameWords = 6;

/** True for a short text that names a role or a team. */
export function isRoleName(reading: Reading): boolean {
  const words = reading.tokens.filter(({ kind }) => kind === 'word').length;
  if (words === 0 || words > mostWords || isPerson(reading.text)) return false;
  // `If not satisfied, write to the office` tells what to do.
  return hasTag(reading, 'role', 'outside') && !hasTag(reading, 'not', 'after', 'within');
}

const isCapital = (word: string): boolean => /^[\p{Lu}\p{Lt}]/u.test(word);
const joins = new Set([
  'of',
  'the',
  'and',
  '&',
  'for',
  '-',
  '–',
  'de',
  'du',
  'des',
  'la',
  'del',
  'der',
  'di',
  'at',
  "'",
  '’',
  'do',
  'da',
  'van',
  'von',
  'für',
  'et',
  'y',
  'e',
  'und',
]);
const articles = new Set([
  'au',
  'aux',
  'al',
  'ao',
  'à',
  'zum',
  'zur',
  'beim',
  'alla',
  'allo',
  'all',
  'the',
  'a',
  'an',
  'your',
  'our',
  'le',
  'la',
  'el',
  'der',
  'die',
  'den',
  'das',
  'il',
  'lo',
  'de',
  'het',
  'o',
  'un',
  'une',
  'una',
  'ein',
  'eine',
  'um',
  'uma',
  'this',
  'that',
  'their',
]);

const sentenceEnd = new Set(['.', '!', '?', '。', '।']);
/** Articles that are part of no name. */
const leading = new Set(['the', 'our', 'your', 'a', 'an', 'this', 'their']);

/**
 * The role that a sentence names, such as `Head of Support Services`: the words in capitals around a
 * word for a role, or the few words between an article and it.
 */
export function roleInSentence(reading: Reading): string | null {
  const { text, tokens, hits } = reading;
  const candidates: { readonly from: number; readonly to: number; readonly capitals: boolean }[] =
    [];
  for (const hit of hits) {
    if (hit.tag !== 'role' && hit.tag !== 'outside') continue;
    const word = (at: number) => tokens[at] && text.slice(tokens[at].start, tokens[at].end);
    const capital = (at: number) => isCapital(word(at) ?? '');
    let from = hit.from;
    let to = hit.to;
    if (capital(hit.from)) {
      while (
        from > 0 &&
        (capital(from - 1) || (joins.has(tokens[from - 1]?.text ?? '') && capital(from - 2)))
      )
        from -= 1;
      while (capital(to) || (joins.has(tokens[to]?.text ?? '') && capital(to + 1))) to += 1;
      // A sentence begins with a capital, whatever it begins with: `Approach the Stock Exchange`.
      if (from === 0 || sentenceEnd.has(tokens[from - 1]?.text ?? '')) {
        if (from + 2 <= hit.from && leading.has(tokens[from + 1]?.text ?? '')) from += 2;
        while (from < hit.from && articles.has(tokens[from]?.text ?? '')) from += 1;
      }
      to = afterInitials(reading, to);
      if (to - from > 1 || hit.tag === 'outside') candidates.push({ from, to, capitals: true });
      continue;
    }
    // `au service Relations Clients`: the capitals behind the word are its name.
    if (
      capital(to) &&
      capital(hit.from) === false &&
      !hits.some((it) => it.from === to && it.tag === 'role')
    ) {
      while (capital(to)) to += 1;
      if (to - hit.to >= 2 || /^\p{Lu}/u.test(word(hit.to) ?? ''))
        candidates.push({ from, to, capitals: true });
      continue;
    }
    const article = [1, 2, 3].find((back) => articles.has(tokens[hit.from - back]?.text ?? ''));
    if (article !== undefined && article > 1)
      candidates.push({ from: hit.from - article + 1, to: hit.to, capitals: false });
  }
  const best = candidates.findLast(({ capitals }) => capitals) ?? candidates[0];
  const first = best && tokens[best.from];
  const last = best && tokens[best.to - 1];
  return first && last ? cleanName(text.slice(first.start, last.end)) : null;
}

/** Words that lead from what is done to who does it: `bearbeitet durch den …`, `escalation to the …`. */
const towards = new Set(
  'by to durch an par à au aux por a al ao pelo pela da dal dalla alla door aan naar'.split(' '),
);

/** What a text leads to that begins so: `To SEBI - Online registration`; the text itself otherwise. */
export function withoutLead({ text, tokens }: Reading): string {
  if (!towards.has(tokens[0]?.text ?? '')) return text;
  const from = articles.has(tokens[1]?.text ?? '') ? tokens[2] : tokens[1];
  return from ? text.slice(from.start).replace(/\s[-–—]\s.*$/u, '') : text;
}

/** The role with which a text ends that begins with what is done: `Escalation to the Director`. */
export function roleAtEnd({ text, tokens, hits }: Reading): string | null {
  const at = tokens.findIndex((token, place) => place > 0 && towards.has(token.text));
  if (at < 0) return null;
  const from = articles.has(tokens[at + 1]?.text ?? '') ? at + 2 : at + 1;
  const roles = hits.filter(({ tag }) => tag === 'role' || tag === 'outside');
  const start = tokens[from];
  if (!start || tokens.length - from > mostNameWords || roles.some((hit) => hit.from < at))
    return null;
  const rest = text.slice(start.start);
  return roles.length > 0 && isCapital(rest) ? cleanName(rest) : null;
}

/** Initials in brackets belong to the role before them: `Grievance Redressal Officer (GRO)`. */
function afterInitials({ text, tokens }: Reading, at: number): number {
  const [open, word, close] = [tokens[at], tokens[at + 1], tokens[at + 2]];
  if (open?.text !== '(' || close?.text !== ')' || !word) return at;
  return /^\p{Lu}{2,6}$/u.test(text.slice(word.start, word.end)) ? at + 3 : at;
}
