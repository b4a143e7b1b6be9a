import { tryNote } from '../domain/plan/try-note.ts';
import { reason } from '../domain/reason.ts';
import type { TicketRef } from '../domain/ticket/ticket.ts';
import type { TryView } from '../domain/view/views.ts';
import { converse } from './converse.ts';
import type { Dependencies } from './dependencies.ts';
import { inTurn } from './in-turn.ts';
import { knownTicket, refusePrivate } from './known-ticket.ts';
import { Refusal } from './refusal.ts';
import { refuseDraft } from './unsaved-draft.ts';
import { wrongAccount } from './wrong-user.ts';

/**
 * Writes one internal note into the ticket and reads it back; from then on escalations may write on
 * this site. A try that was cut short finds its note again and writes no second one.
 *
 * @throws {Refusal} when the ticket cannot be read, a page holds an unsaved draft of it, somebody
 * else is signed in, or the note could not be written or found again.
 */
export const tryWrites = (needs: Dependencies, asked: TicketRef): Promise<TryView> =>
  inTurn(needs.sites, () => writeTryNote(needs, asked));

async function writeTryNote(needs: Dependencies, asked: TicketRef): Promise<TryView> {
  await refusePrivate(needs);
  const { api, ref } = await knownTicket(needs, asked, false);
  await refuseDraft(needs, ref);
  const { account } = await needs.memory.load(ref.origin);
  const wrong = await wrongAccount(needs, api, ref.origin, account, true);
  if (wrong) throw new Refusal(reason('try-failed', wrong.detail), needs.text);
  const { body, mark } = tryNote(ref.ticketId, needs.text('note_try'));
  const write = { kind: 'note', body } as const;
  const { result } = await converse(
    needs.http,
    ref.origin,
    api.write({ ticketId: ref.ticketId, write, mark }),
  );
  await needs.tickets.outdate(ref);
  if (!result.ok) throw new Refusal(reason('try-failed', result.error.detail), needs.text);
  const now = needs.clock.now();
  const tried = { writesTriedAt: now, writesTriedOn: api.id };
  await needs.sites.change(ref.origin, (site) => site && { ...site, ...tried });
  const { path } = result.value;
  return { noteUrl: path?.startsWith('/') ? new URL(path, ref.origin).href : null };
}
