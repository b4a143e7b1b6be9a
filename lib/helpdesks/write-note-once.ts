import { fail, succeed } from '../domain/result.ts';
import type { Conversation, WriteOutcome } from '../ports/helpdesk.ts';
import type { ApiReply } from '../ports/http.ts';

/** How one helpdesk's internal notes are found and written. */
interface NoteTalk<Found> {
  /** The note that holds the mark; null where none does. */
  find(): Conversation<Found | null>;
  write(text: string): Conversation<ApiReply>;
  /** A page that shows what was found. */
  pathTo(found: Found): string;
  /** The helpdesk's own words in a reply. */
  sentenceIn(reply: ApiReply): string;
}

/**
 * Writes an internal note once: its mark is looked for first, and read back after.
 *
 * A note that was taken and cannot be found afterwards is `unexpected`: it may be there, and must not be
 * repeated.
 */
export function* writeNoteOnce<Found>(
  body: string,
  mark: string,
  { find, write, pathTo, sentenceIn }: NoteTalk<Found>,
): Conversation<WriteOutcome> {
  const before = yield* find();
  if (!before.ok) return before;
  if (before.value !== null) return succeed({ alreadyDone: true, path: pathTo(before.value) });
  const written = yield* write(body.includes(mark) ? body : `${body}\n\n${mark}`);
  if (!written.ok) return written;
  const after = yield* find();
  if (!after.ok) return after;
  if (after.value !== null) return succeed({ alreadyDone: false, path: pathTo(after.value) });
  const said = `${written.value.status} ${sentenceIn(written.value)}`.trim();
  return fail({ kind: 'unexpected', detail: `the note could not be read back: ${said}` });
}
