import 'fake-indexeddb/auto';
import type { Dependencies } from '../../lib/app/dependencies.ts';
import { DatabaseCaseStore } from '../../lib/storage/case-store.ts';
import { Database } from '../../lib/storage/database.ts';
import { DatabaseOutboxStore } from '../../lib/storage/outbox-store.ts';
import { DatabaseSetAside } from '../../lib/storage/set-aside.ts';
import { DatabaseTicketStore } from '../../lib/storage/ticket-store.ts';
import type { SiteState } from '../../lib/ports/site-memory.ts';
import { ticket } from '../builders/ticket.ts';
import { fakeDependencies, FixedClock, site } from '../fakes/dependencies.ts';

let names = 0;
const nothing: SiteState = {
  account: null,
  failures: {},
  histories: [],
  traffic: { readings: [], isScarce: false, rest: null },
};

/** What is remembered while a browser runs, and gone with it. */
function memory(): Dependencies['memory'] {
  const states = new Map<string, SiteState>();
  const load = async (origin: string) => states.get(origin) ?? nothing;
  return {
    load,
    async update(origin, change) {
      const made = change(await load(origin));
      states.set(origin, made);
      return made;
    },
  };
}

/**
 * One ticket on a server that counts, and a browser whose database outlives it. `worker` is the next
 * worker of the same browser, `browser` the first of the next one.
 */
export async function tortureWorld() {
  const name = `torture-${(names += 1)}`;
  const open = () => {
    const database = new Database(name);
    const reader = new DatabaseSetAside(database, new FixedClock());
    return {
      outbox: new DatabaseOutboxStore(database, reader),
      cases: new DatabaseCaseStore(database, reader),
      tickets: new DatabaseTicketStore(database, reader),
    };
  };
  const fakes = fakeDependencies(open());
  await fakes.needs.sites.save(site);
  const served = fakes.server.serve(ticket());
  let present: Dependencies = { ...fakes.needs, memory: memory() };
  return {
    ...fakes,
    served,
    worker: (): Dependencies => (present = { ...present, ...open() }),
    browser: (): Dependencies => (present = { ...present, ...open(), memory: memory() }),
  };
}

export type TortureWorld = Awaited<ReturnType<typeof tortureWorld>>;
