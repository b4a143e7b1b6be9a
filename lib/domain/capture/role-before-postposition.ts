import { cleanName } from './role-name.ts';
import { hitAt, textOf, type Reading } from './reading.ts';

/** Words that stand behind whoever something is done by, asked of or sent to: `शाखा प्रबंधक को`. */
const postpositions = new Set('से को के पर ने'.split(' '));
/** Small words that are part of no name. */
const small = new Set(
  'तो भी और या कि वे हम आप हमारे हमारी अपने अपनी अपना हों हो है हैं का की में'.split(' '),
);
const mostBefore = 2;

/**
 * The role that a sentence names in a language that puts such words behind it, with the words before it
 * that belong to it; null where it names none.
 */
export function roleBeforePostposition(reading: Reading): string | null {
  const { tokens, hits } = reading;
  const roles = hits.filter(({ tag }) => tag === 'role' || tag === 'outside');
  const last = roles.find(({ to }) => postpositions.has(tokens[to]?.text ?? ''));
  if (!last) return null;
  const isPart = (at: number) =>
    tokens[at]?.kind === 'word' &&
    !small.has(tokens[at].text) &&
    !postpositions.has(tokens[at].text) &&
    !hitAt(reading, at, 'after', 'onward', 'ordinal', 'not', 'level', 'raise');
  let { from } = last;
  for (const { from: start, to } of roles.toReversed()) if (to === from) from = start;
  for (let before = 0; before < mostBefore && isPart(from - 1); before += 1) from -= 1;
  return cleanName(textOf(reading, from, last.to));
}

/** A name without what only ties it to its sentence. */
export function withoutPostposition(text: string): string {
  const last = /\s(\S+)\s*$/.exec(text);
  return last && postpositions.has(last[1] ?? '') ? text.slice(0, last.index) : text;
}
