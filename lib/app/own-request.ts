import { parsePageRequest, type PageRequest } from '../domain/customer/own-request-record.ts';
import { reason } from '../domain/reason.ts';
import type { TicketId } from '../domain/ticket/ticket.ts';
import type { OwnRequestView } from '../domain/view/own-request-view.ts';
import { askHelpdesk } from './ask-helpdesk.ts';
import type { Dependencies } from './dependencies.ts';
import { Refusal } from './refusal.ts';

/** A customer's own request, named by the page in front. */
export interface AskedRequest {
  readonly origin: string;
  readonly helpdesk: string;
  readonly ticketId: TicketId;
  /** The tab that shows it, whose page has to do where the API does not answer. */
  readonly tabId: number | null;
}

type Needs = Pick<
  Dependencies,
  'access' | 'clock' | 'helpdesk' | 'http' | 'memory' | 'portals' | 'random' | 'text'
>;

/** What the page itself shows of the request; null where it shows another one, or none. */
async function fromPage(needs: Needs, it: AskedRequest): Promise<PageRequest | null> {
  if (it.tabId === null) return null;
  const page = parsePageRequest(await needs.access.readRequestPage(it.tabId));
  return page?.origin === it.origin && page.request.id === it.ticketId ? page : null;
}

/**
 * Reads a customer's own request in their own session; nothing of it is kept, and nothing is written.
 * Asks nothing where its portal is not switched on, or its grant is gone.
 *
 * @throws {Refusal} where nobody knows how that helpdesk shows customers their requests.
 */
export async function readOwnRequest(needs: Needs, it: AskedRequest): Promise<OwnRequestView> {
  const { origin, ticketId } = it;
  const isOn = (await needs.portals.isOn(origin)) && (await needs.access.isGranted(origin));
  if (!isOn) return { state: 'off' };
  const api = needs.helpdesk(it.helpdesk);
  if (!api?.readOwnRequest) throw new Refusal(reason('helpdesk-not-known', origin), needs.text);
  const read = api.readOwnRequest.bind(api);
  const endpoint = { origin, operation: 'request', subject: ticketId } as const;
  const answer = await askHelpdesk(needs, endpoint, () => read(ticketId));
  if (answer.ok) return { state: 'read', request: answer.value, readFrom: 'api', problem: null };
  // The page is there already: nobody is asked for it.
  const page = await fromPage(needs, it);
  return page
    ? { state: 'read', request: page.request, readFrom: 'page', problem: answer.error }
    : { state: 'unread', problem: answer.error };
}
