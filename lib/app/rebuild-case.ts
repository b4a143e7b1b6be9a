import type { CaseEntry } from '../domain/case/case-event.ts';
import type { CaseState } from '../domain/case/case-state.ts';
import { readNote } from '../domain/case/note-lines.ts';
import { mergeLogs } from '../domain/case/merge-logs.ts';
import { readCase } from '../domain/case/read-case.ts';
import { reason } from '../domain/reason.ts';
import type { TicketRef } from '../domain/ticket/ticket.ts';
import type { BrokenNote, RebuiltView } from '../domain/view/case-view.ts';
import type { InternalNote } from '../ports/helpdesk.ts';
import { askHelpdesk } from './ask-helpdesk.ts';
import { caseView } from './case-view.ts';
import type { Dependencies } from './dependencies.ts';
import { knownTicket, refusePrivate } from './known-ticket.ts';
import { Refusal } from './refusal.ts';

/** Every mark of ours contains it. */
const word = 'uptier-';

/** What the notes of a ticket tell of its case. */
export interface RebuiltCase {
  readonly state: CaseState;
  /** What nobody had told here before. */
  readonly added: readonly CaseEntry[];
  /** Lines that could not be read, or must not be, by the note that they stand in. */
  readonly problems: readonly BrokenNote[];
  /** Notes that were left out: nobody says that their author is an agent. */
  readonly strangers: number;
}

const isStaff = ({ by }: InternalNote): boolean => by === 'agent' || by === 'light-agent';

/**
 * Rebuilds a ticket's case from the notes that the team left in it, and keeps what was not known here.
 * Only internal notes by agents count, whatever stands in a message. The notes' texts are not kept.
 *
 * @throws {Refusal} out of a private window, when the ticket or its notes cannot be read, and where the
 * helpdesk does not tell internal notes from messages.
 */
export async function rebuildCase(needs: Dependencies, asked: TicketRef): Promise<RebuiltCase> {
  await refusePrivate(needs);
  const { api, ref, observed } = await knownTicket(needs, asked, false);
  const { readNotes } = api;
  if (!readNotes) throw new Refusal(reason('notes-not-readable', api.name), needs.text);
  const endpoint = { origin: ref.origin, operation: 'notes', subject: ref.ticketId } as const;
  const notes = await askHelpdesk(needs, endpoint, () => readNotes(ref.ticketId, word));
  if (!notes.ok)
    throw new Refusal(reason('ticket-not-read', notes.error.kind.replaceAll('-', ' ')), needs.text);
  const ours = notes.value.filter(isStaff);
  const readings = ours.map(({ text, author, at }) => ({ ...readNote(text), author, at }));
  const told = readings.reduce<readonly CaseEntry[]>(
    (log, { entries }) => mergeLogs(log, entries),
    [],
  );
  const added = await needs.cases.add(ref, told, 'shared');
  if (added.length > 0) await needs.access.refreshOpenTabs(ref.origin);
  return {
    state: readCase(await needs.cases.log(ref), observed.record.ticket.events),
    added,
    problems: readings.flatMap(({ problems, author, at }) =>
      problems.map((it) => ({ ...it, author, at })),
    ),
    strangers: notes.value.length - ours.length,
  };
}

/**
 * The case of a ticket as the side panel shows it, after the team's notes were read.
 *
 * @throws {Refusal} as `rebuildCase`.
 */
export async function rebuiltView(needs: Dependencies, asked: TicketRef): Promise<RebuiltView> {
  const { added, problems, strangers } = await rebuildCase(needs, asked);
  return { view: await caseView(needs, asked), added: added.length, broken: problems, strangers };
}
