import * as v from 'valibot';
import { asList } from './stored-item.ts';
import type { WholeArea } from './safe-copy.ts';
import { ticketOfEscalation, type RowTicket } from './ticket-of-row.ts';

/** The ticket that a key such as `view:https://desk.example|42` names. */
function ticketOfKey(key: string): RowTicket | null {
  const [, origin, ticketId] = /^(?:view|kept:case):([^|]+)\|(.*)$/s.exec(key) ?? [];
  return origin !== undefined && ticketId !== undefined ? { origin, ticketId } : null;
}

/** The ticket that an entry of the small store is of; null for one that is of none. */
export const ticketOfStored = ([key, value]: readonly [string, unknown]): RowTicket | null =>
  key.startsWith('kept:escalation:') ? ticketOfEscalation(value) : ticketOfKey(key);

/** Removes what stands in `area` of tickets that `has` chooses. */
export async function eraseKeys(
  area: WholeArea,
  has: (ticket: RowTicket) => boolean,
): Promise<void> {
  const gone = Object.entries(await area.all()).flatMap((entry) => {
    const ticket = ticketOfStored(entry);
    return ticket && has(ticket) ? [entry[0]] : [];
  });
  if (gone.length > 0) await area.remove(gone);
}

const aside = 'sites-set-aside';
const ofOrigin = v.looseObject({ origin: v.string() });

/** Removes what could not be read back of a site's settings. */
export async function eraseUnreadableSite(area: WholeArea, origin: string): Promise<void> {
  const stored = (await area.get([aside]))[aside];
  if (stored === undefined) return;
  const kept = asList(stored).filter((it) => !v.is(ofOrigin, it) || it.origin !== origin);
  await area.set({ [aside]: kept });
}

/** Removes every key but `kept`, with the version that the settings' store keeps beside each. */
export async function eraseAllKeys(area: WholeArea, kept: readonly string[]): Promise<void> {
  const stays = new Set(kept.flatMap((key) => [key, `${key}$`]));
  const gone = Object.keys(await area.all()).filter((key) => !stays.has(key));
  if (gone.length > 0) await area.remove(gone);
}
