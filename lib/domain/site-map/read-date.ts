import { parseISO } from 'date-fns';
import { isPlausible, parseInstant, toInstant, type Instant } from '../time/instant.ts';
import { isTimeZone, zoneNamed } from '../time/zone.ts';
import { monthNumber, partsOfDate, isWeekday } from './date-words.ts';
import type { PageDates } from './site-map.ts';

/** A token of a format: a run of one letter, such as `yyyy`; anything else is text. */
const formatParts = (format: string): readonly string[] =>
  format.match(/([a-zA-Z])\1*|'[^']*'|[^a-zA-Z']+/g) ?? [];

const known = new Set('d dd M MM MMM yy yyyy H HH h hh m mm s ss a'.split(' '));

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
  if (token === 'a') return /^p/i.test(part) ? 12 : /^a/i.test(part) ? 0 : Number.NaN;
  if (!/^\d+$/.test(part)) return Number.NaN;
  if (token === 'yyyy') return part.length === 4 ? Number(part) : Number.NaN;
  if (token === 'yy') return part.length === 2 ? 2000 + Number(part) : Number.NaN;
  return part.length <= 2 ? Number(part) : Number.NaN;
}

const two = (value: number, size = 2) => String(value).padStart(size, '0');

/** The wall's milliseconds that the fields name; NaN where there is no such date or time. */
function wallTime(field: (name: Field) => number | undefined): number {
  const half = field('h');
  if (half !== undefined && (half < 1 || half > 12 || field('a') === undefined)) return Number.NaN;
  const hours = half === undefined ? (field('H') ?? 0) : (half % 12) + (field('a') ?? 0);
  const date = [two(field('y') ?? 0, 4), two(field('M') ?? 0), two(field('d') ?? 0)].join('-');
  const time = [hours, field('m') ?? 0, field('s') ?? 0].map((it) => two(it)).join(':');
  return hours > 23 ? Number.NaN : parseISO(`${date}T${time}Z`).getTime();
}

/**
 * The instant that `text` names when it is read by `format`; null where it is no such date.
 *
 * Names of months are known in every language of the runtime, names of weekdays are passed over. A
 * date without a time is the day's first moment; in a gap or a repeated hour, as calendars have it.
 */
export function readFormat(text: string, format: string, zone: string): Instant | null {
  if (format === 'iso') return parseInstant(text.trim().replace(' ', 'T')) ?? null;
  const parts = partsOfDate(text).filter((part) => !isWeekday(part));
  const tokens = formatParts(format).flatMap<{ token: string; word: string | null }>((it) =>
    /^[a-zA-Z]/.test(it)
      ? [{ token: it, word: null }]
      : partsOfDate(it.replaceAll("'", '')).map((word) => ({ token: '', word })),
  );
  if (parts.length !== tokens.length || !isTimeZone(zone)) return null;
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
  const local = wallTime((name) => fields.get(name));
  if (!isPlausible(local)) return null;
  return toInstant(zoneNamed(zone).toInstant(local));
}

/** A date as it was read; `isDay` where it names a day and no time. */
export interface DateReading {
  readonly at: Instant;
  readonly isDay: boolean;
}

/** What `text` names by the first of the formats that fits; null where none does. */
export function readDate(text: string, { formats, zone }: PageDates): DateReading | null {
  for (const format of formats) {
    const at = readFormat(text, format, zone);
    if (at !== null) return { at, isDay: format !== 'iso' && !/[Hh]/.test(format) };
  }
  return null;
}
