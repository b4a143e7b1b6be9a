import { observedTry } from '../../lib/app/observed-try.ts';
import type { TrialNeeds } from '../../lib/app/try-change.ts';
import type { Addition } from '../../lib/domain/added/addition.ts';
import type { Site } from '../../lib/domain/assignment/site.ts';
import { clockEvents } from '../../lib/domain/case/clock-events.ts';
import type { Preferences } from '../../lib/domain/preferences.ts';
import type { ObservedTry } from '../../lib/domain/review/observed-try.ts';
import type { TicketEvent } from '../../lib/domain/ticket/ticket.ts';
import type { Instant } from '../../lib/domain/time/instant.ts';
import { DatabaseCaseStore } from '../../lib/storage/case-store.ts';
import type { Database } from '../../lib/storage/database.ts';
import { readEditionHistory } from '../../lib/storage/edition-history.ts';
import { DatabaseObservedHistory } from '../../lib/storage/observed-history.ts';
import { DatabaseTicketStore } from '../../lib/storage/ticket-store.ts';
import { readerOnly } from '../../lib/storage/reader-only.ts';

interface Known {
  readonly sites: readonly Site[];
  readonly preferences: Preferences | null;
  /** What the user added to the matrix. */
  readonly added: Addition | undefined;
  /** The browser's own zone. */
  readonly timeZone: string;
  readonly now: Instant;
}

/** Lets the page draw and clicks be heard. A timer would wait four milliseconds each time. */
const nextTask = (): Promise<void> =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.addEventListener('message', () => {
      port1.close();
      resolve();
    });
    port1.start();
    port2.postMessage(null);
  });

/** How many tickets are offered to be tried on: those observed last. */
const offered = 100;

/** Tickets that were observed last, to try the matrix `id` on; read and not written. */
export async function observedTries(
  database: Database,
  id: string,
  known: Known,
): Promise<readonly ObservedTry[]> {
  const [tickets, needs] = await Promise.all([
    new DatabaseTicketStore(database, readerOnly).recent(offered),
    observedTrial(database, id, known),
  ]);
  const grounds = { ...needs, sites: new Map(known.sites.map((site) => [site.origin, site])) };
  return tickets.map((it) => observedTry(grounds, it, id));
}

/** What a change of the matrix `id` is tried on: everything that is stored here, read and not written. */
export async function observedTrial(
  database: Database,
  id: string,
  { sites, preferences, added, timeZone, now }: Known,
): Promise<TrialNeeds> {
  const [saved, logs] = await Promise.all([
    readEditionHistory(database, id),
    new DatabaseCaseStore(database, readerOnly).all(),
  ]);
  const facts = new Map<string, readonly TicketEvent[]>(
    logs.map(({ ref, entries }) => [`${ref.origin} ${ref.ticketId}`, clockEvents(entries)]),
  );
  const hours = preferences?.hours ?? null;
  return {
    history: new DatabaseObservedHistory(database),
    sites,
    saved: saved.map(({ matrix }) => matrix),
    factsOf: ({ origin, ticketId }) => facts.get(`${origin} ${ticketId}`) ?? [],
    settings: {
      timeZone: preferences?.timeZone ?? timeZone,
      ...(hours !== null && { hours }),
      ...(added && { added: new Map([[id, added]]) }),
    },
    now,
    pause: nextTask,
  };
}
