import type { Instant } from '../time/instant.ts';

declare const brand: unique symbol;

/** A ticket's id as its helpdesk writes it: unique on one site only. */
export type TicketId = string & { readonly [brand]: 'TicketId' };

/** `text` as a ticket's id. */
export const ticketId = (text: string): TicketId => text as TicketId;

/** Which ticket, among all helpdesks: the site's origin and the ticket's id there. */
export interface TicketRef {
  readonly origin: string;
  readonly ticketId: TicketId;
}

export const ticketStatuses = ['new', 'open', 'pending', 'on-hold', 'solved', 'closed'] as const;
export type TicketStatus = (typeof ticketStatuses)[number];

/** True once nobody owes anything on the ticket any more. */
export const isFinished = (status: TicketStatus): boolean =>
  status === 'solved' || status === 'closed';

export const actors = ['customer', 'agent', 'light-agent', 'system'] as const;
/** Who did something. A light agent's replies are not public. */
export type Actor = (typeof actors)[number];

/** How much of a named component is lost; the counts are of agents, seats or calls. */
export interface Loss {
  readonly affected: number | null;
  readonly total: number | null;
  readonly component: string | null;
}

export interface Requester {
  readonly name: string | null;
  readonly email: string | null;
  readonly organization: string | null;
  /** IANA zone, such as `Asia/Kolkata`. */
  readonly timeZone: string | null;
}

export type FieldValue = string | number | boolean | null;

type EventDetail =
  | { readonly kind: 'created' }
  | { readonly kind: 'message' }
  | { readonly kind: 'public-reply' }
  | { readonly kind: 'internal-note' }
  | { readonly kind: 'status'; readonly to: TicketStatus; readonly raw?: string }
  | { readonly kind: 'priority'; readonly to: string | null }
  | { readonly kind: 'field'; readonly name: string; readonly to: FieldValue }
  | { readonly kind: 'assigned'; readonly assignee?: string | null; readonly group?: string | null }
  | { readonly kind: 'severity'; readonly id: string | null; readonly reason: string }
  | ({ readonly kind: 'loss' } & Loss)
  | {
      readonly kind: 'escalated';
      readonly tier: number;
      readonly channel?: string;
      readonly reference?: string;
      readonly reason?: string;
    }
  | { readonly kind: 'acknowledged'; readonly tier: number }
  | { readonly kind: 'unsatisfactory' }
  | { readonly kind: 'workaround' }
  | { readonly kind: 'scope'; readonly inScope: boolean; readonly reason: string }
  | { readonly kind: 'pause'; readonly reason: string }
  | { readonly kind: 'resume'; readonly reason: string }
  | { readonly kind: 'monitoring'; readonly until: Instant }
  | { readonly kind: 'recurred' }
  | { readonly kind: 'customer-agreed' }
  | { readonly kind: 'closed'; readonly criteria: readonly string[] }
  | { readonly kind: 'rca-delivered' }
  | { readonly kind: 'merged'; readonly into: string };

/** Something that happened to a ticket. Events are sorted by `at`; at one instant, list order counts. */
export type TicketEvent = EventDetail & {
  readonly at: Instant;
  /** Absent: the helpdesk did not say. */
  readonly by?: Actor;
  /** Who, for people to read: a name or an account, never used for a decision. */
  readonly author?: string;
};

export type TicketEventKind = TicketEvent['kind'];

/**
 * How much of the history is known. `full`: all of it. `partial`: all since `knownFrom`.
 * `snapshot`: only today's fields, as a list shows them.
 */
export type Completeness = 'full' | 'partial' | 'snapshot';

/** Which phrases of policies a first message contains: kept in its place. */
export interface Phrases {
  readonly looked: readonly string[];
  readonly found: readonly string[];
}

/** A ticket in neutral words: what every helpdesk adapter produces. `null` means not known. */
export interface Ticket {
  readonly id: TicketId;
  readonly helpdesk: string | null;
  readonly url: string | null;
  readonly subject: string | null;
  /** The first message, as plain text. */
  readonly body: string | null;
  readonly type: string | null;
  readonly category: string | null;
  readonly status: TicketStatus;
  /** The helpdesk's own word for the status. */
  readonly rawStatus: string | null;
  readonly priority: string | null;
  readonly impact: string | null;
  readonly urgency: string | null;
  readonly tags: readonly string[] | null;
  readonly fields: Readonly<Record<string, FieldValue>> | null;
  readonly loss: Loss | null;
  readonly plan: string | null;
  readonly requester: Requester | null;
  readonly assignee: string | null;
  /** The group or queue that holds the ticket. */
  readonly group: string | null;
  /** The brand or product that the customer turned to, by its name; absent or null: not known, or none. */
  readonly brand?: string | null;
  readonly createdAt: Instant;
  readonly completeness: Completeness;
  readonly knownFrom: Instant | null;
  readonly events: readonly TicketEvent[];
  /** Absent: nobody looked. */
  readonly phrases?: Phrases;
}
