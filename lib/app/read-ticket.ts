import { notePhrases, phrasesOf } from '../domain/severity/phrases.ts';
import type { HelpdeskProblem } from '../domain/helpdesk-problem.ts';
import { contradicts } from '../domain/ticket/contradicts.ts';
import type { TicketFacts } from '../domain/ticket/facts.ts';
import type { TicketId } from '../domain/ticket/ticket.ts';
import type { HelpdeskApi } from '../ports/helpdesk.ts';
import type { ObservedTicket } from '../ports/stores.ts';
import { askHelpdesk } from './ask-helpdesk.ts';
import type { Dependencies } from './dependencies.ts';
import { readFromPage } from './read-from-page.ts';
import { isFresh, provesByVersion } from './observed-lately.ts';

type Needs = Pick<Dependencies, 'clock' | 'http' | 'matrices' | 'memory' | 'random' | 'tickets'>;

/** Which ticket is read, how, and for whom. */
export interface TicketRequest {
  readonly origin: string;
  readonly api: HelpdeskApi;
  readonly ticketId: TicketId;
  /** From a private window: nothing may reach the disk. */
  readonly isPrivate: boolean;
  /** What the page shows of it: a reading that says something else is not taken as it is. */
  readonly page?: TicketFacts | undefined;
  /** The version that a list showed since: a reading of another is not taken as it is. */
  readonly version?: string | undefined;
}

/** A ticket as it was read now or earlier, and what kept it from being read now. */
export interface TicketReadingResult {
  readonly observed: ObservedTicket | null;
  readonly problem: HelpdeskProblem | null;
  /** Facts that the page, which alone is read, does not show. */
  readonly missing?: readonly string[];
}

/** Problems that say nothing about the ticket itself: what was read before still stands, as old. */
export const isPassing = ({ kind }: HelpdeskProblem): boolean =>
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

/** False where what was read is not what is known of the ticket by another way. */
const agrees = ({ record }: ObservedTicket, { page, version }: TicketRequest): boolean =>
  !contradicts(page, record.ticket) && (version ?? record.version) === record.version;

async function read(needs: Needs, it: TicketRequest): Promise<TicketReadingResult> {
  const ref = { origin: it.origin, ticketId: it.ticketId };
  const generation = needs.tickets.generation();
  const save = async (observed: ObservedTicket): Promise<TicketReadingResult> => {
    const isOfNow = needs.tickets.generation() === generation;
    if (!it.isPrivate && isOfNow) await needs.tickets.save([observed]);
    return { observed, problem: null };
  };
  const known = await needs.tickets.find(ref);
  const matrices = (await needs.matrices.all()).map(({ matrix }) => matrix);
  const phrases = phrasesOf(matrices);
  const isComplete =
    known !== undefined &&
    known.isOutdated === undefined &&
    known.record.ticket.completeness !== 'snapshot' &&
    answersFor(known, phrases);
  const observedAt = needs.clock.now();
  if (known && isComplete) {
    if (isFresh(known, observedAt) && agrees(known, it)) return { observed: known, problem: null };
    if (provesByVersion(known) && (await isUnchanged(needs, it, known)))
      return save({ ...known, observedAt });
  }
  const endpoint = { origin: it.origin, operation: 'ticket', subject: it.ticketId } as const;
  const record = await askHelpdesk(needs, endpoint, () => it.api.readTicket(it.ticketId));
  if (!record.ok)
    return { observed: known && isPassing(record.error) ? known : null, problem: record.error };
  const ticket = notePhrases(record.value.ticket, phrases);
  return save({ ref, record: { ...record.value, ticket }, observedAt });
}

interface UnderWay {
  readonly reading: Promise<TicketReadingResult>;
  /** The page of the one who asked for it. */
  readonly page: TicketFacts | undefined;
}

const underWay = new WeakMap<Dependencies['tickets'], Map<string, UnderWay>>();

/** The reading that is under way already, or a new one. */
function share(needs: Needs, it: TicketRequest): UnderWay {
  const here = underWay.get(needs.tickets) ?? new Map<string, UnderWay>();
  underWay.set(needs.tickets, here);
  // A reading that began before something was written may be of before a write.
  const key = `${needs.tickets.generation()} ${it.isPrivate} ${it.origin} ${it.ticketId}`;
  const known = here.get(key);
  if (known) return known;
  const reading = read(needs, it).finally(() => here.delete(key));
  const mine = { reading, page: it.page };
  here.set(key, mine);
  return mine;
}

/**
 * One ticket with its whole history: as it was read within the last 3 s, or as it was read before
 * where the helpdesk says that it is unchanged, or read anew. Where it cannot be read now, what was
 * read before comes with the problem. Two askers at once share one reading, unless the page of the
 * second shows that it is old.
 */
export async function readTicket(needs: Needs, it: TicketRequest): Promise<TicketReadingResult> {
  if (it.api.fromPage) return readFromPage(needs, it);
  const { reading, page } = share(needs, it);
  const result = await reading;
  const { observed, problem } = result;
  const isSamePage = JSON.stringify(page?.found) === JSON.stringify(it.page?.found);
  const isOld = !isSamePage && observed !== null && contradicts(it.page, observed.record.ticket);
  return isOld && problem === null ? share(needs, it).reading : result;
}
