import type { FieldMap } from './field-map.ts';
import type { SiteMap } from '../site-map/site-map.ts';
import type { Instant } from '../time/instant.ts';

/** What a rule may ask of a ticket. */
export const conditions = ['queue', 'brand', 'organization', 'domain'] as const;
export type Condition = (typeof conditions)[number];

/** Which matrix applies to tickets that fit; every condition given must hold. */
export interface AssignmentRule extends Readonly<Partial<Record<Condition, string>>> {
  readonly matrixId: string;
  readonly plan?: string;
  readonly timeZone?: string;
}

/** A site on which the user has switched Uptier on. */
export interface Site {
  /** Scheme, host and port, such as `https://acme.example`. */
  readonly origin: string;
  /** Null: not recognised yet. */
  readonly helpdesk: string | null;
  /** True where the user corrected what was recognised. */
  readonly helpdeskChosen: boolean;
  /** First match wins. Empty: no matrix chosen. */
  readonly assignments: readonly AssignmentRule[];
  /** The helpdesk field that carries the escalation mark; null: the note alone. */
  readonly markField: string | null;
  /** The priority that an escalation sets, in the helpdesk's own words; null: left as it is. */
  readonly escalatedPriority: string | null;
  /** The group that an escalation hands the ticket to, by its name; null or absent: left as it is. */
  readonly escalatedGroup?: string | null;
  /** When a note was written and read back here; absent: never. A reconstruction writes only then. */
  readonly writesTriedAt?: Instant;
  /** With which helpdesk that was: it counts for no other. */
  readonly writesTriedOn?: string;
  /** Which of its own fields hold facts of a ticket; absent: none is named. */
  readonly fieldMap?: FieldMap;
  /** What the user taught of its pages; used only while `helpdesk` is the one that reads site maps. */
  readonly siteMap?: SiteMap;
}

/** A site as it is when the user has said nothing about it yet. */
export const newSite = (origin: string): Site => ({
  origin,
  helpdesk: null,
  helpdeskChosen: false,
  assignments: [],
  markField: null,
  escalatedPriority: null,
});
