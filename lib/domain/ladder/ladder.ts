import type { Instant } from '../time/instant.ts';
import type { Reason } from '../reason.ts';

export type TierState = 'current' | 'passed' | 'open' | 'not-yet' | 'blocked';

export const channelTypes = [
  'phone',
  'email',
  'form',
  'chat',
  'whatsapp',
  'portal',
  'ticket',
  'post',
] as const;
/** `ticket` is reached inside the ticket itself, such as an account manager in copy. */
export type ChannelType = (typeof channelTypes)[number];

/** One way to reach a tier, at an instant. */
export interface LadderChannel {
  /** Place among the tier's channels in the matrix. */
  readonly index: number;
  readonly type: ChannelType;
  /** Null: the channel exists, its address is not published. */
  readonly address: string | null;
  /** The user's own addition to a preset. */
  readonly yours: boolean;
  readonly label: string | null;
  readonly note: string | null;
  /** Who is put in copy, such as an account manager. */
  readonly copyTo: string | null;
  /** True where only some customers have it. */
  readonly ifAny: boolean;
  /** Who takes it up from there. */
  readonly passedTo: string | null;
  /** A promise in words. */
  readonly promise: string | null;
  /** Null where the hours are not published or not known. */
  readonly openNow: boolean | null;
  /** When it next opens; null while open or where the hours are not known. */
  readonly opensAt: Instant | null;
  /** When it next closes, while it is open; absent where it never does. */
  readonly closesAt?: Instant;
  /** The vendor's zone in which its hours are written; absent where they are in none of its own. */
  readonly zone?: string;
  /** Milliseconds; null without a promise. */
  readonly respondsWithin: number | null;
  readonly respondsWithinText: string | null;
}

/** Something that must be there before a tier may be used. */
export interface Prerequisite {
  readonly reason: Reason;
  /** The tier whose reference is wanted, where it is that. */
  readonly referenceOfTier?: number;
}

/** One level of the ladder, at an instant. */
export interface LadderTier {
  readonly level: number;
  readonly name: string;
  readonly internal: boolean;
  readonly state: TierState;
  readonly opensAt: Instant | null;
  /** When a trigger of a tier that is open already will hold; absent where none waits for a time. */
  readonly changesAt?: Instant;
  readonly missing: readonly Prerequisite[];
  readonly advice: readonly string[];
  readonly leadChecks: readonly string[];
  readonly handles: readonly string[];
  readonly because: readonly Reason[];
  readonly respondsWithin: number | null;
  readonly respondsWithinText: string | null;
  readonly commitment?: 'guarantee' | 'goal';
  readonly channels: readonly LadderChannel[];
}

/** Every tier of a matrix for one ticket. */
export interface Ladder {
  readonly recommended: number | null;
  readonly tiers: readonly LadderTier[];
}
