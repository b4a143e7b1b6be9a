import type { CaseEntry } from '../domain/case/case-event.ts';
import { readNote } from '../domain/case/note-lines.ts';
import type { OutboxEntry } from '../domain/plan/outbox.ts';
import type { Plan } from '../domain/plan/plan.ts';
import type { Dependencies } from './dependencies.ts';

const noteOf = ({ writes }: Plan): number => writes.findIndex(({ kind }) => kind === 'note');

/** What an older version planned says it in its note alone, or in the plan itself. */
function entriesOf({ plan, createdAt }: OutboxEntry): readonly CaseEntry[] {
  if (plan.entries) return plan.entries;
  const note = plan.writes.find((write) => write.kind === 'note');
  const told = note?.kind === 'note' ? readNote(note.body).entries : [];
  if (told.length > 0) return told;
  const event = {
    kind: 'escalated',
    at: createdAt,
    by: 'agent',
    tier: plan.tier,
    ...(plan.channel === null ? {} : { channel: plan.channel }),
    ...(plan.reference === null ? {} : { reference: plan.reference }),
  } as const;
  return [{ id: plan.key, event }];
}

/**
 * Tells the ticket's case what was planned: once, however often this is called for `entry`. Where the
 * note is written the team knows it, too.
 */
export async function tellEscalated(
  { cases }: Pick<Dependencies, 'cases'>,
  entry: OutboxEntry,
): Promise<void> {
  const isShared = entry.done.includes(noteOf(entry.plan));
  await cases.add(entry.plan.ref, entriesOf(entry), isShared ? 'shared' : undefined);
}
