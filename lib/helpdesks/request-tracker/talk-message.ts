import { succeed } from '../../domain/result.ts';
import type { Conversation } from '../../ports/helpdesk.ts';
import { askFor } from './check-reply.ts';
import { attachmentsReply, type Attachment } from './parse-attachments.ts';
import type { Transaction } from './parse-history.ts';
import { boundText, textOfHtml } from './plain-text.ts';
import { messageRequest } from './requests.ts';

const isMessage = ({ Filename, Content }: Attachment): boolean =>
  (Filename ?? '') === '' && (Content ?? '') !== '';

/**
 * The text of the message that a transaction carries, or null where it has none or it cannot be
 * read: a ticket is worth showing without its first message.
 */
export function* talkMessage(transaction: Transaction | undefined): Conversation<string | null> {
  if (transaction === undefined) return succeed(null);
  const reply = yield* askFor(messageRequest(transaction.id), attachmentsReply);
  if (!reply.ok) return reply.error.kind === 'signed-out' ? reply : succeed(null);
  const parts = reply.value.items.filter(isMessage);
  const plain = parts.find(({ ContentType }) => /^text\/plain/i.test(ContentType ?? ''));
  if (plain) return succeed(boundText(plain.Content ?? ''));
  const html = parts.find(({ ContentType }) => /^text\/html/i.test(ContentType ?? ''));
  return succeed(html ? boundText(textOfHtml(html.Content ?? '')) : null);
}
