/**
 * Why a helpdesk could not be read or written. Each is its own visible state.
 *
 * `signed-out`: the session ended. `forbidden`: no right. `not-found`: no such ticket, or not for
 * this user. `rate-limited`: ask again after `retryAfter` milliseconds. `server-error`: 5xx.
 * `no-answer`: offline, refused, or too slow. `unexpected`: an answer in a shape that we do not know.
 * `wrong-user`: the session belongs to someone else than the page shows.
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
    | 'wrong-user';
  /** For people: what was asked and what came, without ticket text or secrets. */
  readonly detail: string;
  readonly retryAfter?: number;
}
