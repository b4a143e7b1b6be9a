import type { DeadlineRow } from './migrations.ts';

/** As much of the store of deadlines as a change of a ticket or a case needs. */
interface Deadlines {
  get(key: [string, string]): Promise<DeadlineRow | undefined>;
  put(row: DeadlineRow): Promise<unknown>;
}

/**
 * Asks that a ticket be looked at anew, in the transaction that changes it: a worker that dies loses
 * either both or neither. What was over by `seenAt` is no news, where the ticket was not looked after
 * before.
 */
export async function watchTicket(
  deadlines: Deadlines,
  { origin, ticketId }: { readonly origin: string; readonly ticketId: string },
  seenAt: number,
): Promise<void> {
  const known = await deadlines.get([origin, ticketId]);
  await deadlines.put({
    origin,
    ticketId,
    nextAt: 0,
    firstAt: known?.firstAt ?? seenAt,
    version: (known?.version ?? 0) + 1,
    press: known?.press ?? 'none',
  });
}
