import { helpdeskLink } from '../../lib/domain/plan/helpdesk-link.ts';
import type { TicketRef } from '../../lib/domain/ticket/ticket.ts';
import type { Text } from '../text.ts';

interface Props {
  readonly of: TicketRef;
  /** Its page; null: nobody knows where it is. */
  readonly address: string | null;
  readonly subject: string | null;
  readonly text: Text;
}

/** A ticket by its subject or number, and on which helpdesk; a link where its page is known. */
export function TicketLink({ of, address, subject, text }: Props) {
  const { origin, ticketId } = of;
  const link = helpdeskLink(address, origin);
  const name = subject ?? text('popup_ticket', ticketId);
  return (
    <>
      {link === null ? (
        <bdi>{name}</bdi>
      ) : (
        <a href={link} target="_blank" rel="noopener noreferrer">
          <bdi>{name}</bdi>
        </a>
      )}
      <span class="quiet block">
        <bdi>{new URL(origin).host}</bdi>
        {subject !== null && ` · ${text('popup_ticket', ticketId)}`}
      </span>
    </>
  );
}
