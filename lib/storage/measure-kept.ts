import type { StoreNames } from 'idb';
import { ownOrigin } from '../domain/customer/own-case.ts';
import {
  keptKinds,
  type KeptKind,
  type KeptSize,
  type KeptSizes,
} from '../domain/kept/kept-sizes.ts';
import type { Database } from './database.ts';
import { originsKept } from './kept-origins.ts';
import type { Connection, Schema } from './migrations.ts';
import type { WholeArea } from './safe-copy.ts';

/** As many records of a store are measured; the others count as large as these on average. */
const measured = 200;

type Amount = Omit<KeptSize, 'kind'>;
const nothing: Amount = { count: 0, bytes: 0 };

const add = (...amounts: readonly Amount[]): Amount =>
  amounts.reduce((a, b) => ({ count: a.count + b.count, bytes: a.bytes + b.bytes }), nothing);

const coder = new TextEncoder();
const bytesOf = (value: unknown): number => coder.encode(JSON.stringify(value) ?? '').length;

/** What a store or an index can be asked for its size. */
interface Counted {
  count(range?: IDBKeyRange): Promise<number>;
  getAll(range: IDBKeyRange | undefined, most: number): Promise<readonly unknown[]>;
}

async function amountOf(store: Counted, range?: IDBKeyRange): Promise<Amount> {
  const [count, some] = await Promise.all([store.count(range), store.getAll(range, measured)]);
  const bytes = some.reduce<number>((sum, row) => sum + bytesOf(row), 0);
  return { count, bytes: some.length === 0 ? 0 : Math.round((bytes / some.length) * count) };
}

// A list comes after every text.
const own = () => IDBKeyRange.bound([ownOrigin], [ownOrigin, []]);
const others = () => [
  IDBKeyRange.upperBound([ownOrigin], true),
  IDBKeyRange.lowerBound([ownOrigin, []], true),
];

/** Cases by their tickets, of which there is one row of figures each; their size is that of their logs. */
async function casesIn(db: Connection, ranges: readonly IDBKeyRange[]): Promise<Amount> {
  const read = db.transaction(['cases', 'figures']);
  const logs = read.objectStore('cases').index('by-ticket');
  const parts = ranges.map(async (range) => {
    const [count, { bytes }] = await Promise.all([
      read.objectStore('figures').count(range),
      amountOf(logs, range),
    ]);
    return { count, bytes };
  });
  return add(...(await Promise.all(parts)));
}

const amountsIn = (db: Connection, names: readonly StoreNames<Schema>[]): Promise<Amount> => {
  const read = db.transaction(names);
  return Promise.all(names.map((name) => amountOf(read.objectStore(name)))).then((all) =>
    add(...all),
  );
};

/** What a key of the small store holds. */
function kindOfKey(key: string): KeptKind {
  if (/^(?:view:|views$|directory$)/.test(key)) return 'views';
  if (key.startsWith('kept:')) return 'copies';
  return key.endsWith('-set-aside') ? 'set-aside' : 'settings';
}

/** How much is kept of each kind, and of which helpdesks. Writes nothing. */
export async function measureKept(database: Database, area: WholeArea): Promise<KeptSizes> {
  const stored = await area.all();
  const inArea = (kind: KeptKind): Amount =>
    add(
      ...Object.entries(stored)
        .filter(([key]) => kindOfKey(key) === kind)
        .map((entry) => ({ count: 1, bytes: bytesOf(entry) })),
    );
  const stores = (...names: StoreNames<Schema>[]) => database.run((db) => amountsIn(db, names));
  const cases = (ranges: readonly IDBKeyRange[]) => database.run((db) => casesIn(db, ranges));
  const amounts: readonly (readonly [KeptKind, Promise<Amount>])[] = [
    ['matrices', stores('matrices', 'editions')],
    ['tickets', stores('tickets')],
    ['cases', cases(others())],
    ['own-cases', cases([own()])],
    ['escalations', stores('outbox')],
    ['deadlines', stores('deadlines', 'told')],
    ['figures', stores('figures')],
    ['settings', stores('webhooks', 'feeds', 'helpdesk-keys')],
    ['set-aside', stores('set-aside')],
  ];
  const inDatabase = new Map(
    await Promise.all(amounts.map(async ([kind, amount]) => [kind, await amount] as const)),
  );
  return {
    sizes: keptKinds.map((kind) => ({
      kind,
      ...add(inDatabase.get(kind) ?? nothing, inArea(kind)),
    })),
    origins: await originsKept(database, stored),
  };
}
