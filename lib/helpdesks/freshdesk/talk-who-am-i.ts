import { succeed } from '../../domain/result.ts';
import type { Conversation } from '../../ports/helpdesk.ts';
import { askFor } from './check-reply.ts';
import { meReply } from './parse-me.ts';
import { meRequest } from './requests.ts';

/** The account that the session belongs to: its mail address, else its number. */
export function* talkWhoAmI(): Conversation<string | null> {
  const me = yield* askFor(meRequest(), meReply);
  if (!me.ok) return me;
  const { agent } = me.value;
  return succeed(agent.email ?? agent.contact?.email ?? agent.id);
}
