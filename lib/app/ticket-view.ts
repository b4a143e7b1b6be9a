import type { Site } from '../domain/assignment/site.ts';
import { withAssumedStatus } from '../domain/clocks/assumed-status.ts';
import { withHelpdeskClocks } from '../domain/clocks/helpdesk-clock.ts';
import { needsLook, type OutboxEntry } from '../domain/plan/outbox.ts';
import { siteMapHelpdesk } from '../domain/site-map/site-map.ts';
import type { TicketFacts } from '../domain/ticket/facts.ts';
import type { TicketRef } from '../domain/ticket/ticket.ts';
import { minute, type Instant } from '../domain/time/instant.ts';
import type { TicketView } from '../domain/view/views.ts';
import { suppositionsFor } from '../domain/what-if/choices.ts';
import type { Dependencies } from './dependencies.ts';
import { judge } from './judge.ts';
import type { TicketReadingResult } from './read-ticket.ts';

type Needs = Pick<
  Dependencies,
  'additions' | 'clock' | 'http' | 'matrices' | 'preferences' | 'timeZone' | 'cases' | 'outbox'
>;

/** A settled escalation is told for this long, so that people see what came of it. */
const toldFor = 10 * minute;

/** Escalations that wait, are being sent, need a look, or were sent a moment ago; newest last. */
export const shownOutbox = (
  entries: readonly OutboxEntry[],
  now: Instant,
): readonly OutboxEntry[] =>
  entries
    .filter(
      (entry) =>
        entry.state === 'waiting' ||
        entry.state === 'sending' ||
        needsLook(entry) ||
        (entry.state === 'sent' && entry.settledAt !== null && now - entry.settledAt < toldFor),
    )
    .sort((a, b) => a.createdAt - b.createdAt);

/** A ticket that could not be read from the API: what its page says, and nothing that is timed. */
function unreadable(
  ref: TicketRef,
  { problem, missing }: TicketReadingResult,
  page: TicketFacts | undefined,
  readAt: Instant,
): TicketView {
  const { subject, status, rawStatus, priority } = page?.found ?? {};
  return {
    ref,
    subject: subject ?? null,
    status: status ?? null,
    rawStatus: rawStatus ?? null,
    priority: priority ?? null,
    assessment: null,
    state: 'unreadable',
    assignedBecause: null,
    problem,
    missing: missing ?? page?.missing ?? [],
    readFrom: 'page',
    readAt,
    outbox: [],
  };
}

/**
 * A reading as the overlay and the popup show it, with what may be supposed of it where it is
 * explained. `ref` is the ticket as the page names it.
 */
export async function viewTicket(
  needs: Needs,
  site: Site,
  ref: TicketRef,
  reading: TicketReadingResult,
  options: { readonly page?: TicketFacts | undefined; readonly because: boolean },
): Promise<TicketView> {
  const now = needs.clock.now();
  const { observed, problem } = reading;
  if (!observed) {
    const outbox = shownOutbox(await needs.outbox.forTicket(ref), now);
    return { ...unreadable(ref, reading, options.page, now), outbox };
  }
  const { ticket, missing, clocks } = observed.record;
  const survivor = { origin: ref.origin, ticketId: ticket.id };
  const [facts, entries] = await Promise.all([
    needs.cases.events(survivor),
    needs.outbox.forTicket(survivor),
  ]);
  const { because: isExplained } = options;
  const judgement = await judge(needs, site, ticket, facts, isExplained);
  const { because, matrix } = judgement;
  const ours =
    judgement.assessment && ticket.rawStatus !== null && missing.includes('status')
      ? withAssumedStatus(judgement.assessment, ticket.rawStatus)
      : judgement.assessment;
  const assessment = ours && withHelpdeskClocks(ours, clocks ?? []);
  const apart = needs.http.apart?.(ref.origin) ?? null;
  return {
    ref,
    subject: ticket.subject,
    status: ticket.status,
    rawStatus: ticket.rawStatus,
    priority: ticket.priority,
    assessment,
    state: assessment ? 'assessed' : 'no-matrix',
    assignedBecause: because,
    problem,
    missing,
    readFrom: site.helpdesk === siteMapHelpdesk ? 'page' : 'api',
    readAt: observed.observedAt,
    outbox: shownOutbox(entries, now),
    ...(apart === null ? {} : { clocksApart: apart }),
    ...(isExplained &&
      assessment &&
      matrix && { choices: suppositionsFor(assessment, matrix, ticket.status, now) }),
  };
}
