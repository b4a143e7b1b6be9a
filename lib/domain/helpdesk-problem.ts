import { hour } from './time/instant.ts';

/**
 * Why a helpdesk could not be read or written. Each is its own visible state.
 *
 * `signed-out`: the session ended. `forbidden`: no right. `not-found`: no such ticket, or not for
 * this user. `rate-limited`: ask again after `retryAfter` milliseconds. `server-error`: 5xx, with
 * `retryAfter` where the helpdesk said when. `no-answer`: offline, refused, or too slow. `unexpected`: an answer in a shape that we do not know.
 * `wrong-user`: the session does not belong to who escalated, or nobody can tell. `worker`: not
 * the helpdesk's fault: our own worker did not answer the page, or refused.
 */
export interface HelpdeskProblem {
  readonly kind:
    | 'signed-out'
    | 'forbidden'
    | 'not-found'
    | 'rate-limited'
    | 'server-error'
    | 'no-answer'
    | 'unexpected'
    | 'refused'
    | 'wrong-user'
    | 'worker';
  /** For people: what was asked and what came, without ticket text or secrets. */
  readonly detail: string;
  readonly retryAfter?: number;
}

/**
 * However long a helpdesk asks to be left alone, in milliseconds: some count their limits by the hour,
 * none by more, and a wrong date must not switch a site off for years.
 */
export const longestRetryAfter = hour;
