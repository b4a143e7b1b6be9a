import { day, toInstant } from '../domain/time/instant.ts';
import type { Dependencies } from './dependencies.ts';

/** Forgets observed tickets that are older than the user wants to keep; gives how many. */
export async function forgetOldTickets(
  needs: Pick<Dependencies, 'clock' | 'preferences' | 'tickets'>,
): Promise<number> {
  const { keepDays } = await needs.preferences.load();
  return needs.tickets.forgetBefore(toInstant(needs.clock.now() - keepDays * day));
}
