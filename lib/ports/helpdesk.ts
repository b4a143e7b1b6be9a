import type { HelpdeskClock } from '../domain/clocks/helpdesk-clock.ts';
import type { OwnRequest } from '../domain/customer/own-request.ts';
import type { HelpdeskProblem } from '../domain/helpdesk-problem.ts';
import type { Write } from '../domain/plan/plan.ts';
import type { Result } from '../domain/result.ts';
import type { SiteMap } from '../domain/site-map/site-map.ts';
import type { HelpdeskPageKind, TicketFacts } from '../domain/ticket/facts.ts';
import type { Actor, Ticket, TicketId } from '../domain/ticket/ticket.ts';
import type { Instant } from '../domain/time/instant.ts';
import type { ApiReply, ApiRequest } from './http.ts';

/** Where a badge goes, in relation to an element of the page. */
export interface BadgeAnchor {
  readonly element: Element;
  readonly placement: 'before' | 'after' | 'first-child' | 'last-child';
}

/** One ticket as a page shows it, and where its badge goes. */
export interface TicketReading extends TicketFacts {
  readonly anchor: BadgeAnchor;
}

/** How the page looks, so that a badge can look as if it came with it. */
export interface PageTheme {
  readonly dark: boolean;
  readonly dense: boolean;
}

/**
 * The half of a helpdesk that runs in its pages. It reads and never writes, keeps no state, reads
 * no clock, calls no browser API but the DOM that it is given.
 */
export interface HelpdeskPage {
  readonly id: string;
  /** A user taught it: each fact that is not there any more is told, so that it can be taught again. */
  readonly isTaught?: boolean;
  /** The URL alone decides: the document may still be the last page's. */
  pageAt(url: URL): HelpdeskPageKind;
  /** Every ticket shown, in document order; empty while the page is still loading. */
  readTickets(root: Document, page: HelpdeskPageKind): readonly TicketReading[];
  /** What was looked for on this page and not found, once the page has loaded. */
  missingOn(root: Document, page: HelpdeskPageKind): readonly string[];
  /** The account that the page says is signed in; null where it does not say. */
  signedInAs(root: Document): string | null;
  theme(root: Document): PageTheme;
  /** Attributes whose change makes it another page, such as the one of a tab that is in front. */
  readonly watched?: readonly string[];
  /** True where the page holds a draft of the ticket that nobody saved; absent where it cannot tell. */
  holdsDraft?(root: Document, ticketId: TicketId): boolean;
}

/** True where `root` is a page of this helpdesk. Tiny: it is part of the stub on every granted site. */
export type RecogniseHelpdesk = (root: Document, url: URL) => boolean;

/**
 * A talk with a helpdesk's API: it yields requests, is given each reply, and returns what it made
 * of them. Pure, so saved replies are all that a test of it needs.
 */
export type Conversation<Value> = Generator<
  ApiRequest,
  Result<Value, HelpdeskProblem>,
  Result<ApiReply, HelpdeskProblem>
>;

/** A ticket read from the API, and what the API did not say. */
export interface TicketRecord {
  readonly ticket: Ticket;
  readonly missing: readonly string[];
  /** Changes whenever the ticket does: a history read at this version is still good. */
  readonly version: string;
  /**
   * When it last changed, by the helpdesk's own clock; absent where it does not say. Soon after, an
   * equal version proves nothing: versions may be as coarse as a second.
   */
  readonly changedAt?: Instant;
  /** The ticket that this id now stands for, where it was merged; otherwise null. */
  readonly mergedInto: TicketId | null;
  /** Clocks that the helpdesk itself keeps; absent where it has none or does not say. */
  readonly clocks?: readonly HelpdeskClock[];
}

/** A write that was asked for, and the mark by which it is found again. */
export interface WriteRequest {
  readonly ticketId: TicketId;
  readonly write: Write;
  /** A text that only this note contains; looked for before a note is written. */
  readonly mark: string;
}

/** What was found after a write. */
export interface WriteOutcome {
  /** True where it was there already, from an earlier try. */
  readonly alreadyDone: boolean;
  /** A page that shows it, as a path on the helpdesk. */
  readonly path: string | null;
}

