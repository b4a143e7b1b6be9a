import type { OutboxEntry } from '../../lib/domain/plan/outbox.ts';
import type { PlanStep } from '../../lib/domain/plan/plan.ts';
import { partText, writtenParts } from '../../lib/domain/plan/written-parts.ts';
import type { Words } from '../text.ts';

/** What of an escalation is in the ticket, and what is not, or is not known to be. */
export function WrittenLines({ entry, text, formats }: Words & { readonly entry: OutboxEntry }) {
  const { written, left } = writtenParts(entry);
  const names = (steps: readonly PlanStep[]) =>
    formats.all(steps.map((step) => partText(text, step)));
  return (
    <ul class="reasons">
      <li>{text('outbox_written', names(written))}</li>
      <li>
        {text(entry.state === 'failed' ? 'outbox_not_written' : 'outbox_not_sure', names(left))}
      </li>
    </ul>
  );
}
