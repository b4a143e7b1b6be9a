import { longestRetryAfter, type HelpdeskProblem } from '../domain/helpdesk-problem.ts';
import { minute, toInstant, type Instant } from '../domain/time/instant.ts';
import type { ApiReply } from '../ports/http.ts';
import type { SiteTraffic } from '../ports/site-memory.ts';

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

const isNumber = (text: string | undefined) => /^\d{1,9}$/.test(text ?? '');

/** The first of `names` that holds a number; null where none does. */
function numberIn(headers: ApiReply['headers'], names: readonly string[]): number | null {
  const found = names.map((name) => headers[name]).find(isNumber);
  return found === undefined ? null : Number(found);
}

/** What keeps any request from being sent now: the helpdesk asked to be left alone. */
export function restNow({ rest }: SiteTraffic, now: Instant): HelpdeskProblem | null {
  // A clock that was set back tells nothing of how much of it is left.
  if (!rest || now < rest.since || now >= rest.until) return null;
  const detail = 'the helpdesk asked to be left alone';
  return { kind: rest.kind, detail, retryAfter: rest.until - now };
}

const ofLastMinute = ({ readings }: SiteTraffic, now: Instant): readonly Instant[] =>
  readings.filter((at) => at > now - minute && at <= now);

/** What keeps a reading from being sent now: our own limit. */
export function limitNow(traffic: SiteTraffic, now: Instant): HelpdeskProblem | null {
  const most = traffic.isScarce ? readingsWhenScarce : readingsAMinute;
  const oldest = ofLastMinute(traffic, now).at(-most);
  if (oldest === undefined) return null;
  const detail = `our own limit of ${most} readings a minute`;
  return { kind: 'rate-limited', detail, retryAfter: oldest + minute - now };
}

/** `traffic` with one more reading. */
export const withReading = (traffic: SiteTraffic, now: Instant): SiteTraffic => ({
  ...traffic,
  readings: [...ofLastMinute(traffic, now), now],
});

/** `traffic` as the answer leaves it; itself where the answer says nothing of it. */
export function afterReply(
  traffic: SiteTraffic,
  { status, headers }: Pick<ApiReply, 'status' | 'headers'>,
  now: Instant,
): SiteTraffic {
  const limit = numberIn(headers, limitNames);
  const left = numberIn(headers, leftNames);
  const isScarce = limit === null || left === null ? traffic.isScarce : left < limit * scarceBelow;
  const seconds = numberIn(headers, ['retry-after']);
  const isLimit = status === 429;
  if (!isLimit && (status < 500 || seconds === null))
    return isScarce === traffic.isScarce ? traffic : { ...traffic, isScarce };
  const wait = seconds === null ? minute : Math.min(seconds * 1000, longestRetryAfter);
  const kind = isLimit ? 'rate-limited' : 'server-error';
  return { ...traffic, isScarce, rest: { kind, since: now, until: toInstant(now + wait) } };
}
