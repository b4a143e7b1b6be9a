import { storage } from '@wxt-dev/storage';
import * as v from 'valibot';
import { siteRecord } from '../domain/assignment/site-record.ts';
import type { Site } from '../domain/assignment/site.ts';
import type { Preferences, PreferenceStore, SiteStore } from '../ports/stores.ts';
import { oneAtATime } from './one-at-a-time.ts';

/** What is set where the user set nothing. */
export const standardPreferences: Preferences = { timeZone: null, keepDays: 90 };

const preferencesRecord: v.GenericSchema<unknown, Preferences> = v.strictObject({
  timeZone: v.nullable(v.pipe(v.string(), v.maxLength(100))),
  keepDays: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(3660)),
});

/** A key is stored with users: never rename one. A change of shape is a version with its migration. */
const define = (key: `local:${string}`, fallback: unknown) =>
  storage.defineItem<unknown>(key, { version: 1, migrations: {}, fallback });

const asList = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [value]);

/** The sites on which the user switched Uptier on, in `storage.local`. */
export class StoredSites implements SiteStore {
  readonly #item = define('local:sites', []);
  /** What could not be read back; kept, never deleted. */
  readonly #unreadable = define('local:sites-set-aside', []);
  readonly #inTurn = oneAtATime();

  async all(): Promise<readonly Site[]> {
    return asList(await this.#item.getValue()).flatMap((it) => {
      const site = v.safeParse(siteRecord, it);
      return site.success ? [site.output] : [];
    });
  }

  async find(origin: string): Promise<Site | undefined> {
    return (await this.all()).find((site) => site.origin === origin);
  }

  save(site: Site): Promise<void> {
    return this.#change((sites) => [...sites.filter(({ origin }) => origin !== site.origin), site]);
  }

  add(site: Site): Promise<void> {
    return this.#change((sites) =>
      sites.some(({ origin }) => origin === site.origin) ? sites : [...sites, site],
    );
  }

  remove(origin: string): Promise<void> {
    return this.#change((sites) => sites.filter((site) => site.origin !== origin));
  }

  #change(change: (sites: readonly Site[]) => readonly Site[]): Promise<void> {
    return this.#inTurn(async () => {
      const stored = asList(await this.#item.getValue());
      const unreadable = stored.filter((it) => !v.is(siteRecord, it));
      if (unreadable.length > 0)
        await this.#unreadable.setValue([
          ...asList(await this.#unreadable.getValue()),
          ...unreadable,
        ]);
      await this.#item.setValue(change(await this.all()));
    });
  }
}

/** What the user set for all sites, in `storage.local`; what cannot be read is as if it were not set. */
export class StoredPreferences implements PreferenceStore {
  readonly #item = define('local:preferences', standardPreferences);

  async load(): Promise<Preferences> {
    const stored = v.safeParse(preferencesRecord, await this.#item.getValue());
    return stored.success ? stored.output : standardPreferences;
  }

  save(preferences: Preferences): Promise<void> {
    return this.#item.setValue(preferences);
  }
}

/** Which version's presets were taken in. */
export class StoredSeedMark {
  readonly #item = define('local:presets-seeded', null);

  /** Null before the first time. */
  async read(): Promise<string | null> {
    const stored = await this.#item.getValue();
    return typeof stored === 'string' ? stored : null;
  }

  write(version: string): Promise<void> {
    return this.#item.setValue(version);
  }
}
