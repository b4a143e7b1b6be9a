import { day, toInstant } from '../domain/time/instant.ts';
import type { Dependencies } from './dependencies.ts';

/**
 * Forgets observed tickets, and what was shown of them, that are older than the user wants to keep;
 * gives how many tickets.
 */
export async function forgetOldTickets(
  needs: Pick<Dependencies, 'clock' | 'preferences' | 'tickets' | 'views'>,
): Promise<number> {
  const { keepDays } = await needs.preferences.load();
  const oldest = toInstant(needs.clock.now() - keepDays * day);
  await needs.views.forgetBefore(oldest);
  return needs.tickets.forgetBefore(oldest);
}
