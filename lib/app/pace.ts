import { longestRetryAfter, type HelpdeskProblem } from '../domain/helpdesk-problem.ts';
import { minute, toInstant, type Instant } from '../domain/time/instant.ts';
import type { Failure, SiteState } from '../ports/site-memory.ts';
import type { Dependencies } from './dependencies.ts';

type Needs = Pick<Dependencies, 'clock' | 'memory' | 'random'>;

/** What is asked of a helpdesk; each fails and recovers by itself. */
export interface Endpoint {
  readonly origin: string;
  readonly operation: 'ticket' | 'tickets' | 'fields' | 'notes' | 'search' | 'request';
  /** What is asked for, where one refusal says nothing about the next. */
  readonly subject: string;
}

const longestBackOff = 5 * minute;
const historiesAMinute = 20;

/** How far a problem reaches: the whole site, the operation, or this one subject. */
function keyFor({ operation, subject }: Endpoint, problem: HelpdeskProblem): string {
  switch (problem.kind) {
    case 'no-answer':
    case 'rate-limited':
    case 'signed-out':
    case 'wrong-user':
    case 'worker':
      return 'site';
    // A server that says when it will be back speaks for all of itself.
    case 'server-error':
      return problem.retryAfter === undefined ? operation : 'site';
    case 'unexpected':
      return operation;
    case 'forbidden':
    case 'not-found':
    case 'refused':
      return `${operation} ${subject}`;
  }
}

const keysOf = ({ operation, subject }: Endpoint) => ['site', operation, `${operation} ${subject}`];

/** A minute at least, twice as long after each failure, up to five; not before `retryAfter`, an hour at most. */
function waitAfter(count: number, problem: HelpdeskProblem, random: () => number): number {
  const doubled = Math.min(minute * 2 ** Math.min(count - 1, 10), longestBackOff);
  const asked = Math.min(problem.retryAfter ?? 0, longestRetryAfter);
  return Math.max(doubled, asked) * (1 + random() / 10);
}

/** The failures that keep `endpoint` from being asked; those whose time is up among them. */
const failuresOf = (state: SiteState, endpoint: Endpoint) =>
  keysOf(endpoint).flatMap((key) => {
    const failure = state.failures[key];
    return failure ? [[key, failure] as const] : [];
  });

/** A clock that was set back behind a failure tells nothing of how long it still stands. */
const isStanding = ({ since, until }: Failure, now: Instant): boolean =>
  since <= now && now < until;

function waitingIn(state: SiteState, endpoint: Endpoint, now: Instant): HelpdeskProblem | null {
  const failure = failuresOf(state, endpoint).find(([, it]) => isStanding(it, now))?.[1];
  return failure ? { ...failure.problem, retryAfter: failure.until - now } : null;
}

/** The problem that keeps `endpoint` from being asked now, where there is one; claims no try. */
export async function problemNow(
  needs: Pick<Needs, 'clock' | 'memory'>,
  endpoint: Endpoint,
): Promise<HelpdeskProblem | null> {
  return waitingIn(await needs.memory.load(endpoint.origin), endpoint, needs.clock.now());
}

/**
 * The problem that stands while an endpoint is failing, with the time that is left; null where it
 * may be asked. Once the time is up, one caller may ask and the others wait for what it finds.
 */
export async function standingProblem(
  needs: Needs,
  endpoint: Endpoint,
): Promise<HelpdeskProblem | null> {
  const now = needs.clock.now();
  let standing: HelpdeskProblem | null = null;
  await needs.memory.update(endpoint.origin, (state) => {
    standing = waitingIn(state, endpoint, now);
    if (standing) return state;
    const claimed = failuresOf(state, endpoint).map(([key, it]): readonly [string, Failure] => [
      key,
      { ...it, since: toInstant(Math.min(it.since, now - 1)), until: toInstant(now + minute) },
    ]);
    return { ...state, failures: { ...state.failures, ...Object.fromEntries(claimed) } };
  });
  return standing;
}

/**
 * Remembers how asking `endpoint` at `askedAt` went; null: well. Gives the problem with the time to the
 * next try. Who asked before others found the same adds nothing to it, and does not end the time for
 * which the helpdesk asked to be left alone.
 */
export async function noteOutcome(
  needs: Needs,
  endpoint: Endpoint,
  problem: HelpdeskProblem | null,
  askedAt: Instant,
): Promise<HelpdeskProblem | null> {
  const now = needs.clock.now();
  const isFoundSince = (it: Failure): boolean => it.since >= askedAt && isStanding(it, now);
  const isOver = (it: Failure | undefined): boolean =>
    it !== undefined && !(isFoundSince(it) && it.problem.retryAfter !== undefined);
  let noted = problem;
  await needs.memory.update(endpoint.origin, (state) => {
    const failures = { ...state.failures };
    if (problem === null) {
      const over = keysOf(endpoint).filter((key) => isOver(failures[key]));
      if (over.length === 0) return state;
      for (const key of over) delete failures[key];
      return { ...state, failures };
    }
    const key = keyFor(endpoint, problem);
    const before = failures[key];
    if (before && isFoundSince(before)) {
      const until = toInstant(now + Math.min(problem.retryAfter ?? 0, longestRetryAfter));
      if (until > before.until) failures[key] = { ...before, until, problem };
      noted = { ...problem, retryAfter: Math.max(until, before.until) - now };
      return { ...state, failures };
    }
    const count = (before?.count ?? 0) + 1;
    const wait = waitAfter(count, problem, needs.random);
    noted = { ...problem, retryAfter: wait };
    failures[key] = { since: now, until: toInstant(now + wait), count, problem };
    return { ...state, failures: withoutOld(failures, now) };
  });
  return noted;
}

function withoutOld(
  failures: Readonly<Record<string, Failure>>,
  now: Instant,
): Record<string, Failure> {
  return Object.fromEntries(
    Object.entries(failures).filter(([, { until }]) => until > now - 10 * minute),
  );
}

/** The user signed in again, or loaded the page anew: what a session could not do may be tried. */
export async function forgetSessionProblems(needs: Needs, origin: string): Promise<void> {
  const ofSession = (failure: Failure) =>
    failure.problem.kind === 'signed-out' || failure.problem.kind === 'forbidden';
  await needs.memory.update(origin, (state) => ({
    ...state,
    failures: Object.fromEntries(Object.entries(state.failures).filter(([, it]) => !ofSession(it))),
  }));
}

/** 0 where a history may be read now, which counts it; else the milliseconds to wait. */
export async function takeHistory(needs: Needs, origin: string): Promise<number> {
  const now = needs.clock.now();
  let wait = 0;
  await needs.memory.update(origin, (state: SiteState) => {
    const recent = state.histories.filter((at) => at > now - minute && at <= now);
    const oldest = recent[0];
    wait = recent.length < historiesAMinute || oldest === undefined ? 0 : oldest + minute - now;
    return { ...state, histories: wait > 0 ? recent : [...recent, now] };
  });
  return wait;
}
