import { isoInstantPattern } from '../time/instant.ts';

/** True for an instant that names its own zone, also with a space in place of the `T`. */
export const namesInstant = (text: string): boolean =>
  isoInstantPattern.test(text.trim().replace(' ', 'T'));

/** Milliseconds since 1970 that a number of seconds, or of milliseconds, names; null for another text. */
export function unixTime(text: string): number | null {
  const [, seconds, milliseconds = '000'] = /^(1\d{9})(\d{3})?$/.exec(text.trim()) ?? [];
  return seconds === undefined ? null : Number(seconds + milliseconds);
}
