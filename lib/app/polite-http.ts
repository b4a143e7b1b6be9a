import type { HelpdeskProblem } from '../domain/helpdesk-problem.ts';
import { fail, type Result } from '../domain/result.ts';
import { minute } from '../domain/time/instant.ts';
import type { Clock } from '../ports/clock.ts';
import type { ApiReply, ApiRequest, HelpdeskHttp } from '../ports/http.ts';
import type { SiteMemory } from '../ports/site-memory.ts';
import { afterReply, limitNow, restNow, withReading } from './site-traffic.ts';

/** Clocks that differ by less agree: an answer takes its time, and a date has whole seconds. */
const leastApart = 2 * minute;

/**
 * Sends through `http`, one request at a time to each origin, in the order asked for.
 *
 * While the helpdesk asks to be left alone nothing is sent to it, whoever asks and whatever for. More
 * than four hundred readings within a minute, or fifty where the helpdesk says that little of its
 * allowance is left, are not sent either. Both fail with the time to wait, and both are kept in `memory`,
 * since this worker may die. A write is what a person clicked on: no count of ours keeps it back.
 */
export function politeHttp(http: HelpdeskHttp, clock: Clock, memory: SiteMemory): HelpdeskHttp {
  const lastTurn = new Map<string, Promise<unknown>>();
  /** This computer's clock less the server's, at the last answer that named its date. */
  const apartBy = new Map<string, number>();

  /** Counts a request before it is sent; null where it may be. */
  async function take(origin: string, { method }: ApiRequest): Promise<HelpdeskProblem | null> {
    const now = clock.now();
    const { traffic } = await memory.load(origin);
    if (method !== 'GET') return restNow(traffic, now);
    const problem = restNow(traffic, now) ?? limitNow(traffic, now);
    if (problem) return problem;
    await memory.update(origin, (it) => ({ ...it, traffic: withReading(it.traffic, now) }));
    return null;
  }

  async function learn(origin: string, reply: ApiReply): Promise<void> {
    const now = clock.now();
    const date = Date.parse(reply.headers['date'] ?? '');
    if (!Number.isNaN(date)) apartBy.set(origin, now - date);
    const { traffic } = await memory.load(origin);
    if (afterReply(traffic, reply, now) === traffic) return;
    await memory.update(origin, (it) => ({ ...it, traffic: afterReply(it.traffic, reply, now) }));
  }

  async function sendNow(
    origin: string,
    request: ApiRequest,
  ): Promise<Result<ApiReply, HelpdeskProblem>> {
    const problem = await take(origin, request);
    if (problem) return fail(problem);
    const reply = await http.send(origin, request);
    if (reply.ok) await learn(origin, reply.value);
    return reply;
  }

  return {
    send(origin, request) {
      const work = () => sendNow(origin, request);
      const turn = (lastTurn.get(origin) ?? Promise.resolve()).then(work, work);
      lastTurn.set(origin, turn);
      return turn;
    },
    apart(origin) {
      const apart = apartBy.get(origin) ?? 0;
      return Math.abs(apart) < leastApart ? null : apart;
    },
  };
}
