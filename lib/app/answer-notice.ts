import type { Told } from '../domain/deadlines/telling.ts';
import { isOwnCase } from '../domain/customer/own-case.ts';
import { plainLine } from '../domain/plan/plain-text.ts';
import type { TicketRef } from '../domain/ticket/ticket.ts';
import { takeCase } from './change-case.ts';
import type { Dependencies } from './dependencies.ts';
import { workingSite } from './known-ticket.ts';

const longestWhy = 200;

async function openTicket(needs: Dependencies, ref: TicketRef): Promise<void> {
  // A customer's own case is on no page of a helpdesk: the popup shows it.
  if (isOwnCase(ref)) return needs.notifier.openAttention();
  const { origin, ticketId } = ref;
  const { api } = await workingSite(needs, origin);
  await needs.notifier.openPage(new URL(api.ticketPath(ticketId), origin).href);
}

async function openTold(needs: Dependencies, told: readonly Told[]): Promise<void> {
  const [first] = told;
  const tickets = new Set(told.map(({ deadline: { ref } }) => `${ref.origin} ${ref.ticketId}`));
  if (first && tickets.size === 1) await openTicket(needs, first.deadline.ref);
  else await needs.notifier.openBoard();
}

/** Opens the ticket that a notification is about; of several, the board with all that needs someone. */
export async function openNotice(needs: Dependencies, id: string): Promise<void> {
  await needs.notifier.clear(id);
  await openTold(needs, await needs.told.ofNotice(id));
}

/**
 * *I take it*, on a notification: the click is the user's own. Where it cannot be taken, a notification
 * says why, and the ticket opens.
 */
export async function takeFromNotice(needs: Dependencies, id: string): Promise<void> {
  const told = await needs.told.ofNotice(id);
  const [first] = told;
  if (first === undefined || told.length > 1) return openNotice(needs, id);
  const { ref } = first.deadline;
  try {
    await takeCase(needs, ref);
    await needs.notifier.clear(id);
  } catch (error) {
    const why = plainLine(error instanceof Error ? error.message : '', longestWhy);
    const title = needs.text('notice_not_taken', why);
    await needs.notifier.show({ id, title, message: '', take: null });
    await openTicket(needs, ref);
  }
}
