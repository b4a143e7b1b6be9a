import { badgeOf } from '../domain/view/badge.ts';
import type { AttentionItem } from '../domain/view/views.ts';
import { needsLook } from '../domain/plan/outbox.ts';
import type { TicketRef } from '../domain/ticket/ticket.ts';
import type { ObservedTicket } from '../ports/stores.ts';
import type { Dependencies } from './dependencies.ts';
import { helpdeskOf } from './site-helpdesk.ts';
import { viewTicket } from './ticket-view.ts';

/** As many of the tickets that were read last as are looked at, whatever their site. */
const looked = 200;
/** As many more of each site, of those that were breached or at risk when they were judged last. */
const pressed = 100;
/** As many as a person can act on. */
const told = 20;

/** What needs someone first. */
const order = ['breached', 'due-closed', 'at-risk'] as const;
const rank = ({ state }: AttentionItem): number => {
  const found = order.findIndex((it) => it === state);
  return found < 0 ? order.length : found;
};

async function itemFor(
  needs: Dependencies,
  observed: ObservedTicket,
): Promise<AttentionItem | null> {
  const { origin } = observed.ref;
  const site = await needs.sites.find(origin);
  const api = helpdeskOf(needs, site);
  if (!site || !api || !(await needs.access.isGranted(origin))) return null;
  const reading = { observed, problem: null };
  const view = await viewTicket(needs, site, observed.ref, reading, { because: false });
  const { state, clock, severity } = badgeOf(view, needs.clock.now());
  const pressing = order.find((it) => it === state);
  if (!pressing && !view.outbox.some(needsLook)) return null;
  return {
    ref: observed.ref,
    address: new URL(api.ticketPath(observed.ref.ticketId), origin).href,
    subject: view.subject,
    severity: severity?.name ?? severity?.id ?? null,
    state: pressing ?? 'escalation',
    metric: clock?.clock.metric ?? null,
    dueAt: clock?.clock.dueAt ?? null,
    readAt: view.readAt,
  };
}

const nameOf = ({ origin, ticketId }: TicketRef): string => `${origin} ${ticketId}`;

/** The tickets that may need someone: a long list of one site that was read last hides none of another. */
async function candidates(needs: Dependencies): Promise<readonly ObservedTicket[]> {
  const recent = await needs.tickets.recent(looked);
  const known = new Set(recent.map(({ ref }) => nameOf(ref)));
  const unsent = await needs.outbox.inState(['failed', 'unknown', 'expired']);
  const others = [
    ...unsent.filter(needsLook).map(({ plan }) => plan.ref),
    ...(await needs.deadlines.pressingTickets(pressed)),
  ].filter((ref) => !known.has(nameOf(ref)));
  const unique = [...new Map(others.map((ref) => [nameOf(ref), ref])).values()];
  const found = await Promise.all(unique.map((ref) => needs.tickets.find(ref)));
  return [...recent, ...found.filter((it) => it !== undefined)];
}

/**
 * Tickets of every granted site that need someone, most pressing first, twenty at most: a clock that
 * is breached or at risk, or an escalation that was not sent. As they were last read; nothing is asked
 * of a helpdesk.
 */
export async function attention(needs: Dependencies): Promise<readonly AttentionItem[]> {
  const items = await Promise.all((await candidates(needs)).map((it) => itemFor(needs, it)));
  return items
    .filter((it) => it !== null)
    .sort(
      (a, b) => rank(a) - rank(b) || (a.dueAt ?? Number.MAX_VALUE) - (b.dueAt ?? Number.MAX_VALUE),
    )
    .slice(0, told);
}
