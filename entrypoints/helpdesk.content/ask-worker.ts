import { sendFromPage } from '../../lib/browser/page-runtime.ts';
import type { PayloadOf, ReplyOf } from '../../lib/messaging/messenger.ts';
import type { ContentProtocol, ContentVerb } from '../../lib/messaging/protocol.ts';
import { readReply } from '../../lib/messaging/wire.ts';

/**
 * Asks the worker from a page. The messenger of our own pages would be a thirtieth of all that a
 * page may be given; what it adds, patience and limits, the overlay has itself.
 *
 * @throws where nobody answers, or the worker refuses.
 */
export async function askWorker<Verb extends ContentVerb>(
  verb: Verb,
  payload: PayloadOf<ContentProtocol[Verb]>,
): Promise<ReplyOf<ContentProtocol[Verb]>> {
  const reply = readReply(await sendFromPage({ uptier: 1, verb, payload }));
  if (!reply?.ok)
    throw new Error(reply ? `${reply.error.name}: ${reply.error.message}` : 'No answer');
  // The worker's handler for this verb made the value; its type is that handler's.
  return reply.value as never;
}
