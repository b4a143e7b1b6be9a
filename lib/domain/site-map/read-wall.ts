import { isPlausible, isoInstantPattern } from '../time/instant.ts';
import { dateText } from './date-text.ts';
import { halfOfDay, isWeekday, monthNumber, partsOfDate } from './date-words.ts';

/** A token of a format: a run of one letter, such as `yyyy`; anything else is text. */
const formatParts = (format: string): readonly string[] =>
  format.match(/([a-zA-Z])\1*|'[^']*'|[^a-zA-Z']+/g) ?? [];

const known = new Set('d dd M MM MMM yy yyyy H HH h hh m mm s ss a'.split(' '));

/** True for a format that tells the hour, or a moment: not for one that tells the day alone. */
export const tellsTime = (format: string): boolean =>
  format === 'iso' || formatParts(format).some((it) => /^[Hh]/.test(it));

/** True for a format that `readDate` can follow: a day, a month and a year, and no token it does not know. */
export function isDateFormat(format: string): boolean {
  if (format === 'iso') return true;
  const letters = formatParts(format).filter((it) => /^[a-zA-Z]/.test(it));
  return (
    format.length <= 60 &&
    letters.every((it) => known.has(it)) &&
    ['d', 'M', 'y'].every((letter) => letters.filter((it) => it.startsWith(letter)).length === 1)
  );
}

type Field = 'd' | 'M' | 'y' | 'H' | 'h' | 'm' | 's' | 'a';
const fieldOf = (token: string): Field | null =>
  (['d', 'M', 'y', 'H', 'h', 'm', 's', 'a'] as const).find((it) => token.startsWith(it)) ?? null;

/** What a date's part says for a token; NaN where it cannot be that. */
function valueOf(token: string, part: string): number {
  if (token === 'MMM') return monthNumber(part) ?? Number.NaN;
  if (token === 'a') return halfOfDay(part);
  if (!/^\d+$/.test(part)) return Number.NaN;
  if (token === 'yyyy') return part.length === 4 ? Number(part) : Number.NaN;
  if (token === 'yy') return part.length === 2 ? 2000 + Number(part) : Number.NaN;
  return part.length <= 2 ? Number(part) : Number.NaN;
}

/** The wall's milliseconds that the fields name; NaN where there is no such date or time. */
function wallTime(field: (name: Field) => number | undefined): number {
  const half = field('h');
  if (half !== undefined && (half > 12 || field('a') === undefined)) return Number.NaN;
  const hours = half === undefined ? (field('H') ?? 0) : (half % 12) + (field('a') ?? 0);
  const [year = 0, month = 0, day = 0] = [field('y'), field('M'), field('d')];
  const [minutes = 0, seconds = 0] = [field('m'), field('s')];
  if (hours > 23 || minutes > 59 || seconds > 59) return Number.NaN;
  const wall = Date.UTC(year, month - 1, day, hours, minutes, seconds);
  // The 30th of February would be a day in March.
  const made = new Date(wall);
  return made.getUTCMonth() === month - 1 && made.getUTCDate() === day ? wall : Number.NaN;
}

/** True for an instant that names its own zone, also with a space in place of the `T`. */
export const namesInstant = (text: string): boolean =>
  isoInstantPattern.test(text.trim().replace(' ', 'T'));

/**
 * What a clock on the wall shows at the moment that `text` names when it is read by `format`, in
 * milliseconds as if it were UTC; null where it is no such date. `iso` is no local time: of it only
 * that it is one is told.
 *
 * Names of months are known in many languages, names of weekdays are passed over.
 */
export function readWall(text: string, format: string): number | null {
  if (format === 'iso') return namesInstant(text) ? 0 : null;
  const parts = partsOfDate(dateText(text).text).filter((part) => !isWeekday(part));
  const tokens = formatParts(format).flatMap<{ token: string; word: string | null }>((it) =>
    /^[a-zA-Z]/.test(it)
      ? [{ token: it, word: null }]
      : partsOfDate(it.replaceAll("'", ''))
          // A zone that the text names is no part of its wall's time.
          .filter((word) => !/^(?:utc|gmt|z)$/i.test(word))
          .map((word) => ({ token: '', word })),
  );
  if (parts.length !== tokens.length) return null;
  const fields = new Map<Field, number>();
  for (const [place, wanted] of tokens.entries()) {
    const part = parts[place] ?? '';
    if (wanted.word !== null) {
      if (wanted.word.toLowerCase() !== part.toLowerCase()) return null;
      continue;
    }
    const name = fieldOf(wanted.token);
    const value = valueOf(wanted.token, part);
    if (name === null || Number.isNaN(value)) return null;
    fields.set(name, value);
  }
  const wall = wallTime((name) => fields.get(name));
  return isPlausible(wall) ? wall : null;
}
