import * as v from 'valibot';
import { siteRecord } from '../domain/assignment/site-record.ts';
import type { Site } from '../domain/assignment/site.ts';
import type { SiteStore } from '../ports/stores.ts';
import { oneAtATime } from './one-at-a-time.ts';
import { asList, defineItem } from './stored-item.ts';

/** The sites on which the user switched Uptier on, in `storage.local`. */
export class StoredSites implements SiteStore {
  readonly #item = defineItem('local:sites', []);
  /** What could not be read back; kept, never deleted. */
  readonly #unreadable = defineItem('local:sites-set-aside', []);
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

  async change(
    origin: string,
    change: (site: Site | undefined) => Site | undefined,
  ): Promise<Site | undefined> {
    let made: Site | undefined;
    await this.#change((sites) => {
      made = change(sites.find((site) => site.origin === origin));
      return made ? [...sites.filter((site) => site.origin !== origin), made] : sites;
    });
    return made;
  }

  remove(origin: string): Promise<void> {
    return this.#change((sites) => sites.filter((site) => site.origin !== origin));
  }

  /** Where `change` gives back what it was given, nothing is written. */
  #change(change: (sites: readonly Site[]) => readonly Site[]): Promise<void> {
    return this.#inTurn(async () => {
      const before = await this.all();
      const after = change(before);
      if (after === before) return;
      const stored = asList(await this.#item.getValue());
      const unreadable = stored.filter((it) => !v.is(siteRecord, it));
      if (unreadable.length > 0)
        await this.#unreadable.setValue([
          ...asList(await this.#unreadable.getValue()),
          ...unreadable,
        ]);
      await this.#item.setValue(after);
    });
  }
}

/** Which version's presets were taken in. */
export class StoredSeedMark {
  readonly #item = defineItem('local:presets-seeded', null);

  /** Null before the first time. */
  async read(): Promise<string | null> {
    const stored = await this.#item.getValue();
    return typeof stored === 'string' ? stored : null;
  }

  write(version: string): Promise<void> {
    return this.#item.setValue(version);
  }
}
