import type { Matrix } from '../matrix/schema.ts';
import { classify } from '../severity/classify.ts';
import type { Severity } from '../severity/severity.ts';
import type { FieldValue, Loss, Ticket, TicketEvent } from '../ticket/ticket.ts';
import { ticketId } from '../ticket/ticket.ts';
import { unknownFields } from '../ticket/unknown-fields.ts';
import type { Instant } from '../time/instant.ts';
import type { ChoiceFact } from './severity-questions.ts';

/** What a person answered; what is absent was not answered. */
export interface SeverityAnswers {
  readonly loss?: Loss;
  /** By fact; `noneOfThese` where no value that is offered fits. */
  readonly choices?: Readonly<Partial<Record<ChoiceFact, string>>>;
  /** Words and tags that describe it; empty: none of them does. */
  readonly words?: readonly string[];
  readonly tags?: readonly string[];
  /** The severity whose definition was chosen. */
  readonly definition?: string;
}

/** A value that no rule names. */
export const noneOfThese = '–';

/** Names of the facts in a log's `field` events that no rule reads there by itself. */
const ownFields = { words: 'severity-words', tags: 'severity-tags' } as const;

const listText = (values: readonly string[]): string => values.join('\n');
const listFrom = (value: FieldValue): readonly string[] =>
  value === null || value === '' ? [] : String(value).split('\n');

type Untimed<Event> = Event extends unknown ? Omit<Event, 'at' | 'by' | 'author'> : never;
/** An answer as a case keeps it. */
export type AnswerEvent = Untimed<TicketEvent>;

/** `answers` as events, which a case keeps and from which severity is worked out. */
export function answerEvents(answers: SeverityAnswers, why: string): readonly AnswerEvent[] {
  const { loss, choices = {}, words, tags, definition } = answers;
  const field = (name: string, to: string): AnswerEvent => ({ kind: 'field', name, to });
  return [
    ...(loss ? [{ kind: 'loss', ...loss } as const] : []),
    ...Object.entries(choices).flatMap(([fact, value]) => (value ? [field(fact, value)] : [])),
    ...(words ? [field(ownFields.words, listText(words))] : []),
    ...(tags ? [field(ownFields.tags, listText(tags))] : []),
    ...(definition === undefined
      ? []
      : [{ kind: 'severity', id: definition, reason: why } as const]),
  ];
}

/** What the answers in `events` say of a ticket beside what every rule reads from events itself. */
export function answeredFacts(
  events: readonly TicketEvent[],
): Pick<Ticket, 'type' | 'priority' | 'tags' | 'body' | 'fields'> {
  const said = new Map<string, FieldValue>();
  for (const event of events) if (event.kind === 'field') said.set(event.name, event.to);
  const textOf = (name: string): string | null => {
    const value = said.get(name) ?? null;
    return value === null ? null : String(value);
  };
  const fields = [...said].flatMap(([name, to]) =>
    name.startsWith('field:') ? [[name.slice('field:'.length), to] as const] : [],
  );
  const words = said.get(ownFields.words);
  const tags = said.get(ownFields.tags);
  return {
    type: textOf('type'),
    priority: textOf('priority'),
    tags: tags === undefined ? null : listFrom(tags),
    body: words === undefined ? null : listFrom(words).join('\n'),
    fields: fields.length === 0 ? null : Object.fromEntries(fields),
  };
}

/** A severity with the vendor's own sentence for it. */
export interface AnsweredSeverity {
  readonly severity: Severity;
  /** The definition on which it rests; null where the source gives none. */
  readonly sentence: string | null;
  readonly examples: readonly string[];
}

/** What `matrix` makes of answers given at `at`. Without any, what it takes for granted. */
export function severityByAnswers(
  matrix: Matrix,
  answers: SeverityAnswers,
  at: Instant,
): AnsweredSeverity {
  const events = answerEvents(answers, '').map((it): TicketEvent => ({ ...it, at }));
  const ticket: Ticket = {
    ...unknownFields,
    ...answeredFacts(events),
    // Keywords were asked for one by one: a subject has nothing to add.
    ...(answers.words && { subject: '' }),
    id: ticketId('answers'),
    status: 'new',
    createdAt: at,
    completeness: 'full',
    events,
  };
  const severity = classify(ticket, matrix);
  const definition = matrix.severities?.find(({ id }) => id === severity.id);
  return {
    severity,
    sentence: definition?.description ?? null,
    examples: definition?.examples ?? [],
  };
}
