import type { Preferences } from '../domain/preferences.ts';
import type { Dependencies } from './dependencies.ts';
import { forgetOldTickets } from './keep-data.ts';
import { refuseLockedPreferences } from './keep-policy.ts';
import { showEverywhere } from './show-everywhere.ts';

/**
 * Keeps what the user set for all sites; it counts at once. Pages that are open show it, and observed
 * tickets that are now too old are forgotten.
 *
 * @throws {Refusal} where they change what an organisation locked.
 */
export async function savePreferences(
  needs: Dependencies,
  preferences: Preferences,
): Promise<Preferences> {
  await refuseLockedPreferences(needs, preferences);
  await needs.preferences.save(preferences);
  await showEverywhere(needs);
  await forgetOldTickets(needs);
  return preferences;
}
