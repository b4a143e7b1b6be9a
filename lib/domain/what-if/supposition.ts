import type { Ticket, TicketEvent } from '../ticket/ticket.ts';
import { withEvents } from '../ticket/with-events.ts';
import type { Instant } from '../time/instant.ts';

/** Something that has not happened: "if I reply at 16:55", "if it is critical", "if we pause now". */
export type Supposition =
  | { readonly kind: 'reply' | 'solve' | 'workaround'; readonly at: Instant }
  /** Judged as `id` from `at` on, as if a person had said so. */
  | { readonly kind: 'severity'; readonly at: Instant; readonly id: string }
  /** `reason` as a matrix names it; null: the ticket's status becomes pending. */
  | { readonly kind: 'pause'; readonly at: Instant; readonly reason: string | null };

function supposedEvent(it: Supposition): TicketEvent {
  const { at } = it;
  const by = 'agent';
  switch (it.kind) {
    case 'reply':
      return { kind: 'public-reply', at, by };
    case 'workaround':
      return { kind: 'workaround', at, by };
    case 'solve':
      return { kind: 'status', to: 'solved', at, by };
    case 'severity':
      return { kind: 'severity', id: it.id, reason: '', at, by };
    case 'pause':
      return it.reason === null
        ? { kind: 'status', to: 'pending', at, by }
        : { kind: 'pause', reason: it.reason, at, by };
  }
}

/** `ticket` as it would be. A supposed status is its status, unless a later event gave it another. */
export function suppose(ticket: Ticket, supposition: Supposition): Ticket {
  const event = supposedEvent(supposition);
  const supposed = withEvents(ticket, [event]);
  if (event.kind !== 'status') return supposed;
  const last = supposed.events.findLast((it) => it.kind === 'status');
  return last === event ? { ...supposed, status: event.to, rawStatus: null } : supposed;
}
