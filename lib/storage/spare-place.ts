import type { Place } from './open-connection.ts';

/** A part of the browser's storage with files of its own; no library describes it yet. */
interface Buckets {
  keys(): Promise<readonly string[]>;
  open(name: string): Promise<{ readonly indexedDB: IDBFactory }>;
}

/** Where rows are kept once the first place cannot be opened any more. */
export interface SparePlace {
  /** True from the first time on that it was used: then nothing is kept elsewhere. */
  isUsed(): Promise<boolean>;
  open(): Promise<Place>;
}

const spareName = (name: string): string => `${name}-spare`;

/** Chromium keeps all databases of an origin in one folder, and those of a bucket in another. */
const inBucket = (buckets: Buckets, name: string): SparePlace => ({
  isUsed: async () => (await buckets.keys()).includes(spareName(name)),
  async open() {
    const { indexedDB: factory } = await buckets.open(spareName(name));
    return { factory, name };
  },
});

/** Firefox keeps each database in a file of its own. */
const besideIt = (name: string): SparePlace => ({
  async isUsed() {
    const known = await indexedDB.databases();
    return known.some((it) => it.name === spareName(name));
  },
  open: () => Promise.resolve({ factory: indexedDB, name: spareName(name) }),
});

/** A second place for the database `name`, which a damage of the first does not reach. */
export function sparePlace(name: string): SparePlace {
  const { storageBuckets } = (globalThis.navigator ?? {}) as { readonly storageBuckets?: Buckets };
  return storageBuckets ? inBucket(storageBuckets, name) : besideIt(name);
}
