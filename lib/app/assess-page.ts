import type { Site } from '../domain/assignment/site.ts';
import type { HelpdeskPageKind, TicketFacts } from '../domain/ticket/facts.ts';
import type { TicketId } from '../domain/ticket/ticket.ts';
import type { PageView, TicketView } from '../domain/view/views.ts';
import type { HelpdeskApi } from '../ports/helpdesk.ts';
import type { Dependencies } from './dependencies.ts';
import { readRowsFromPage } from './read-from-page.ts';
import { readList } from './read-list.ts';
import { readTicket } from './read-ticket.ts';
import { viewTicket } from './ticket-view.ts';

type Needs = Omit<Dependencies, 'presets' | 'seedMark' | 'wake' | 'newId' | 'access' | 'setAside'>;

/** A page of a granted site, as its own address and its page half tell it. */
export interface PageRequest {
  readonly site: Site;
  readonly api: HelpdeskApi;
  readonly page: HelpdeskPageKind;
  readonly readings: readonly TicketFacts[];
  readonly signedInAs: string | null;
  readonly isPrivate: boolean;
}

async function assessOne(needs: Needs, it: PageRequest, ticketId: TicketId): Promise<PageView> {
  const { site, api, isPrivate } = it;
  const page = it.readings.find((one) => one.ticketId === ticketId);
  const { origin } = site;
  const reading = await readTicket(needs, { origin, api, ticketId, isPrivate, page });
  const view = await viewTicket(needs, site, { origin, ticketId }, reading, {
    page,
    because: true,
  });
  return { tickets: [view], problem: reading.problem };
}

async function assessList(needs: Needs, it: PageRequest): Promise<PageView> {
  const { site, api, page, readings, isPrivate } = it;
  const { origin } = site;
  const view = page.kind === 'ticket-list' ? page.view : undefined;
  const list = api.fromPage
    ? await readRowsFromPage(needs, { origin, api, isPrivate }, readings)
    : await readList(needs, origin, api, readings, view);
  const views: TicketView[] = await Promise.all(
    [...list].map(([ticketId, reading]) =>
      viewTicket(needs, site, { origin, ticketId }, reading, {
        page: readings.find((it) => it.ticketId === ticketId),
        because: false,
      }),
    ),
  );
  const ofAll = [...list.values()].map(({ problem }) => problem);
  const problem = ofAll.find((it) => it !== null && it.kind !== 'not-found') ?? null;
  return { tickets: views, problem };
}

/**
 * What the overlay shows on a page. A ticket's page is read with its history; a list in two requests
 * at most. The account that the page shows is remembered, to be compared before a write.
 */
export async function assessPage(needs: Needs, it: PageRequest): Promise<PageView> {
  await needs.memory.update(it.site.origin, (state) => ({
    ...state,
    account: it.signedInAs ?? state.account,
  }));
  if (it.page.kind === 'other' && it.readings.length === 0) return { tickets: [], problem: null };
  const view =
    it.page.kind === 'ticket'
      ? await assessOne(needs, it, it.page.ticketId)
      : await assessList(needs, it);
  if (!it.isPrivate && it.page.kind === 'ticket') await needs.views.saveTickets(view.tickets);
  return view;
}
