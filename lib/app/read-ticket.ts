import { notePhrases, phrasesOf } from '../domain/severity/phrases.ts';
import type { HelpdeskProblem } from '../domain/helpdesk-problem.ts';
import type { TicketId } from '../domain/ticket/ticket.ts';
import { second } from '../domain/time/instant.ts';
import type { HelpdeskApi } from '../ports/helpdesk.ts';
import type { ObservedTicket } from '../ports/stores.ts';
import { askHelpdesk } from './ask-helpdesk.ts';
import type { Dependencies } from './dependencies.ts';

type Needs = Pick<Dependencies, 'clock' | 'http' | 'matrices' | 'memory' | 'random' | 'tickets'>;

/** A reading this young is taken as it is. */
export const freshFor = 30 * second;

/** Which ticket is read, how, and for whom. */
export interface TicketRequest {
  readonly origin: string;
  readonly api: HelpdeskApi;
  readonly ticketId: TicketId;
  /** From a private window: nothing may reach the disk. */
  readonly isPrivate: boolean;
}

/** A ticket as it was read now or earlier, and what kept it from being read now. */
export interface TicketReadingResult {
  readonly observed: ObservedTicket | null;
  readonly problem: HelpdeskProblem | null;
}

/** Problems that say nothing about the ticket itself: what was read before still stands, as old. */
const isPassing = ({ kind }: HelpdeskProblem): boolean =>
  kind === 'no-answer' ||
  kind === 'rate-limited' ||
  kind === 'server-error' ||
  kind === 'signed-out';

async function isUnchanged(
  needs: Needs,
  it: TicketRequest,
  known: ObservedTicket,
): Promise<boolean> {
  const endpoint = { origin: it.origin, operation: 'tickets', subject: it.ticketId } as const;
  const list = await askHelpdesk(needs, endpoint, () => it.api.readTickets([it.ticketId]));
  return list.ok && list.value.some(({ version }) => version === known.record.version);
}

/** False where a policy looks for words that nobody looked for when the message was read. */
function answersFor({ record }: ObservedTicket, phrases: readonly string[]): boolean {
  const { body, phrases: noted } = record.ticket;
  if (body !== null || record.missing.includes('body')) return true;
  const looked = new Set(noted?.looked);
  return phrases.every((phrase) => looked.has(phrase));
}

async function read(needs: Needs, it: TicketRequest): Promise<TicketReadingResult> {
  const ref = { origin: it.origin, ticketId: it.ticketId };
  const known = await needs.tickets.find(ref);
  const matrices = (await needs.matrices.all()).map(({ matrix }) => matrix);
  const phrases = phrasesOf(matrices);
  const isComplete =
    known !== undefined &&
    known.record.ticket.completeness !== 'snapshot' &&
    answersFor(known, phrases);
  const observedAt = needs.clock.now();
  if (known && isComplete) {
    const age = observedAt - known.observedAt;
    if (age >= 0 && age < freshFor) return { observed: known, problem: null };
    if (await isUnchanged(needs, it, known)) {
      const seenAgain = { ...known, observedAt };
      if (!it.isPrivate) await needs.tickets.save([seenAgain]);
      return { observed: seenAgain, problem: null };
    }
  }
  const endpoint = { origin: it.origin, operation: 'ticket', subject: it.ticketId } as const;
  const record = await askHelpdesk(needs, endpoint, () => it.api.readTicket(it.ticketId));
  if (!record.ok)
    return { observed: known && isPassing(record.error) ? known : null, problem: record.error };
  const ticket = notePhrases(record.value.ticket, phrases);
  const observed = { ref, record: { ...record.value, ticket }, observedAt };
  if (!it.isPrivate) await needs.tickets.save([observed]);
  return { observed, problem: null };
}

const underWay = new WeakMap<Dependencies['tickets'], Map<string, Promise<TicketReadingResult>>>();

/**
 * One ticket with its whole history: as it was read within the last 30 s, or as it was read before
 * where the helpdesk says that it is unchanged, or read anew. Where it cannot be read now, what was
 * read before comes with the problem. Two askers at once share one reading.
 */
export function readTicket(needs: Needs, it: TicketRequest): Promise<TicketReadingResult> {
  const here = underWay.get(needs.tickets) ?? new Map<string, Promise<TicketReadingResult>>();
  underWay.set(needs.tickets, here);
  const key = `${it.isPrivate} ${it.origin} ${it.ticketId}`;
  const known = here.get(key);
  if (known) return known;
  const reading = read(needs, it).finally(() => here.delete(key));
  here.set(key, reading);
  return reading;
}
