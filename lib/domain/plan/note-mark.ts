import * as v from 'valibot';
import { channelTypes } from '../ladder/ladder.ts';
import { parseInstant } from '../time/instant.ts';

const word = 'uptier-escalation';
const plainId = v.pipe(v.string(), v.regex(/^[A-Za-z0-9-]{8,64}$/));

/** What the last line of an escalation's note says, for another person's Uptier to read. */
const noteFacts = v.strictObject({
  v: v.literal(1),
  id: plainId,
  tier: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(20)),
  channel: v.nullable(v.picklist(channelTypes)),
  reference: v.nullable(v.pipe(v.string(), v.maxLength(300))),
  at: v.pipe(
    v.string(),
    v.check((text) => parseInstant(text) !== undefined),
  ),
  by: v.nullable(v.pipe(v.string(), v.maxLength(300))),
});

export type NoteFacts = Readonly<v.InferOutput<typeof noteFacts>>;

/** A text that only the note of the plan with this key contains; looked for before a note is written. */
export const markOf = (key: string): string => `${word} ${key}`;

/** The last two lines of a note: its mark, and its facts as one line of JSON. */
export const markLines = (facts: NoteFacts): string =>
  `${markOf(facts.id)}\n${JSON.stringify(facts)}`;

/**
 * What an escalation's note says in its last lines, or null where `text` is no such note.
 *
 * Blank lines at the end do not count. The mark must name the same escalation as the facts: a note
 * that merely quotes one somewhere above is none.
 */
export function parseNote(text: string): NoteFacts | null {
  const [mark, json] = text.trimEnd().split('\n').slice(-2);
  if (mark === undefined || json === undefined || json.length > 4000) return null;
  try {
    const parsed = v.safeParse(noteFacts, JSON.parse(json));
    return parsed.success && mark.trim() === markOf(parsed.output.id) ? parsed.output : null;
  } catch {
    return null;
  }
}
