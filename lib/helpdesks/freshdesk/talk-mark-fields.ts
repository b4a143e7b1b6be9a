import { succeed } from '../../domain/result.ts';
import type { Conversation, MarkField } from '../../ports/helpdesk.ts';
import { askFor } from './check-reply.ts';
import { meReply } from './parse-me.ts';
import { meRequest } from './requests.ts';

/** None: here tags carry the mark. The session is asked for, so that one that ended is told. */
export function* talkMarkFields(): Conversation<readonly MarkField[]> {
  const me = yield* askFor(meRequest(), meReply);
  return me.ok ? succeed([]) : me;
}
