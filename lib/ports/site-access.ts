import type { TicketId } from '../domain/ticket/ticket.ts';

/**
 * Which sites the browser lets us work on, and what runs there. What is told to tabs or started in
 * them is given up after a second: a frozen tab may never answer.
 */
export interface SiteAccess {
  /** Hosts that the user has granted one by one, as origins without a port. */
  granted(): Promise<readonly string[]>;
  /** True where the browser lets us work on `origin`, by whatever grant. */
  isGranted(origin: string): Promise<boolean>;
  /** Gives back the grant for the host of `origin`. */
  revoke(origin: string): Promise<void>;
  /** Hosts for which the stub is registered, as origins without a port. */
  registered(): Promise<readonly string[]>;
  /** Makes the registered stub match exactly `origins`; whole state, never a difference. */
  register(origins: readonly string[]): Promise<void>;
  /** Starts the stub in tabs of `origin` that are already open. */
  startInOpenTabs(origin: string): Promise<void>;
  /** Injects a recognised helpdesk's page half into one tab's top frame. */
  injectPageHalf(tabId: number, helpdesk: string): Promise<void>;
  /** Starts the picker in a tab of `origin`; without one, in the tab of it that was in front last. */
  startPicker(origin: string, tabId: number | null): Promise<void>;
  /**
   * What the page in a granted tab shows of its reader's own request; unparsed, as the page's script
   * sends it; null where it cannot be read.
   */
  readRequestPage(tabId: number): Promise<unknown>;
  /** Tells the page halves of `origin` to take everything away. */
  stopInOpenTabs(origin: string): Promise<void>;
  /** Tells the page halves of `origin` that something about their tickets changed. */
  refreshOpenTabs(origin: string): Promise<void>;
  /** What the open pages of `origin` answer when asked what they read; unparsed, as pages send it. */
  pageHealth(origin: string): Promise<readonly unknown[]>;
  /** True where an open page of `origin` says that it holds an unsaved draft of the ticket. */
  holdsDraft(origin: string, ticketId: TicketId): Promise<boolean>;
  /** Origins of open pages at a granted host, with their ports: the page in front first. */
  originsOpenAt(host: string): Promise<readonly string[]>;
  /** True while the window in front is a private one. */
  isPrivateInFront(): Promise<boolean>;
  isPrivateTab(tabId: number): Promise<boolean>;
}
