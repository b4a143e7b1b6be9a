import { knownLanguages } from './date-languages.ts';

/** Parts of the day that pages name though no calendar of the runtime does. */
const more: readonly (readonly [name: string, from: number, to: number])[] = [
  ['傍晚', 16, 20],
  ['새벽', 0, 6],
];

const key = (name: string): string => name.toLowerCase().replace(/[^\p{L}\p{M}]/gu, '');

interface Halves {
  /** The hours of the day that a name stands for, in any language that has it, by its letters alone. */
  readonly hours: ReadonlyMap<string, ReadonlySet<number>>;
  /** As the runtime writes them: `de.`, `SA`, `de la tarde`. */
  readonly written: ReadonlySet<string>;
}

/** The names that the runtime gives to the hours of a day, in all its languages. */
function namesOfHours(): Halves {
  const hours = new Map<string, Set<number>>();
  const written = new Set<string>();
  const add = (name: string, hour: number) => {
    // A single letter stands for too much.
    if (key(name).length < 2 && /\p{Lu}|\p{Ll}/u.test(name)) return;
    written.add(name);
    hours.set(key(name), (hours.get(key(name)) ?? new Set()).add(hour));
  };
  for (const language of knownLanguages())
    for (const dayPeriod of [undefined, 'long', 'short'] as const) {
      const format = new Intl.DateTimeFormat(language, {
        calendar: 'gregory',
        timeZone: 'UTC',
        hour: 'numeric',
        hour12: true,
        ...(dayPeriod && { dayPeriod }),
      });
      for (let hour = 0; hour < 24; hour += 1) {
        const parts = format.formatToParts(Date.UTC(2024, 0, 1, hour));
        const name = parts.find(({ type }) => type === 'dayPeriod')?.value;
        if (name !== undefined) add(name, hour);
      }
    }
  for (const [name, from, to] of more) for (let it = from; it < to; it += 1) add(name, it);
  return { hours, written };
}

let found: Halves | undefined;
const halves = (): Halves => (found ??= namesOfHours());

const englishHours: ReadonlyMap<string, ReadonlySet<number>> = new Map(
  ['a', 'p'].flatMap((letter, half) => {
    const hours = new Set(Array.from({ length: 12 }, (_, hour) => hour + 12 * half));
    return [letter, `${letter}m`].map((name) => [name, hours] as const);
  }),
);

const hoursNamed = (name: string): ReadonlySet<number> | undefined =>
  englishHours.get(key(name)) ?? halves().hours.get(key(name));

/** True for a half of the day in exactly the letters in which a language writes it, such as `SA`. */
export const isHalfAsWritten = (word: string): boolean =>
  /^\p{Lu}{2,3}$/u.test(word) && halves().written.has(word);

/** No name of a part of the day has more words. */
export const mostWords = 4;

/**
 * The hour of the day, 0 to 23, that `hour` means beside `name`: 14 for 2 and `p.m.`, 0 for 12 and
 * `de la noche`; NaN where `name` is no part of the day, or does not say which of two hours.
 */
export function hourBeside(hour: number, name: string): number {
  const named = hoursNamed(name);
  if (!named || hour > 12) return Number.NaN;
  const both = [hour % 12, (hour % 12) + 12];
  const fitting = both.filter((it) => named.has(it));
  if (fitting.length === 1) return fitting[0] ?? Number.NaN;
  // Where an evening begins nobody agrees upon, but all of it is after noon.
  const half = [...named].every((it) => it >= 12) ? 1 : [...named].every((it) => it < 12) ? 0 : -1;
  return fitting.length === 0 && half >= 0 && hour % 12 > 0
    ? (both[half] ?? Number.NaN)
    : Number.NaN;
}

/** True for a name of a part of the day. */
export const isHalf = (name: string): boolean => hoursNamed(name) !== undefined;

/**
 * True where `name` can hardly be anything else: `em` is half of a Swedish day and a Portuguese `on`,
 * `de` is half of a Hungarian one and much else.
 */
export const isSureHalf = (name: string): boolean =>
  /^[ap]m?$/i.test(key(name)) || key(name).length > 4 || /[^\x20-\x7e]/.test(name);

/** Names without letters between which words end: `午後2時`. */
export function glued(): RegExp {
  const names = [...halves().written].filter((it) =>
    /^(?:\p{Script=Han}|\p{Script=Hangul})+$/u.test(it),
  );
  return new RegExp(`(${names.sort((a, b) => b.length - a.length).join('|')})(?=\\s*\\d)`, 'gu');
}
