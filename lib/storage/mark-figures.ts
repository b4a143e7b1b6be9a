import type { FiguresRow } from './migrations.ts';

/** As much of the store of figures as a change of a ticket or a case needs. */
interface Figures {
  get(key: [string, string]): Promise<FiguresRow | undefined>;
  put(row: FiguresRow): Promise<unknown>;
}

/**
 * Asks that a ticket's cases be counted anew, in the transaction that changes it. `isNew`: it has a case
 * from now on; otherwise only a ticket that is counted already is.
 */
export async function markFigures(
  figures: Figures,
  { origin, ticketId }: { readonly origin: string; readonly ticketId: string },
  isNew: boolean,
): Promise<void> {
  const known = await figures.get([origin, ticketId]);
  if (!known && !isNew) return;
  await figures.put({
    origin,
    ticketId,
    stale: 1,
    live: known?.live ?? 0,
    version: (known?.version ?? 0) + 1,
    record: known?.record ?? [],
  });
}
