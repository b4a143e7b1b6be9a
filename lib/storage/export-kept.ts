import * as v from 'valibot';
import { siteRecord } from '../domain/assignment/site-record.ts';
import type { CaseEntry } from '../domain/case/case-event.ts';
import { caseEntryRecord } from '../domain/case/case-record.ts';
import { inOrder } from '../domain/case/merge-logs.ts';
import type { Importable, ReadOnly } from '../domain/kept/data-file.ts';
import { preferencesRecord } from '../domain/preferences.ts';
import { refRecord } from '../domain/ticket/ref-record.ts';
import type { TicketRef } from '../domain/ticket/ticket.ts';
import type { Database } from './database.ts';
import { storedMatrix } from './matrix-store.ts';
import type { Schema } from './migrations.ts';
import { withHours } from './preferences.ts';
import type { WholeArea } from './safe-copy.ts';
import { asList } from './stored-item.ts';
import { readAllSetAside } from './stored-records.ts';

const recordsOf = (rows: readonly { readonly record: unknown }[]): readonly unknown[] =>
  rows.map(({ record }) => record);

/** One's own matrices among the rows of a store. */
const ownMatrices = (rows: readonly { readonly record: unknown }[]): readonly unknown[] =>
  rows.flatMap(({ record }) => {
    const stored = v.safeParse(storedMatrix, record);
    return stored.success && !stored.output.preset ? [stored.output.matrix] : [];
  });

/** The logs that rows tell, by ticket, and the rows that cannot be read. */
function logsOf(rows: readonly Schema['cases']['value'][]) {
  const logs = new Map<string, { readonly ref: TicketRef; readonly entries: CaseEntry[] }>();
  const unreadable: unknown[] = [];
  for (const row of rows) {
    const { origin, ticketId } = row;
    const ref = v.safeParse(refRecord, { origin, ticketId });
    const entry = v.safeParse(caseEntryRecord, row.record);
    if (!ref.success || !entry.success) {
      unreadable.push({ store: 'cases', record: row });
      continue;
    }
    const log = logs.get(`${origin} ${ticketId}`) ?? { ref: ref.output, entries: [] };
    logs.set(`${origin} ${ticketId}`, log);
    log.entries.push(entry.output);
  }
  const cases = [...logs.values()].map(({ ref, entries }) => ({ ref, entries: inOrder(entries) }));
  return { cases, unreadable };
}

/**
 * Everything that is kept but webhooks and links to matrices, and what can be made again: presets,
 * figures, views. Writes nothing.
 */
export async function readKept(
  database: Database,
  area: WholeArea,
): Promise<Importable & ReadOnly> {
  const [matrices, editions, logs, tickets, outbox, told] = await database.run((db) =>
    Promise.all([
      db.getAll('matrices'),
      db.getAll('editions'),
      db.getAll('cases'),
      db.getAll('tickets'),
      db.getAll('outbox'),
      db.getAll('told'),
    ]),
  );
  const stored = await area.all();
  const preferences = v.safeParse(preferencesRecord, withHours(stored['preferences']));
  const { cases, unreadable } = logsOf(logs);
  return {
    preferences: preferences.success ? preferences.output : null,
    sites: asList(stored['sites'] ?? []).flatMap((it) => {
      const site = v.safeParse(siteRecord, it);
      return site.success ? [site.output] : [];
    }),
    matrices: ownMatrices(matrices),
    cases,
    editions: ownMatrices(editions),
    tickets: recordsOf(tickets),
    escalations: recordsOf(outbox),
    told: recordsOf(told),
    vendors: stored['vendor-marks'] ?? null,
    setAside: [...(await readAllSetAside(database, area)), ...unreadable],
  };
}
