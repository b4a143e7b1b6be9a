import type { TicketStatus } from '../../domain/ticket/ticket.ts';

/** The statuses of RT's own lifecycles; a site may configure others. */
const statuses: ReadonlyMap<string, TicketStatus> = new Map([
  ['new', 'new'],
  ['open', 'open'],
  ['stalled', 'pending'],
  ['resolved', 'solved'],
  ['rejected', 'closed'],
  ['deleted', 'closed'],
]);

/** The neutral word for one of RT's own statuses; undefined for a status that a site added. */
export const knownStatus = (raw: string): TicketStatus | undefined =>
  statuses.get(raw.trim().toLowerCase());

/** True where nothing says what a site's own status means. */
export const isAssumedStatus = (raw: string, inactive: ReadonlySet<string>): boolean =>
  knownStatus(raw) === undefined && !inactive.has(raw.toLowerCase());

/**
 * The neutral word for any status. One that a site added counts as `open`, so that its clocks go on
 * running, or as `solved` where RT's lifecycle calls it inactive.
 */
export const neutralStatus = (raw: string, inactive: ReadonlySet<string>): TicketStatus =>
  knownStatus(raw) ?? (inactive.has(raw.toLowerCase()) ? 'solved' : 'open');
