import { parseISO } from 'date-fns';

declare const brand: unique symbol;

/** A moment in time: whole or fractional milliseconds since 1970-01-01T00:00:00Z, without a zone. */
export type Instant = number & { readonly [brand]: 'Instant' };

/** `milliseconds` since the epoch as an instant. */
export const toInstant = (milliseconds: number): Instant => milliseconds as Instant;

/** No ticket is older or newer; a null date of some system (year 1) is no instant. */
export const earliestInstant = Date.UTC(1900, 0, 1);
export const latestInstant = Date.UTC(2200, 0, 1);

/** True for milliseconds that may be an instant: a number from 1900 up to 2200. */
export const isPlausible = (milliseconds: number): boolean =>
  milliseconds >= earliestInstant && milliseconds < latestInstant;

/** How an instant is written that names its zone. */
export const isoInstantPattern =
  /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:?\d{2})$/i;

/**
 * The instant that an ISO 8601 text names, or undefined where it names none.
 *
 * A zone (`Z` or an offset) is required: without one the text would mean a different instant on
 * every computer. Dates that do not exist (30 February), and years before 1900 or from 2200 on, are
 * refused.
 */
export function parseInstant(text: string): Instant | undefined {
  if (!isoInstantPattern.test(text)) return undefined;
  const milliseconds = parseISO(text.toUpperCase()).getTime();
  return isPlausible(milliseconds) ? toInstant(milliseconds) : undefined;
}

/**
 * The instant that `text` names.
 *
 * @throws {RangeError} when the text is no ISO 8601 instant with a zone.
 *
 * @example instant('2026-11-20T09:00:00Z')
 */
export function instant(text: string): Instant {
  const parsed = parseInstant(text);
  if (parsed === undefined) throw new RangeError(`Not an ISO 8601 instant with a zone: ${text}`);
  return parsed;
}

/** `at` as ISO 8601 in UTC, ending in `Z`; milliseconds only where there are any. */
export function formatInstant(at: Instant): string {
  const text = new Date(at).toISOString();
  return text.endsWith('.000Z') ? `${text.slice(0, -5)}Z` : text;
}

export const second = 1000;
export const minute = 60 * second;
export const hour = 60 * minute;
export const day = 24 * hour;
