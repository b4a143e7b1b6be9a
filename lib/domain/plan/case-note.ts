import type { CaseEntry } from '../case/case-event.ts';
import { eventText } from '../case/event-text.ts';
import { caseLine, entriesForNote, withoutMarks } from '../case/note-lines.ts';
import type { TicketRef } from '../ticket/ticket.ts';
import { formatInstant } from '../time/instant.ts';
import { longestNote } from './note-body.ts';
import { markOf } from './note-mark.ts';
import { plainLine, plainText } from './plain-text.ts';
import type { PlanText } from './plan-text.ts';
import type { Plan } from './plan.ts';

export interface CaseNoteInput {
  /** Names the note; never used before. */
  readonly key: string;
  readonly ref: TicketRef;
  /** The tier that has the case now, and its name. */
  readonly tier: number;
  readonly tierName: string;
  /** What the team cannot read in the ticket yet, in order. */
  readonly unshared: readonly CaseEntry[];
  readonly text: PlanText;
}

function sentence({ event }: CaseEntry, text: PlanText): readonly string[] {
  const said = eventText(event, text);
  if (said === null) return [];
  const who = plainLine(event.author ?? '', 100);
  const at = formatInstant(event.at);
  return [who === '' ? text('case_line', at, said) : text('case_line_by', at, who, said)];
}

/**
 * The note that tells the team what happened to a case, as sentences and as lines for another Uptier;
 * null where there is nothing to tell. What has no room in it waits for the next note.
 */
export function planCaseNoteFor(input: CaseNoteInput): Plan | null {
  const { key, ref, tier, tierName, text } = input;
  const entries = entriesForNote(input.unshared);
  if (entries.length === 0) return null;
  const sentences = entries.flatMap((entry) => sentence(entry, text));
  const words = plainText([text('case_note'), ...sentences].join('\n'), longestNote);
  const machine = [markOf(key), ...entries.map(caseLine)].join('\n');
  return {
    purpose: 'case',
    key,
    ref,
    tier,
    tierName,
    channel: null,
    handOver: null,
    writes: [{ kind: 'note', body: `${withoutMarks(words)}\n\n${machine}` }],
    reference: null,
    entries,
  };
}
