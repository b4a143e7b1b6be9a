import type { TicketId } from '../domain/ticket/ticket.ts';

/** Where a helpdesk shows customers their own requests: small enough for a page of the extension. */
export interface HelpdeskPortal {
  /** The helpdesk's own id. */
  readonly id: string;
  /** The product's name as its maker writes it. */
  readonly name: string;
  /** True where it was built from documents and never tried on a live account; shown to the user. */
  readonly isReconstruction: boolean;
  /** The request that stands at `url`, whatever the host; null: none does. */
  requestAt(url: URL): TicketId | null;
}

/** Portals on which the user switched the reading of their own requests on. */
export interface PortalStore {
  isOn(origin: string): Promise<boolean>;
  switch(origin: string, isOn: boolean): Promise<void>;
}
