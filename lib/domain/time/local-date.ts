import { day, minute, second } from './instant.ts';

/** A calendar date without a zone, as whole days since 1970-01-01. */
export type LocalDate = number;

/** `2026-12-25` as a local date. The text has been checked by the matrix schema. */
export const parseLocalDate = (text: string): LocalDate => Date.parse(`${text}T00:00:00Z`) / day;

/** `date` as `2026-12-25`. */
export const formatLocalDate = (date: LocalDate): string =>
  new Date(date * day).toISOString().slice(0, 10);

/** 0 for Sunday to 6 for Saturday; 1970-01-01 was a Thursday. */
export const weekdayOf = (date: LocalDate): number => (((date + 4) % 7) + 7) % 7;

/** `09:30` or `09:30:15` as milliseconds since local midnight; `24:00` is a whole day. */
export function parseLocalTime(text: string): number {
  const [hours = 0, minutes = 0, seconds = 0] = text.split(':').map(Number);
  return (hours * 60 + minutes) * minute + seconds * second;
}
