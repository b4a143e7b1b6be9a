import type { Site } from '../domain/assignment/site.ts';
import { reason } from '../domain/reason.ts';
import type { TicketRef } from '../domain/ticket/ticket.ts';
import type { HelpdeskApi } from '../ports/helpdesk.ts';
import type { ObservedTicket } from '../ports/stores.ts';
import type { Dependencies } from './dependencies.ts';
import { helpdeskOf } from './site-helpdesk.ts';
import { readTicket, type TicketReadingResult } from './read-ticket.ts';
import { Refusal } from './refusal.ts';

type Needs = Pick<Dependencies, 'sites' | 'access' | 'helpdesk' | 'text'>;

/** A site that may be worked on, with its helpdesk. */
export interface WorkingSite {
  readonly site: Site;
  readonly api: HelpdeskApi;
}

/**
 * The site at `origin` with its helpdesk.
 *
 * @throws {Refusal} when the site is not one of the user's, its grant is gone, or nobody knows which
 * helpdesk it is.
 */
export async function workingSite(needs: Needs, origin: string): Promise<WorkingSite> {
  const site = await needs.sites.find(origin);
  if (!site || !(await needs.access.isGranted(origin)))
    throw new Refusal(reason('site-not-granted', origin), needs.text);
  const api = helpdeskOf(needs, site);
  if (!api) throw new Refusal(reason('helpdesk-not-known', origin), needs.text);
  return { site, api };
}

/** A ticket that could be read. */
export interface KnownTicket extends WorkingSite {
  /** The ticket as the page names it. */
  readonly asked: TicketRef;
  /** The ticket itself: where it was merged, the one that is left. */
  readonly ref: TicketRef;
  readonly observed: ObservedTicket;
  readonly reading: TicketReadingResult;
}

/**
 * The ticket that `asked` names, read.
 *
 * @throws {Refusal} as `workingSite`, and when the ticket could never be read.
 */
export async function knownTicket(
  needs: Needs &
    Pick<Dependencies, 'clock' | 'http' | 'matrices' | 'memory' | 'random' | 'tickets'>,
  asked: TicketRef,
  isPrivate: boolean,
): Promise<KnownTicket> {
  const { site, api } = await workingSite(needs, asked.origin);
  const reading = await readTicket(needs, { ...asked, api, isPrivate });
  if (!reading.observed) {
    const kind = reading.problem?.kind ?? 'unexpected';
    throw new Refusal(reason('ticket-not-read', kind.replaceAll('-', ' ')), needs.text);
  }
  const { observed } = reading;
  const ref = { origin: asked.origin, ticketId: observed.record.ticket.id };
  return { site, api, asked, ref, observed, reading };
}

/**
 * @throws {Refusal} when the request comes out of a private window: what is said there must not
 * reach the disk, and an escalation must.
 */
export async function refusePrivate(needs: Pick<Dependencies, 'access' | 'text'>): Promise<void> {
  if (await needs.access.isPrivateInFront())
    throw new Refusal(reason('private-window'), needs.text);
}
