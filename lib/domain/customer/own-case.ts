import type { CaseEntry } from '../case/case-event.ts';
import type { CaseState } from '../case/case-state.ts';
import { clockEvents } from '../case/clock-events.ts';
import { readCase } from '../case/read-case.ts';
import type { Ticket, TicketEvent, TicketRef } from '../ticket/ticket.ts';
import { unknownFields } from '../ticket/unknown-fields.ts';
import { toInstant, type Instant } from '../time/instant.ts';
import { answeredFacts } from './severity-answers.ts';

/**
 * The site of a customer's own cases: no page can ever be there, as names below `.invalid` belong to
 * nobody (RFC 2606).
 */
export const ownOrigin = 'https://own-cases.invalid';

/** True for a case that its customer keeps, and that no helpdesk shows. */
export const isOwnCase = ({ origin }: Pick<TicketRef, 'origin'>): boolean => origin === ownOrigin;

/** Names under which a case's log holds what it is about. */
export const headFields = { matrix: 'own-matrix', subject: 'own-subject' } as const;

/** A case of a vendor's customer, as its log tells it. */
export interface OwnCase {
  readonly ref: TicketRef;
  readonly matrixId: string | null;
  readonly subject: string;
  readonly startedAt: Instant;
  /** As the vendor's clocks see it; null before the first contact: until then it owes nothing. */
  readonly ticket: Ticket | null;
  readonly state: CaseState;
  /** True from its closing on. */
  readonly isClosed: boolean;
  readonly log: readonly CaseEntry[];
}

const lastField = (events: readonly TicketEvent[], name: string): string | null => {
  const said = events.findLast((it) => it.kind === 'field' && it.name === name);
  return said?.kind === 'field' && said.to !== null ? String(said.to) : null;
};

/** What was said before the first contact counts from then on: the vendor was told it there. */
const fromContact = (events: readonly TicketEvent[], createdAt: Instant): readonly TicketEvent[] =>
  events.map((event) => (event.at < createdAt ? { ...event, at: createdAt } : event));

function ticketOf(ref: TicketRef, said: readonly TicketEvent[], subject: string): Ticket | null {
  const created = said.find(({ kind }) => kind === 'created');
  if (!created) return null;
  const events = fromContact(said, created.at);
  const status = events.findLast((it) => it.kind === 'status');
  return {
    ...unknownFields,
    ...answeredFacts(events),
    id: ref.ticketId,
    subject,
    status: status?.kind === 'status' ? status.to : 'open',
    createdAt: created.at,
    completeness: 'full',
    events,
  };
}

/** The case that `log` tells of; null where the log holds nothing of one. */
export function readOwnCase(ref: TicketRef, log: readonly CaseEntry[]): OwnCase | null {
  const events = clockEvents(log);
  const [first] = events;
  if (!first) return null;
  const subject = lastField(events, headFields.subject) ?? '';
  const ticket = ticketOf(ref, events, subject);
  return {
    ref,
    matrixId: lastField(events, headFields.matrix),
    subject,
    startedAt: toInstant(Math.min(...events.map(({ at }) => at))),
    ticket,
    state: readCase(log, ticket?.events),
    isClosed: ticket?.status === 'closed',
    log,
  };
}

/** The numbers under which the vendor keeps a case, the latest first. */
export function referencesOf({ state }: Pick<OwnCase, 'state'>): readonly string[] {
  const all = state.tiers.flatMap(({ reference }) => (reference === null ? [] : [reference]));
  return [...new Set(all.reverse())];
}
