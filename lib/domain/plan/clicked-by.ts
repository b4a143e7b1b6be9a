import { parseNote } from './note-mark.ts';
import type { OutboxEntry } from './outbox.ts';
import type { Plan } from './plan.ts';

/** The account in whose name the note of `plan` speaks; null where it names none. */
export function noteBy({ writes }: Plan): string | null {
  for (const write of writes) if (write.kind === 'note') return parseNote(write.body)?.by ?? null;
  return null;
}

/** The account that clicked; null where no page had shown it. */
export const clickedBy = ({ account, plan }: OutboxEntry): string | null => account ?? noteBy(plan);
