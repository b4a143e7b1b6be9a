import type { OutboxEntry } from '../../lib/domain/plan/outbox.ts';
import type { TortureWorld } from './world.ts';

/** What an entry says that the server knows better. */
export function untruths(
  entry: OutboxEntry | undefined,
  { served }: Pick<TortureWorld, 'served'>,
): readonly string[] {
  const { notes, priority, fields } = served;
  const present = [notes.length > 0, priority === 'high', 'Next Step' in fields];
  const wrong: string[] = notes.length > 1 ? [`${notes.length} notes`] : [];
  const claimed = entry?.done ?? [];
  for (const place of claimed)
    if (present[place] !== true) wrong.push(`write ${place} counts as done and is not there`);
  switch (entry?.state) {
    case 'sent':
      if (!present.every(Boolean)) wrong.push('sent, and not all of it is there');
      break;
    case 'undone':
    case undefined:
      if (present.some(Boolean)) wrong.push(`${entry?.state ?? 'no intent'}, and written`);
      break;
    case 'expired':
      // Of one that expired half written the rest is shown as not known to be written.
      if (claimed.length === 0 && present.some(Boolean)) wrong.push('expired, and written');
      break;
    case 'failed':
      if (present.some((isThere, place) => isThere && !claimed.includes(place)))
        wrong.push('failed, and more is written than it says');
      break;
    default:
  }
  return wrong;
}
