import { useEffect, useState } from 'preact/hooks';
import type { WebhookView } from '../../../lib/domain/view/webhook-view.ts';
import { Failure } from '../../controls/Failure.tsx';
import { useTask } from '../../controls/use-task.ts';
import type { Text } from '../../text.ts';
import type { WebhookActions } from './webhook-actions.ts';
import { WebhookCard } from './WebhookCard.tsx';
import { WebhookForm } from './WebhookForm.tsx';

interface Props {
  /** True where an organisation set which are told: then none can be added. */
  readonly isLocked?: boolean | undefined;
  readonly actions: WebhookActions;
  readonly text: Text;
}

/** Where else an escalation is told: Slack, Teams, PagerDuty, or anything that takes JSON. */
export function WebhookPart({ isLocked = false, actions, text }: Props) {
  const [webhooks, setWebhooks] = useState<readonly WebhookView[] | null>(null);
  const loading = useTask(async () => setWebhooks(await actions.list()));
  useEffect(() => void loading.run(), []);
  return (
    <section class="stack" id="webhooks" tabIndex={-1} aria-label={text('webhook_title')}>
      <h2>{text('webhook_title')}</h2>
      <p>{text('webhook_help')}</p>
      {webhooks?.map((webhook) => (
        <WebhookCard
          key={webhook.id}
          webhook={webhook}
          onSample={() => actions.sample(webhook.id)}
          onTest={actions.test}
          onAllow={async (origin) => setWebhooks(await actions.allow(origin))}
          onRemove={async () => setWebhooks(await actions.remove(webhook.id))}
          text={text}
        />
      ))}
      {isLocked ? (
        webhooks && (
          <p class="quiet">
            {text('policy_locked')}.{' '}
            {text(webhooks.length > 0 ? 'webhook_only_these' : 'webhook_none_told')}
          </p>
        )
      ) : (
        <WebhookForm
          onSave={async (draft) => {
            const saved = await actions.save(draft);
            if (saved) setWebhooks(saved);
            return saved !== null;
          }}
          text={text}
        />
      )}
      <Failure failure={loading.failure} text={text} />
    </section>
  );
}
