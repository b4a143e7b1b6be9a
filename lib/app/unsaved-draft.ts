import type { HelpdeskProblem } from '../domain/helpdesk-problem.ts';
import { reason } from '../domain/reason.ts';
import type { TicketRef } from '../domain/ticket/ticket.ts';
import type { Dependencies } from './dependencies.ts';
import { Refusal } from './refusal.ts';

/** The problem where an open page holds an unsaved draft of the ticket; null where none does. */
export async function unsavedDraft(
  { access, text }: Pick<Dependencies, 'access' | 'text'>,
  { origin, ticketId }: TicketRef,
): Promise<HelpdeskProblem | null> {
  return (await access.holdsDraft(origin, ticketId))
    ? { kind: 'refused', detail: text('outbox_unsaved_draft') }
    : null;
}

/** @throws {Refusal} when an open page holds an unsaved draft of the ticket: a write would cross it. */
export async function refuseDraft(
  needs: Pick<Dependencies, 'access' | 'text'>,
  ref: TicketRef,
): Promise<void> {
  if (await unsavedDraft(needs, ref)) throw new Refusal(reason('unsaved-draft'), needs.text);
}
