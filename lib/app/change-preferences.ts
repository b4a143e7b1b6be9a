import type { Preferences } from '../domain/preferences.ts';
import type { Dependencies } from './dependencies.ts';
import { forgetOldTickets } from './keep-data.ts';
import { showEverywhere } from './show-everywhere.ts';

/**
 * Keeps what the user set for all sites; it counts at once. Pages that are open show it, and observed
 * tickets that are now too old are forgotten.
 */
export async function savePreferences(
  needs: Dependencies,
  preferences: Preferences,
): Promise<Preferences> {
  await needs.preferences.save(preferences);
  await showEverywhere(needs);
  await forgetOldTickets(needs);
  return preferences;
}
