import { chooseMatrix } from '../domain/assignment/choose-matrix.ts';
import { withMappedFields } from '../domain/assignment/field-map.ts';
import type { Site } from '../domain/assignment/site.ts';
import type { AssessSettings } from '../domain/assess.ts';
import type { ObservedTry } from '../domain/review/observed-try.ts';
import { siteMapHelpdesk } from '../domain/site-map/site-map.ts';
import type { TicketEvent, TicketRef } from '../domain/ticket/ticket.ts';
import { withEvents } from '../domain/ticket/with-events.ts';
import type { ObservedTicket } from '../ports/stores.ts';

/** What an observed ticket is judged with. */
export interface ObservedGrounds {
  /** By origin. */
  readonly sites: ReadonlyMap<string, Site>;
  /** What people said of a ticket. */
  readonly factsOf: (ref: TicketRef) => readonly TicketEvent[];
  /** What the user set for all sites. */
  readonly settings: AssessSettings;
}

/** `observed` as the matrix `matrixId` judges it: with what people said, its site's fields and its rule. */
export function observedTry(
  { sites, factsOf, settings }: ObservedGrounds,
  { ref, record, observedAt }: ObservedTicket,
  matrixId: string,
): ObservedTry {
  const site = sites.get(ref.origin);
  const ticket = withMappedFields(record.ticket, site?.fieldMap);
  const rule = site && chooseMatrix(site, ticket)?.rule;
  const isAssigned = rule?.matrixId === matrixId;
  const { timeZone = settings.timeZone, plan = null } = isAssigned ? rule : {};
  return {
    ref,
    ticket: withEvents(ticket, factsOf(ref)),
    observedAt,
    readFrom: site?.helpdesk === siteMapHelpdesk ? 'page' : 'api',
    settings: { ...settings, timeZone, plan },
    isAssigned,
  };
}
