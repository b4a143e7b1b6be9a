import { isPostalAddress } from './named-channels.ts';
import { firstHit, type Hit, type Reading } from './reading.ts';

/** Digits in groups, as telephone numbers are written; over a slash only behind an area code, never over a comma. */
const groups = /(?:\(?0\d{1,5}\)?\s?\/\s?)?(?:\+\s?|\(\+?)?\d(?:[\s()\-–‑.]{0,3}\d){2,19}/g;

export interface PhoneCandidate {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** What the words before it call it. */
  readonly label: 'phone' | 'whatsapp' | 'extension' | 'other' | null;
}

/** Words that say what the number after them is. */
const labels = [
  'phone',
  'whatsapp',
  'extension',
  'fax',
  'reference',
  'post',
  'weekday',
  'hours',
] as const;

/** Digits; fewer are a short code, or any number. */
const shortest = 6;
/** In characters; more stand between no label and its number. */
const furthestLabel = 160;

const isDate = (text: string): boolean =>
  /^(?:\d{1,2}[-.]\d{1,2}[-.](?:19|20)?\d{2}|(?:19|20)\d{2}[-.]\d{1,2}[-.]\d{1,2}|(?:19|20)\d{2}\s?[-–]\s?(?:19|20)?\d{2})$/.test(
    text,
  );

function labelBefore(reading: Reading, start: number, isShort: boolean): PhoneCandidate['label'] {
  let last: Hit | null = null;
  for (const hit of reading.hits) {
    const token = reading.tokens[hit.from];
    if (!token || token.start >= start) break;
    // In a page that lost its lines a label far away belongs to something else.
    if (start - token.start > furthestLabel) continue;
    if (
      (labels as readonly string[]).includes(hit.tag) &&
      (!last ||
        hit.from > last.from ||
        hit.to > last.to ||
        hit.tag === 'whatsapp' ||
        hit.tag === 'extension')
    )
      last = hit;
  }
  const end = last && reading.tokens[last.to - 1]?.end;
  if (!last || end === null || end === undefined) return null;
  // `Call us on 14448` is a number; of `calls 2) in a 100 seat set-up` nothing is.
  const between = reading.text.slice(end, start);
  // A post code ends an address in which a word such as `Lines` stands.
  if (/^\D*,\D*\p{L}\D*$/u.test(between) && isPostalAddress(reading.text)) return null;
  if (isShort && !/^(?:[^\d\p{L}]*\p{L}+){0,2}[^\d\p{L}]*$/u.test(between)) return null;
  if (last.tag === 'phone' || last.tag === 'whatsapp' || last.tag === 'extension') return last.tag;
  return last.tag === 'post' || last.tag === 'weekday' || last.tag === 'hours' ? null : 'other';
}

/** A trailing group in brackets is an extension or an access code, not the number. */
function withoutBracket(text: string): string {
  const bracket = text.indexOf('(', 6);
  const digits = bracket > 0 ? text.slice(0, bracket).replace(/\D/g, '').length : 0;
  return (digits >= 7 ? text.slice(0, bracket) : text).replace(/[\s().\-–‑]+$/, '');
}

/** Everything in a line that is written as telephone numbers are. */
export function phoneCandidates(reading: Reading): readonly PhoneCandidate[] {
  if (!/\d{2}/.test(reading.folded)) return [];
  const found: PhoneCandidate[] = [];
  for (const match of reading.text.matchAll(groups)) {
    const before = reading.text[match.index - 1] ?? ' ';
    const text = withoutBracket(match[0]);
    const after = reading.text.charAt(match.index + text.length);
    if (/[\p{L}@#$€£₹%_]/u.test(before) || /[\p{L}@%_:]/u.test(after)) {
      if (!/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(before + after)) continue;
    }
    if (isDate(text)) continue;
    const isShort = text.replace(/\D/g, '').length < shortest;
    const label = labelBefore(reading, match.index, isShort);
    found.push({ text, start: match.index, end: match.index + text.length, label });
  }
  return found;
}

const digitsOf = (text: string): string => text.replace(/\D/g, '');

/** True where a candidate is a telephone number by its label or by how it is written. */
export function isPhone(
  { text, label }: PhoneCandidate,
  expected: boolean,
  valid: boolean,
): boolean {
  const digits = digitsOf(text);
  if (label === 'other') return valid && text.startsWith('+');
  if (label === 'phone' || label === 'whatsapp' || expected)
    return digits.length >= 3 && digits.length <= 18;
  if (digits.length < 7 || digits.length > 20) return false;
  if (text.startsWith('+')) return true;
  if (digits.length > 15) return false;
  const parts = text.split(/\D+/).filter(Boolean).length;
  // Without a label: a trunk or service prefix in groups, or three groups.
  if (parts >= 3 && digits.length >= 9) return true;
  if (parts >= 2 && digits.length >= 9) return /^[(]?[01]/.test(text) || valid;
  return valid && digits.length >= 10;
}

/** `ext. 4035`: an extension that stands for a number of its own. */
export function extensionIn(
  reading: Reading,
): { readonly text: string; readonly start: number; readonly end: number } | null {
  const hit = firstHit(reading, 'extension');
  const before = hit && reading.tokens[hit.from - 1];
  // `7x365` is no extension.
  const isGlued =
    before?.kind === 'number' && before.end === reading.tokens[hit?.from ?? -1]?.start;
  if (!hit || isGlued) return null;
  let at = hit.to;
  while (reading.tokens[at]?.kind === 'mark') at += 1;
  const first = reading.tokens[hit.from];
  const number = reading.tokens[at];
  if (!first || number?.kind !== 'number' || !/^\d{2,6}$/.test(number.text) || at - hit.to > 2)
    return null;
  return { text: reading.text.slice(first.start, number.end), start: first.start, end: number.end };
}
