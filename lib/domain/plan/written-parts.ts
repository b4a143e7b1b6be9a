import type { OutboxEntry } from './outbox.ts';
import type { Write } from './plan.ts';

/** What of an escalation was read back, and what was not, each in the plan's order. */
export interface WrittenParts {
  readonly written: readonly Write[];
  readonly left: readonly Write[];
}

export const writtenParts = ({ done, plan }: OutboxEntry): WrittenParts => ({
  written: plan.writes.filter((_, at) => done.includes(at)),
  left: plan.writes.filter((_, at) => !done.includes(at)),
});

/** True where some of it was written and the rest needs a look. */
export const isPartlyWritten = ({ state, done }: OutboxEntry): boolean =>
  done.length > 0 && (state === 'failed' || state === 'unknown' || state === 'expired');

type PartText = (
  key:
    | 'outbox_part_note'
    | 'outbox_part_priority'
    | 'outbox_part_field'
    | 'outbox_part_tag'
    | 'outbox_part_group',
  ...values: readonly string[]
) => string;

/** The name of one write, as part of a sentence. */
export function partText(text: PartText, write: Write): string {
  switch (write.kind) {
    case 'note':
      return text('outbox_part_note');
    case 'priority':
      return text('outbox_part_priority', write.to);
    case 'tag':
      return text('outbox_part_tag', write.tag);
    case 'group':
      return text('outbox_part_group', write.to);
    case 'field':
      return text('outbox_part_field', write.name);
  }
}
