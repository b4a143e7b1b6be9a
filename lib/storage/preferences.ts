import * as v from 'valibot';
import { preferencesRecord, standardPreferences, type Preferences } from '../domain/preferences.ts';
import type { PreferenceStore } from '../ports/stores.ts';
import { oneAtATime } from './one-at-a-time.ts';
import { asList, defineItem } from './stored-item.ts';

/**
 * Version 2 has the user's own hours. A worker that died between writing a value and its version
 * leaves a value of version 2 that is taken for version 1: its hours stay.
 */
export const withHours = (value: unknown): unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? { hours: null, ...value }
    : value;

/**
 * What the user set for all sites, in `storage.local`. What cannot be read is as if it were not set;
 * it stays where it is until the user sets something, and is then set aside, never deleted.
 */
export class StoredPreferences implements PreferenceStore {
  readonly #item = defineItem('local:preferences', standardPreferences, {
    version: 2,
    migrations: { 2: withHours },
  });
  readonly #unreadable = defineItem('local:preferences-set-aside', []);
  readonly #inTurn = oneAtATime();

  async load(): Promise<Preferences> {
    const stored = v.safeParse(preferencesRecord, await this.#item.getValue());
    return stored.success ? stored.output : standardPreferences;
  }

  save(preferences: Preferences): Promise<void> {
    return this.#inTurn(async () => {
      const stored = await this.#item.getValue();
      if (!v.is(preferencesRecord, stored))
        await this.#unreadable.setValue([...asList(await this.#unreadable.getValue()), stored]);
      await this.#item.setValue(preferences);
    });
  }
}
