import type { Addition } from '../added/addition.ts';
import type { PolicyView } from '../policy/policy.ts';
import type { Assessment } from '../assessment.ts';
import type { Reconstruction } from '../assignment/reconstruction.ts';
import type { Site } from '../assignment/site.ts';
import type { Clock } from '../clocks/clock.ts';
import type { VendorFacts } from '../customer/vendor-facts.ts';
import type { HelpdeskProblem } from '../helpdesk-problem.ts';
import type { Ladder } from '../ladder/ladder.ts';
import type { Finding } from '../matrix/finding.ts';
import type { OutboxEntry } from '../plan/outbox.ts';
import type { Reason } from '../reason.ts';
import type { HelpdeskPageKind } from '../ticket/facts.ts';
import type { TicketId, TicketRef, TicketStatus } from '../ticket/ticket.ts';
import type { Instant } from '../time/instant.ts';
import type { ShownState } from './clock-now.ts';
import type { Choice } from '../what-if/choices.ts';
import type { Drawn } from './drawn.ts';

/** One ticket as the overlay and the popup show it. */
export interface TicketView {
  readonly ref: TicketRef;
  readonly subject: string | null;
  readonly status: TicketStatus | null;
  readonly rawStatus: string | null;
  /** The helpdesk's own priority, for matrices without severities. */
  readonly priority: string | null;
  /** Null: no matrix is chosen, or the ticket could not be read. */
  readonly assessment: Assessment | null;
  /** `no-matrix`: the badge offers the list. `unreadable`: `problem` and `missing` say why. */
  readonly state: 'assessed' | 'no-matrix' | 'unreadable';
  /** Why this matrix applies. */
  readonly assignedBecause: Reason | null;
  readonly problem: HelpdeskProblem | null;
  /** Facts that could not be read. */
  readonly missing: readonly string[];
  readonly readFrom: 'api' | 'page' | 'demo';
  readonly readAt: Instant;
  /**
   * By how many milliseconds this computer's clock is ahead of the helpdesk's, or behind it where they are
   * less than 0; absent where they agree.
   */
  readonly clocksApart?: number;
  /** Escalations of this ticket that wait, are being sent, or need a look. */
  readonly outbox: readonly OutboxEntry[];
  /** What may be supposed of it. */
  readonly choices?: readonly Choice[];
  /** Its panel, drawn for a page that has no words of its own. */
  readonly panel?: readonly Drawn[];
}

/** What the overlay is told about a page. */
export interface PageView {
  readonly tickets: readonly TicketView[];
  readonly problem: HelpdeskProblem | null;
  /** The zone in which times are shown; absent: the browser's. */
  readonly zone?: string;
  /** The style of the panels in `tickets`; absent where none is drawn. */
  readonly panelStyle?: string;
}

/** What the overlay is told when it asks for one row's history. */
export type HistoryView =
  | { readonly kind: 'ticket'; readonly ticket: TicketView }
  /** The site's budget is used up: ask again after so many milliseconds. */
  | { readonly kind: 'later'; readonly retryAfter: number };

/** A vendor's matrix in short, for the popup's list. */
export interface MatrixSummary {
  readonly id: string;
  readonly name: string;
  readonly vendor: string | null;
  readonly preset: boolean;
  /** Set by an organisation: it cannot be changed, only copied. */
  readonly policy?: true;
  readonly sourceTitle: string | null;
  readonly sourceDate: string | null;
  /** Its source's page; absent in what an earlier version stored. */
  readonly sourceUrl?: string | null;
  /** The day on which it was captured from that page; null where somebody wrote it. */
  readonly captured?: string | null;
  readonly effective: string | null;
  /** Its own version, as its maker counts; absent in what an earlier version stored. */
  readonly version?: string | null;
  /** When this edition was stored here: for one's own, when it was set. */
  readonly storedAt?: Instant;
  readonly domains: readonly string[];
  readonly notes: readonly string[];
  readonly severities: readonly { readonly id: string; readonly name: string }[];
  readonly plans: readonly { readonly id: string; readonly name: string }[];
  /** The ladder of a customer who has nothing yet: tier 1 is current. */
  readonly ladder: Ladder;
  /** What the vendor says beside its ladder; absent in what an earlier version stored. */
  readonly facts?: VendorFacts;
  /** What the user added to it; absent: nothing. */
  readonly added?: Addition;
}

/** What the popup shows for the tab in front. Kept in storage, so that it paints from a dead worker. */
export interface PopupView {
  readonly origin: string | null;
  /** Null: not an address that an extension may work on. */
  readonly site: Site | null;
  readonly granted: boolean;
  readonly page: 'ticket' | 'ticket-list' | 'other';
  readonly ticket: TicketView | null;
  /** Fields of the ticket's helpdesk that may carry the mark; null until they were asked for. */
  readonly helpdeskName: string | null;
  readonly reconstruction: Reconstruction;
}

/** Everything the popup can paint at once: the matrices, and the tickets seen last. */
export interface Directory {
  readonly matrices: readonly MatrixSummary[];
  readonly sites: readonly Site[];
  readonly savedAt: Instant;
  /** How many stored records could not be read back; they are kept aside, not deleted. */
  readonly setAside?: number;
  /** What the user added to matrices that are not here any more; absent: nothing. */
  readonly addedToNothing?: readonly Addition[];
  /** What an organisation set; absent: nothing. */
  readonly policy?: PolicyView;
  /** The zone in which times are shown; absent: the browser's. */
  readonly displayZone?: string;
}

/** A ticket that needs someone, as it was last read. */
export interface AttentionItem {
  readonly ref: TicketRef;
  /** Its page on the helpdesk. */
  readonly address: string;
  readonly subject: string | null;
  readonly severity: string | null;
  /** `escalation`: no clock presses, but an escalation was not sent. */
  readonly state: ShownState | 'escalation';
  /** The clock that presses. */
  readonly metric: Clock['metric'] | null;
  readonly dueAt: Instant | null;
  readonly readAt: Instant;
}

/** What a page of a helpdesk shows Uptier, without any of its words. */
export interface PageHealth {
  readonly page: HelpdeskPageKind['kind'];
  readonly tickets: number;
  /** Facts that were read of at least one ticket. */
  readonly found: readonly string[];
  readonly missing: readonly string[];
  readonly signedIn: boolean;
}

/** Whether a site can still be read, by fact. */
export interface HealthView {
  /** Null: the site is not granted, or nobody knows its helpdesk. */
  readonly helpdesk: string | null;
  readonly isReconstruction: boolean;
  /** Null: no page of it is open. */
  readonly page: PageHealth | null;
  /** Null: its API answered. `not-asked`: it has none that is known, or nobody knows which it is. */
  readonly api: HelpdeskProblem['kind'] | 'not-asked' | null;
}

/** What came of trying to write on a site. */
export interface TryView {
  /** A page that shows the note; null where the helpdesk does not tell. */
  readonly noteUrl: string | null;
}

/** What came of an import. */
export type ImportView =
  | {
      readonly kind: 'saved';
      readonly id: string;
      readonly name: string;
      readonly warnings: readonly Finding[];
    }
  | { readonly kind: 'refused'; readonly findings: readonly Finding[] };

/** A list's counts, for the summary chip. */
export interface ListSummary {
  readonly breached: readonly TicketId[];
  readonly atRisk: readonly TicketId[];
  readonly nextDueAt: Instant | null;
  readonly nextTicket: TicketId | null;
}
