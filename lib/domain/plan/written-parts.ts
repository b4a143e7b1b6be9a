import type { OutboxEntry } from './outbox.ts';
import { planSteps, type PlanStep } from './plan.ts';

/** What of an escalation was read back, and what was not, each in the plan's order. */
export interface WrittenParts {
  readonly written: readonly PlanStep[];
  readonly left: readonly PlanStep[];
}

export const writtenParts = ({ done, plan }: OutboxEntry): WrittenParts => ({
  written: planSteps(plan).filter((_, at) => done.includes(at)),
  left: planSteps(plan).filter((_, at) => !done.includes(at)),
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
    | 'outbox_part_group'
    | 'outbox_part_webhook',
  ...values: readonly string[]
) => string;

/** The name of one step, as part of a sentence. */
export function partText(text: PartText, step: PlanStep): string {
  switch (step.kind) {
    case 'note':
      return text('outbox_part_note');
    case 'priority':
      return text('outbox_part_priority', step.to);
    case 'tag':
      return text('outbox_part_tag', step.tag);
    case 'group':
      return text('outbox_part_group', step.to);
    case 'field':
      return text('outbox_part_field', step.name);
    case 'webhook':
      return text('outbox_part_webhook', step.message.name);
  }
}
