import * as v from 'valibot';
import { originRecord } from '../domain/assignment/origin-record.ts';
import type { PortalStore } from '../ports/portals.ts';
import type { KeyValueArea } from './key-value-area.ts';
import { oneAtATime } from './one-at-a-time.ts';

const key = 'portals';
const origins = v.array(v.unknown());

/** Portals that are switched on, in `area`; what cannot be read counts as switched off. */
export class StoredPortals implements PortalStore {
  readonly #inTurn = oneAtATime();

  constructor(private readonly area: KeyValueArea) {}

  async #all(): Promise<readonly string[]> {
    const stored = v.safeParse(origins, (await this.area.get([key]))[key]);
    return stored.success ? stored.output.filter((it) => v.is(originRecord, it)) : [];
  }

  async isOn(origin: string): Promise<boolean> {
    return (await this.#all()).includes(origin);
  }

  switch(origin: string, isOn: boolean): Promise<void> {
    return this.#inTurn(async () => {
      const others = (await this.#all()).filter((it) => it !== origin);
      await this.area.set({ [key]: isOn ? [...others, origin] : others });
    });
  }
}
