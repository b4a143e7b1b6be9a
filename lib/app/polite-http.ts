import type { HelpdeskProblem } from '../domain/helpdesk-problem.ts';
import { fail, type Result } from '../domain/result.ts';
import { minute, type Instant } from '../domain/time/instant.ts';
import type { Clock } from '../ports/clock.ts';
import type { ApiReply, ApiRequest, HelpdeskHttp } from '../ports/http.ts';

/**
 * Readings of one site in a minute, over all tabs: a guard against a loop. Twenty histories of a
 * helpdesk that answers piece by piece take some two hundred.
 */
const readingsAMinute = 400;
/** The most once the helpdesk says that little of its own allowance is left. */
const readingsWhenScarce = 50;
/** Below this part of its allowance a helpdesk counts as scarce. */
const scarceBelow = 0.15;

const limitNames = ['x-rate-limit', 'x-ratelimit-limit', 'x-ratelimit-total'] as const;
const leftNames = ['x-rate-limit-remaining', 'x-ratelimit-remaining'] as const;

/** Clocks that differ by less agree: an answer takes its time, and a date has whole seconds. */
const leastApart = 2 * minute;

interface Traffic {
  last: Promise<unknown>;
  /** When the readings of the last minute were sent, oldest first. */
  readings: readonly Instant[];
  isScarce: boolean;
  /** This computer's clock less the server's, at the last answer that named its date. */
  apart: number;
}

/** The first of `names` that holds a number; null where none does. */
function numberIn(headers: ApiReply['headers'], names: readonly string[]): number | null {
  const found = names.map((name) => headers[name]).find((it) => /^\d{1,9}$/.test(it ?? ''));
  return found === undefined ? null : Number(found);
}

/**
 * Sends through `http`, one request at a time to each origin, in the order asked for.
 *
 * More than four hundred readings within a minute, or fifty where the helpdesk says that little of its
 * allowance is left, are not sent: they fail with `rate-limited` and the time to wait. A write is what
 * a person clicked on: it waits its turn and is always sent.
 */
export function politeHttp(http: HelpdeskHttp, clock: Clock): HelpdeskHttp {
  const sites = new Map<string, Traffic>();

  async function sendNow(
    traffic: Traffic,
    origin: string,
    request: ApiRequest,
  ): Promise<Result<ApiReply, HelpdeskProblem>> {
    const now = clock.now();
    const recent = traffic.readings.filter((at) => at > now - minute && at <= now);
    const most = traffic.isScarce ? readingsWhenScarce : readingsAMinute;
    traffic.readings = recent;
    if (request.method === 'GET') {
      const oldest = recent.at(-most);
      if (oldest !== undefined)
        return fail({
          kind: 'rate-limited',
          detail: `our own limit of ${most} readings a minute`,
          retryAfter: oldest + minute - now,
        });
      traffic.readings = [...recent, now];
    }
    const reply = await http.send(origin, request);
    if (reply.ok) {
      const limit = numberIn(reply.value.headers, limitNames);
      const left = numberIn(reply.value.headers, leftNames);
      if (limit !== null && left !== null) traffic.isScarce = left < limit * scarceBelow;
      const date = Date.parse(reply.value.headers['date'] ?? '');
      if (!Number.isNaN(date)) traffic.apart = clock.now() - date;
    }
    return reply;
  }

  return {
    send(origin, request) {
      const traffic = sites.get(origin) ?? {
        last: Promise.resolve(),
        readings: [],
        isScarce: false,
        apart: 0,
      };
      sites.set(origin, traffic);
      const work = () => sendNow(traffic, origin, request);
      const turn = traffic.last.then(work, work);
      traffic.last = turn;
      return turn;
    },
    apart(origin) {
      const apart = sites.get(origin)?.apart ?? 0;
      return Math.abs(apart) < leastApart ? null : apart;
    },
  };
}
