import type { Plan } from '../../lib/domain/plan/plan.ts';
import type { Text } from '../text.ts';
import { splitNote } from './plan-request.ts';

interface Props {
  readonly plan: Plan;
  readonly text: Text;
}

/** What an escalation was to write and to tell, to be read before it is sent or discarded. */
export function PlannedWords({ plan, text }: Props) {
  const parts = splitNote(plan);
  const told = plan.webhooks ?? [];
  return parts === null && told.length === 0 ? null : (
    <details>
      <summary>{text('outbox_words')}</summary>
      {parts && <p class="pre">{parts.words}</p>}
      {told.map(({ hook, name, host, body }) => (
        <div key={hook}>
          <p>{text('preview_webhook', name, host)}</p>
          <p class="pre">{body}</p>
        </div>
      ))}
    </details>
  );
}
