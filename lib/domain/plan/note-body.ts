import type { Assessment } from '../assessment.ts';
import type { Clock } from '../clocks/clock.ts';
import type { LadderChannel, LadderTier } from '../ladder/ladder.ts';
import { withoutMarks } from '../case/note-lines.ts';
import type { Ticket, TicketEvent } from '../ticket/ticket.ts';
import { formatInstant, type Instant } from '../time/instant.ts';
import { clockNow } from '../view/clock-now.ts';
import { plainLine, plainText } from './plain-text.ts';
import { channelText, metricText, reasonInUtc, stateText, type PlanText } from './plan-text.ts';

export interface NoteInput {
  readonly ticket: Ticket;
  readonly assessment: Assessment;
  readonly tier: LadderTier;
  readonly channel: LadderChannel | null;
  readonly reference: string | null;
  readonly by: string | null;
  readonly now: Instant;
  readonly text: PlanText;
}

const longestLine = 300;
/** A note that people can still read; helpdesks take at least this much. */
export const longestNote = 6000;
const told = new Set<Clock['state']>([
  'on-track',
  'at-risk',
  'breached',
  'paused',
  'met-late',
  'unknown',
]);

/** The clocks that a reader wants to know of, each as words; `due` is empty where there is none. */
export const clockTexts = ({
  assessment,
  now,
  text,
}: Pick<NoteInput, 'assessment' | 'now' | 'text'>) =>
  assessment.clocks
    .filter((clock) => told.has(clock.state) && !clock.hidden)
    .map((clock) => ({
      name: metricText(text, clock.metric),
      state: stateText(text, clockNow(clock, assessment.assessedAt, now).state),
      due: clock.dueAt === null ? '' : formatInstant(clock.dueAt),
    }));

/** The clocks that a reader wants to know of, a sentence each. */
export const clockLines = (
  input: Pick<NoteInput, 'assessment' | 'now' | 'text'>,
): readonly string[] =>
  clockTexts(input).map(({ name, state, due }) =>
    due === ''
      ? input.text('note_clock', name, state)
      : input.text('note_clock_due', name, state, due),
  );

/** True for a fact that nothing said later has replaced, withdrawn or ended. */
function stillHolds(fact: TicketEvent, later: readonly TicketEvent[]): boolean {
  switch (fact.kind) {
    case 'severity':
      return fact.id !== null && !later.some(({ kind }) => kind === 'severity');
    case 'loss':
    case 'scope':
      return !later.some(({ kind }) => kind === fact.kind);
    case 'pause':
      return !later.some((it) => it.kind === 'resume' && it.reason === fact.reason);
    case 'workaround':
      return !later.some(({ kind }) => kind === 'recurred');
    default:
      return true;
  }
}

function factLine(event: TicketEvent, text: PlanText): string | null {
  switch (event.kind) {
    case 'loss':
      return event.affected === null || event.total === null
        ? null
        : text('note_loss', event.affected, event.total, plainLine(event.component ?? '–', 100));
    case 'severity':
      return event.id === null
        ? null
        : text('note_override', event.id, plainLine(event.reason, longestLine));
    case 'scope':
      return event.inScope ? null : text('note_out_of_scope', plainLine(event.reason, longestLine));
    case 'pause':
      return text('note_pause', formatInstant(event.at), plainLine(event.reason, longestLine));
    case 'workaround':
      return text('note_workaround', formatInstant(event.at));
    case 'unsatisfactory':
      return text('note_unsatisfactory', formatInstant(event.at));
    default:
      return null;
  }
}

/** What the situation is, a line each: the ticket, severity and why, clocks, what people say and still holds. */
export function situationLines(input: NoteInput, facts: readonly TicketEvent[]): readonly string[] {
  const { ticket, assessment, text } = input;
  const { severity } = assessment;
  const subject =
    ticket.subject === null
      ? []
      : [text('note_ticket', ticket.id, plainLine(ticket.subject, longestLine))];
  const address = ticket.url === null ? [] : [plainLine(ticket.url, longestLine)];
  const level = severity.name ?? severity.id;
  const why = severity.reasons
    .slice(0, 3)
    .map((it) => plainLine(reasonInUtc(text, it), longestLine));
  const severityLine =
    level === null ? [] : [text('note_severity', level, why.length > 0 ? why.join('; ') : '–')];
  const standing = facts.filter((it, place) => stillHolds(it, facts.slice(place + 1)));
  const entered = standing.flatMap((event) => factLine(event, text) ?? []);
  return [...subject, ...address, ...severityLine, ...clockLines(input), ...entered];
}

/** Says of a tier that the policy does not open yet why that is; nothing of others. */
function notYetLines({ tier, text }: NoteInput): readonly string[] {
  if (tier.state !== 'not-yet') return [];
  const why = plainLine(tier.because.map((it) => reasonInUtc(text, it)).join(' '), longestLine);
  return [
    tier.opensAt === null
      ? text('note_not_yet', why)
      : text('note_not_yet_until', formatInstant(tier.opensAt), why),
  ];
}

/**
 * The readable part of an escalation's note, before the lines that a machine reads: the template, or
 * somebody's `own` words. That the policy does not open the tier yet stands in either.
 */
export function noteBody(
  input: NoteInput,
  facts: readonly TicketEvent[],
  own: string | null,
): string {
  const { tier, channel, reference, by, text } = input;
  const who = plainLine(by ?? '', 100);
  const head =
    who === ''
      ? text('note_escalated', tier.level, tier.name)
      : text('note_escalated_by', tier.level, tier.name, who);
  if (own !== null) {
    const words = withoutMarks(plainText(own, longestNote)).trim() || head;
    const unsaid = notYetLines(input).filter((line) => !words.includes(line));
    return plainText([...unsaid, words].join('\n'), longestNote);
  }
  const via = channel === null ? [] : [text('note_channel', channelText(text, channel.type))];
  const numbered =
    reference === null ? [] : [text('note_reference', plainLine(reference, longestLine))];
  return plainText(
    [head, ...notYetLines(input), ...via, ...numbered, ...situationLines(input, facts)].join('\n'),
    longestNote,
  );
}
