import { succeed } from '../domain/result.ts';
import type { Instant } from '../domain/time/instant.ts';
import type { ApiReply, HelpdeskHttp } from '../ports/http.ts';
import type { Dependencies } from './dependencies.ts';

interface Kept {
  readonly reply: ApiReply;
  readonly at: Instant;
}

/** What a site calls its statuses, groups and people; in memory, for as long as the worker lives. */
const kept = new WeakMap<HelpdeskHttp, Map<string, Kept>>();

/** `needs.http`, which asks nothing that was answered within a request's `keepFor`. */
export function keepingReplies({
  http,
  clock,
}: Pick<Dependencies, 'http' | 'clock'>): HelpdeskHttp {
  const replies = kept.get(http) ?? new Map<string, Kept>();
  kept.set(http, replies);
  return {
    async send(origin, request) {
      const { keepFor = 0 } = request;
      if (keepFor <= 0 || request.method !== 'GET') return http.send(origin, request);
      const key = `${origin} ${request.path}`;
      const known = replies.get(key);
      const now = clock.now();
      if (known && known.at <= now && now - known.at < keepFor) return succeed(known.reply);
      const answer = await http.send(origin, request);
      // A refusal, or a page in the place of data, may be another answer soon.
      if (answer.ok && answer.value.status === 200 && answer.value.json !== undefined)
        replies.set(key, { reply: answer.value, at: now });
      return answer;
    },
  };
}
