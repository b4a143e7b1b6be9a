import 'fake-indexeddb/auto';
import type { Dependencies } from '../../../lib/app/dependencies.ts';
import { sweepDeadlines } from '../../../lib/app/sweep-deadlines.ts';
import type { CaseDraft } from '../../../lib/domain/case/case-event.ts';
import type { Matrix } from '../../../lib/domain/matrix/schema.ts';
import { standardPreferences } from '../../../lib/domain/preferences.ts';
import { ticketId, type Ticket, type TicketEvent } from '../../../lib/domain/ticket/ticket.ts';
import type { Instant } from '../../../lib/domain/time/instant.ts';
import type { QuietHours } from '../../../lib/domain/deadlines/notification-settings.ts';
import { deadlineKinds } from '../../../lib/domain/deadlines/deadline.ts';
import { DatabaseCaseStore } from '../../../lib/storage/case-store.ts';
import { Database } from '../../../lib/storage/database.ts';
import { DatabaseDeadlineIndex } from '../../../lib/storage/deadline-index.ts';
import { DatabaseSetAside } from '../../../lib/storage/set-aside.ts';
import { DatabaseTicketStore } from '../../../lib/storage/ticket-store.ts';
import { DatabaseToldLog } from '../../../lib/storage/told-log.ts';
import { ticket } from '../../builders/ticket.ts';
import { fakeDependencies, FixedClock, origin, site } from '../../fakes/dependencies.ts';
import { FakeDesktop } from '../../fakes/notifier.ts';

let names = 0;

export const refOf = (id: string) => ({ origin, ticketId: ticketId(id) });

/**
 * A browser's deadlines over a real database, a counting helpdesk and a desktop. `life` is one more
 * worker over the same database.
 */
export async function deadlineWorld(policy: Matrix, at?: Instant) {
  const name = `deadlines-${(names += 1)}`;
  const clock = new FixedClock(at);
  const desktop = new FakeDesktop();
  const wakes: (Instant | null)[] = [];
  const open = () => {
    const database = new Database(name);
    const reader = new DatabaseSetAside(database, clock);
    return {
      database,
      stores: {
        tickets: new DatabaseTicketStore(database, reader),
        cases: new DatabaseCaseStore(database, reader),
        deadlines: new DatabaseDeadlineIndex(database),
        told: new DatabaseToldLog(database),
      },
    };
  };
  const { database, stores } = open();
  const deadlineWake = { at: (instant: Instant | null) => void wakes.push(instant) };
  const fakes = fakeDependencies({ ...stores, clock, notifier: desktop, deadlineWake });
  const { needs, server } = fakes;
  await needs.sites.save(site);
  await needs.matrices.save({ matrix: policy, preset: false, storedAt: clock.now() });

  /** The ticket is on the helpdesk, and was read just now. */
  const see = async (parts: Partial<Ticket> & { id: Ticket['id'] }, ...events: TicketEvent[]) => {
    const createdAt = parts.createdAt ?? clock.now();
    const all = [{ kind: 'created', at: createdAt, by: 'customer' } as const, ...events];
    const served = server.serve(ticket({ createdAt, ...parts }, ...all));
    served.priority = parts.priority ?? served.priority;
    const record = {
      ticket: served.ticket,
      missing: [],
      version: String(served.version),
      mergedInto: null,
    };
    const observedAt = clock.now();
    await needs.tickets.save([{ ref: refOf(parts.id), record, observedAt }]);
    return served;
  };
  let entries = 0;
  const tell = (id: string, draft: CaseDraft, when: Instant = clock.now()) =>
    needs.cases.add(refOf(id), [
      {
        id: `entry-${String((entries += 1)).padStart(8, '0')}`,
        event: { ...draft, at: when, by: 'agent' } as never,
      },
    ]);
  const setQuiet = (quiet: QuietHours | null) =>
    needs.preferences.save({
      ...standardPreferences,
      timeZone: 'Europe/Berlin',
      notifications: { kinds: deadlineKinds, quiet },
    });
  /** As if nobody had opened the ticket in this browser. */
  const neverRead = ({ origin: site, ticketId: id }: ReturnType<typeof refOf>) =>
    database.run((db) => db.delete('tickets', IDBKeyRange.only([site, id])));
  const life = (): Dependencies => ({ ...needs, ...open().stores });
  /** As the worker does: sweeps whenever it asked to be woken, until `until`. */
  const passTo = async (until: Instant, worker: Dependencies = needs) => {
    for (let next = await sweepDeadlines(worker); next !== null && next <= until;) {
      clock.at = next;
      next = await sweepDeadlines(worker);
    }
    clock.at = until;
    await sweepDeadlines(worker);
  };
  const log = () => database.run((db) => db.getAll('told'));
  const titles = () => desktop.shown.map(({ title }) => title);
  return {
    ...fakes,
    clock,
    desktop,
    wakes,
    see,
    tell,
    setQuiet,
    neverRead,
    life,
    passTo,
    log,
    titles,
  };
}
