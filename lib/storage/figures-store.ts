import { isLive } from '../domain/case/case-state.ts';
import type { CaseFigures } from '../domain/insights/case-figures.ts';
import { packFigures, unpackFigures } from '../domain/insights/packed-figures.ts';
import { ticketId, type TicketRef } from '../domain/ticket/ticket.ts';
import type { FiguresStore, UncountedTicket } from '../ports/insights.ts';
import type { Database } from './database.ts';
import type { FiguresRow } from './migrations.ts';

/** As many rows as are read at once: no page is kept waiting for long. */
const atOnce = 4000;

const refOf = ({ origin, ticketId: id }: FiguresRow): TicketRef => ({
  origin,
  ticketId: ticketId(id),
});

/** The cases of a row. What cannot be read is left out until its ticket is counted anew: the log has it all. */
export function figuresIn(row: FiguresRow): readonly CaseFigures[] {
  if (!Array.isArray(row.record)) return [];
  const packed: readonly unknown[] = row.record;
  const ref = refOf(row);
  return packed.map((it) => unpackFigures(ref, it)).filter((it) => it !== null);
}

/** Figures of cases in the database: a summary that can be made again from the logs. */
export class DatabaseFiguresStore implements FiguresStore {
  constructor(private readonly database: Database) {}

  async uncounted(most: number): Promise<readonly UncountedTicket[]> {
    const rows = await this.database.run((db) =>
      db.getAllFromIndex('figures', 'by-stale', 1, most),
    );
    return rows.map((row) => ({
      ref: refOf(row),
      version: row.version,
      figures: figuresIn(row),
    }));
  }

  waiting(): Promise<number> {
    return this.database.run((db) => db.countFromIndex('figures', 'by-stale', 1));
  }

  save(ticket: UncountedTicket, figures: readonly CaseFigures[]): Promise<void> {
    const { origin, ticketId: id } = ticket.ref;
    return this.database.run(async (db) => {
      const change = db.transaction('figures', 'readwrite');
      const row = await change.store.get([origin, id]);
      if (row?.version === ticket.version)
        await change.store.put({
          ...row,
          stale: 0,
          live: figures.some(isLive) ? 1 : 0,
          record: figures.map(packFigures),
        });
      await change.done;
    });
  }

  async live(most: number): Promise<readonly TicketRef[]> {
    const rows = await this.database.run((db) => db.getAllFromIndex('figures', 'by-live', 1, most));
    return rows.map(refOf);
  }
}

/** The figures of every case that is counted, some thousand at a time, in the order of their tickets. */
export async function* readFigures(
  database: Database,
): AsyncGenerator<readonly CaseFigures[], void, undefined> {
  const rowsAfter = (after: IDBKeyRange | null): Promise<readonly FiguresRow[]> =>
    database.run((db) => db.getAll('figures', after, atOnce));
  let asked: Promise<readonly FiguresRow[]> | null = rowsAfter(null);
  while (asked) {
    const rows: readonly FiguresRow[] = await asked;
    const last = rows.at(-1);
    // The next are fetched while these are read.
    asked =
      last && rows.length === atOnce
        ? rowsAfter(IDBKeyRange.lowerBound([last.origin, last.ticketId], true))
        : null;
    yield rows.flatMap(figuresIn);
  }
}