/** An internal note of a ticket, for as long as it is looked at: no store keeps its text. */
export interface InternalNote {
  readonly at: Instant;
  /** In which role its author may act in the helpdesk; absent: the helpdesk did not say. */
  readonly by?: Actor;
  readonly author: string | null;
  /** As plain text, its lines as they were written. */
  readonly text: string;
}

/** A field that can carry the escalation mark. */
export interface MarkField {
  readonly name: string;
}

/** Tickets that a search found. */
export interface FoundTickets {
  readonly records: readonly TicketRecord[];
  /** False where there may be more than the helpdesk gave. */
  readonly isWhole: boolean;
}

/** What a helpdesk says of itself: small enough for every page of the extension. */
export interface HelpdeskDescriptor {
  /** The name of its folder. */
  readonly id: string;
  /** The product's name as its maker writes it. */
  readonly name: string;
  /** True where it was built from documents and never tried on a live account; shown to the user. */
  readonly isReconstruction: boolean;
  /** Match patterns of hosted sites; empty where every team runs its own. */
  readonly hosts: readonly string[];
  /** Priorities in the helpdesk's own words, least first. */
  readonly priorities: readonly string[];
  /** True where the user's own API key may read what the session may not. */
  readonly takesKey?: true;
  /** What it can write; a plan offers no more. */
  readonly writes: readonly Write['kind'][];
  /** `map` is the site's own, where a user taught it. */
  pageAt(url: URL, map?: SiteMap): HelpdeskPageKind;
}

/** The half of a helpdesk that runs in the worker: it builds requests and parses replies. */
export interface HelpdeskApi extends HelpdeskDescriptor {
  /**
   * For so many milliseconds after a write the helpdesk itself may still change the ticket, such as
   * its due times; it is read again then. Absent: what is read back at once stays.
   */
  readonly settlesAfter?: number;
  /** The page of a ticket, as a path. */
  ticketPath(ticketId: TicketId): string;
  /**
   * The account that the session belongs to, spelled as `HelpdeskPage.signedInAs` spells it; null
   * where the API cannot tell. Asked before a write: the two must be equal.
   */
  whoAmI(): Conversation<string | null>;
  /** One ticket with its whole history. */
  readTicket(ticketId: TicketId): Conversation<TicketRecord>;
  /**
   * Many tickets without their history, in two requests at most; those that are gone are left out.
   * `view` names the rows of the page that shows them, where `pageAt` told them.
   */
  readTickets(ticketIds: readonly TicketId[], view?: string): Conversation<readonly TicketRecord[]>;
  /** Fields of this ticket that may carry a mark. */
  markFields(ticketId: TicketId): Conversation<readonly MarkField[]>;
  /**
   * The internal notes of a ticket that contain `word`, oldest first; never what a customer can write.
   * Absent where the helpdesk's notes cannot be told from other messages for sure.
   */
  readNotes?(ticketId: TicketId, word: string): Conversation<readonly InternalNote[]>;
  /**
   * Tickets that are not solved and carry one of `marks`: as a tag, or as the value of `field` where the
   * helpdesk has no tags. Without their histories. Absent where it has no search that we know.
   */
  findMarked?(marks: readonly string[], field: string | null): Conversation<FoundTickets>;
  /**
   * A request of the session's own, as the helpdesk shows its customers theirs. Absent where it has no
   * portal that we know.
   */
  readOwnRequest?(ticketId: TicketId): Conversation<OwnRequest>;
  /** Asks for the least that a site's API key may read. Absent where a site takes no key. */
  tryKey?(): Conversation<null>;
  /** Writes once and reads back. A retry of the same mark finds what is there and writes nothing. */
  write(request: WriteRequest): Conversation<WriteOutcome>;
  /** The helpdesk that a user's map describes; only where such a map makes it. */
  forMap?(map: SiteMap): HelpdeskApi;
  /**
   * The ticket as its page shows it, for a helpdesk of which nothing else can be asked; `known` is
   * what was read of it before, `now` when the page shows it. What is missing, where the page does not
   * show enough to judge it.
   */
  fromPage?(
    facts: TicketFacts,
    known: TicketRecord | undefined,
    now: Instant,
  ): Result<TicketRecord, readonly string[]>;
}
