import type { Matrix } from '../matrix/schema.ts';
import type { Phrases, Ticket } from '../ticket/ticket.ts';
import { containsPhrase } from './words.ts';

/** Every phrase that some matrix looks for in a ticket's text. */
export function phrasesOf(matrices: readonly Matrix[]): readonly string[] {
  const phrases = matrices.flatMap((matrix) => [
    ...(matrix.severities ?? []).flatMap((it) =>
      (it.when ?? []).flatMap((rule) => rule.keywords ?? []),
    ),
    ...Object.values(matrix.recognise?.synonyms ?? {}).flat(),
  ]);
  return [...new Set(phrases)];
}

/**
 * `ticket` with note of which `phrases` its first message contains, so that it can be judged the
 * same once the message itself is not kept. A ticket whose message was not read stays as it is.
 */
export function notePhrases(ticket: Ticket, phrases: readonly string[]): Ticket {
  const { body } = ticket;
  if (body === null) return ticket;
  const found = phrases.filter((phrase) => containsPhrase(body, phrase));
  return { ...ticket, phrases: { looked: phrases, found } };
}

/** Whether the first message contains `phrase`; unknown where neither it nor a note of it is there. */
export function bodyContains(
  text: { readonly body: string | null; readonly phrases: Phrases | null },
  phrase: string,
): boolean | 'unknown' {
  if (text.body !== null) return containsPhrase(text.body, phrase);
  if (!text.phrases?.looked.includes(phrase)) return 'unknown';
  return text.phrases.found.includes(phrase);
}
