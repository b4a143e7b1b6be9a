import type { TicketId } from '../../lib/domain/ticket/ticket.ts';
import type { OwnRequestView } from '../../lib/domain/view/own-request-view.ts';

/** A request of the customer's own that the page in front shows. */
export interface PortalRequest {
  readonly origin: string;
  readonly ticketId: TicketId;
  readonly helpdesk: string;
  /** The product's name. */
  readonly helpdeskName: string;
  /** True where it was built from documents and never tried on a live account. */
  readonly isReconstruction: boolean;
}

/** What can be done on a vendor's portal. Promises reject with an Error whose message can be read. */
export interface PortalActions {
  /** The request at an address; null: none that a helpdesk knows. */
  readonly at: (address: string) => PortalRequest | null;
  readonly read: (it: PortalRequest) => Promise<OwnRequestView>;
  /**
   * Lets it be read on `origin`; asks the browser at once, which it allows only inside the click.
   * False: the browser's question was refused.
   */
  readonly switchOn: (origin: string) => Promise<boolean>;
  /** The site's grant stays. */
  readonly switchOff: (origin: string) => Promise<void>;
}
