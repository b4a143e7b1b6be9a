import { longestRetryAfter } from '../domain/helpdesk-problem.ts';

/** In seconds. */
const longest = longestRetryAfter / 1000;

/** Seconds from `now` to the date that `text` is; NaN for what has no name of a month, as every date of HTTP has. */
const secondsUntil = (text: string, now: number): number =>
  /[a-z]{3}/i.test(text) ? Math.ceil((Date.parse(text) - now) / 1000) : Number.NaN;

/**
 * Seconds, an hour at most, whichever of its two forms the header `Retry-After` has; undefined where
 * neither. A date counts from the server's own, `date`, since this computer's clock may be wrong.
 */
export function retrySeconds(header: string, date?: string | null): string | undefined {
  const text = header.trim();
  const now = Date.parse(date ?? '');
  const seconds = /^\d+$/.test(text)
    ? Number(text)
    : secondsUntil(text, Number.isNaN(now) ? Date.now() : now);
  return Number.isNaN(seconds) ? undefined : String(Math.min(Math.max(0, seconds), longest));
}
