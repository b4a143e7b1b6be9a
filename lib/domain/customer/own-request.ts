import type { TicketId, TicketStatus } from '../ticket/ticket.ts';
import type { Instant } from '../time/instant.ts';

/** What of a request may not be known; `last-answer` covers who wrote last, too. */
export const requestFacts = ['subject', 'status', 'created', 'last-answer', 'authors'] as const;
export type RequestFact = (typeof requestFacts)[number];

/** Who has to act, or who wrote: the vendor's people, or the customer's. */
export type Side = 'vendor' | 'customer';

/** A public answer of the vendor's. */
export interface RequestAnswer {
  readonly at: Instant;
  readonly author: string | null;
}

/** A customer's own request in a vendor's portal: what the vendor shows its customers, and no more. */
export interface OwnRequest {
  readonly id: TicketId;
  readonly subject: string | null;
  /** Null where the vendor's word for it is not known. */
  readonly status: TicketStatus | null;
  /** The vendor's own word. */
  readonly rawStatus: string | null;
  readonly createdAt: Instant | null;
  /** The vendor's latest public answer; null: none, or not known, which `missing` tells apart. */
  readonly lastAnswer: RequestAnswer | null;
  /** Who wrote the latest message; null where that is not known. */
  readonly lastBy: Side | null;
  readonly missing: readonly RequestFact[];
}

/**
 * On whom a request waits, by its status alone: an open one on the vendor, whoever wrote last, as
 * agents leave open what they go on with. Null where the status is not known.
 */
export function waitingOn({ status }: Pick<OwnRequest, 'status'>): Side | 'nobody' | null {
  switch (status) {
    case null:
      return null;
    case 'pending':
      return 'customer';
    case 'solved':
    case 'closed':
      return 'nobody';
    case 'new':
    case 'open':
    case 'on-hold':
      return 'vendor';
  }
}

/** A message of a request, as far as it says what it is; `by` null: nobody said whose it is. */
export interface RequestMessage extends RequestAnswer {
  readonly by: Side | null;
}

/** What its messages say of a request; `isLatest`: the latest one is among them for sure. */
export function lastOf(
  messages: readonly RequestMessage[],
  isLatest: boolean,
): Pick<OwnRequest, 'lastAnswer' | 'lastBy' | 'missing'> {
  if (!isLatest) return { lastAnswer: null, lastBy: null, missing: ['last-answer'] };
  const inOrder = messages.toSorted((a, b) => a.at - b.at);
  const answer = inOrder.findLast(({ by }) => by === 'vendor');
  const last = inOrder.at(-1);
  // Whoever wrote it: one that came later may have been the vendor's.
  const isUnclear = inOrder.some(({ by, at }) => by === null && at > (answer?.at ?? -Infinity));
  return {
    lastAnswer: answer && !isUnclear ? { at: answer.at, author: answer.author } : null,
    lastBy: last?.by ?? null,
    missing: isUnclear ? ['authors', 'last-answer'] : [],
  };
}
