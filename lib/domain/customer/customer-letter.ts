import { eventText } from '../case/event-text.ts';
import { inOrder } from '../case/merge-logs.ts';
import type { Clock } from '../clocks/clock.ts';
import { localTime } from '../deadlines/notice-text.ts';
import type { LadderTier } from '../ladder/ladder.ts';
import type { HandOverWords } from '../plan/hand-over.ts';
import { plainLine } from '../plan/plain-text.ts';
import { metricText, type PlanText } from '../plan/plan-text.ts';
import type { Instant } from '../time/instant.ts';
import type { OwnCaseView } from '../view/own-case-view.ts';

/** What a customer writes is about. */
export interface LetterFacts {
  readonly tier: Pick<LadderTier, 'level' | 'name'>;
  /** Null: nothing was noted yet; the letter asks for what belongs into it. */
  readonly own: OwnCaseView | null;
  /** In which its times are written. */
  readonly timeZone: string;
  readonly text: PlanText;
}

const said = (words: string): string => plainLine(words, 300);

type Own = LetterFacts & { readonly own: OwnCaseView };

/** A promise that counts on the case, as the source has it, and what came of it. */
function promiseLine(clock: Clock, { own, text, timeZone }: Own): string[] {
  const { dueAt, stoppedAt, state, withinText, metric, source } = clock;
  if (source !== 'matrix' || withinText === null || dueAt === null) return [];
  const when = (at: Instant) => localTime(at, timeZone);
  const named = said(own.vendor?.source ?? own.vendor?.name ?? '');
  const promised = text('own_letter_promise', metricText(text, metric), withinText, named);
  const line = (came: string) => [promised, came].join(' ');
  if (state === 'breached') return [line(text('own_letter_overdue', when(dueAt)))];
  if (state === 'met-late' && stoppedAt !== null)
    return [line(text('own_letter_late', when(dueAt), when(stoppedAt)))];
  return stoppedAt === null ? [line(text('own_letter_due', when(dueAt)))] : [];
}

function severityLines({ own, text }: Own): readonly string[] {
  const severity = own.assessment?.severity;
  if (!severity || severity.name === null || !severity.certain) return [];
  const definition = own.vendor?.definition ?? null;
  return [
    definition === null
      ? text('own_letter_severity', said(severity.name))
      : text('own_letter_severity_by', said(severity.name), said(definition)),
  ];
}

function timeline({ own, text, timeZone }: Own): readonly string[] {
  return inOrder(own.log).flatMap(({ event }) => {
    // Who called whom says more than that it was the first time.
    const words = event.kind === 'created' ? null : eventText(event, text);
    return words === null ? [] : [`- ${localTime(event.at, timeZone)}: ${said(words)}`];
  });
}

const under = (title: string, lines: readonly string[]): readonly string[] =>
  lines.length === 0 ? [] : [[title, ...lines].join('\n')];

function bodyOf(it: Own): string {
  const { own, tier, text, timeZone } = it;
  const subject = said(own.subject);
  const opening =
    tier.level > 1
      ? text('own_letter_escalate', tier.level, said(tier.name), subject)
      : text('own_letter_report', subject);
  const reference =
    own.references.length === 0 ? [] : [text('own_letter_reference', own.references.join(', '))];
  const promises = (own.assessment?.clocks ?? []).flatMap((clock) => promiseLine(clock, it));
  return [
    text('own_letter_greeting'),
    [opening, ...reference, ...severityLines(it)].join('\n'),
    ...under(text('own_letter_so_far', timeZone), timeline(it)),
    ...under(
      text('own_letter_promises'),
      promises.map((line) => `- ${line}`),
    ),
    text('own_letter_ask'),
    text('own_letter_end'),
  ].join('\n\n');
}

/**
 * What a customer says to a tier: polite, firm, and nothing but what is known: the facts, what was said
 * and when, and each promise with its source and what came of it. The customer edits it before sending.
 */
export function customerLetter(it: LetterFacts): HandOverWords {
  const { own, tier, text } = it;
  if (own === null) {
    const subject = text('own_letter_subject_new');
    const body = [
      text('own_letter_greeting'),
      text('own_letter_outline'),
      text('own_letter_end'),
    ].join('\n\n');
    return { subject, body, short: subject };
  }
  const [reference] = own.references;
  const plain = said(own.subject);
  const what = reference === undefined ? plain : text('own_letter_about', plain, said(reference));
  const subject = tier.level > 1 ? text('own_letter_subject', tier.level, what) : what;
  return { subject, body: bodyOf({ ...it, own }), short: subject };
}
