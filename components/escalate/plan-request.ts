import type { Plan } from '../../lib/domain/plan/plan.ts';

/** What a person chose for an escalation; the worker makes a plan of it. */
export interface PlanRequest {
  readonly tier: number;
  /** Place among the tier's channels; null: a note in the ticket alone. */
  readonly channel: number | null;
  readonly reference: string | null;
  /** The person's own words; null: the template's. */
  readonly note: string | null;
  /** Who gets a copy of a mail; absent: nobody. */
  readonly copyTo?: string;
  /** Ids of the webhooks that are told; absent: all. */
  readonly webhooks?: readonly string[];
}

/** A planned note in two parts: what people write and read, and the lines that a program reads. */
export function splitNote(plan: Plan): { readonly words: string; readonly machine: string } | null {
  const note = plan.writes.find((write) => write.kind === 'note');
  if (!note) return null;
  const at = note.body.lastIndexOf('\n\n');
  return at < 0
    ? { words: note.body, machine: '' }
    : { words: note.body.slice(0, at), machine: note.body.slice(at + 2) };
}

/** What the plan puts before a person's own `note`; empty where it is sent as it was written. */
export function addedBefore(words: string, note: string | null): string {
  const own = note?.trim() ?? '';
  return own !== '' && words.endsWith(own) ? words.slice(0, -own.length).trim() : '';
}
