import { useState } from 'preact/hooks';
import type {
  WebhookOutcome,
  WebhookSample,
  WebhookView,
} from '../../../lib/domain/view/webhook-view.ts';
import { Failure } from '../../controls/Failure.tsx';
import { useTask } from '../../controls/use-task.ts';
import { termText, type Text } from '../../text.ts';

interface Props {
  readonly webhook: WebhookView;
  readonly onSample: () => Promise<WebhookSample>;
  readonly onTest: (sample: WebhookSample) => Promise<WebhookOutcome>;
  readonly onAllow: (origin: string) => Promise<void>;
  readonly onRemove: () => Promise<void>;
  readonly text: Text;
}

const outcomeText = (outcome: WebhookOutcome, text: Text): string =>
  outcome.state === 'sent'
    ? text('webhook_sent')
    : text(
        outcome.state === 'failed' ? 'webhook_failed' : 'webhook_unknown',
        outcome.problem.detail,
      );

/** One webhook, a test of it that shows what it sends before it sends that, and its removal. */
export function WebhookCard({ webhook, onSample, onTest, onAllow, onRemove, text }: Props) {
  const [sample, setSample] = useState<WebhookSample | null>(null);
  const [outcome, setOutcome] = useState<WebhookOutcome | null>(null);
  const { name, kind, host, policy, wants } = webhook;
  const showing = useTask(async () => {
    setOutcome(null);
    setSample(await onSample());
  });
  const testing = useTask(async (it: WebhookSample) => {
    setOutcome(await onTest(it));
    // A second test is another message, with a key of its own.
    setSample(null);
  });
  const removing = useTask(onRemove);
  const allowing = useTask(onAllow);
  return (
    <div class="stack card" role="group" aria-label={name}>
      <p>
        <strong>
          <bdi>{name}</bdi>
        </strong>{' '}
        <span class="quiet">
          {termText(text, 'webhook_kind', kind)} · <bdi>{host}</bdi>
        </span>
      </p>
      {policy && <p class="quiet">{text('policy_locked')}</p>}
      {wants !== undefined && (
        <p>
          {text('webhook_wants', host)}{' '}
          <button
            type="button"
            aria-disabled={allowing.isBusy}
            onClick={() => void allowing.run(wants)}
          >
            {text('webhook_allow')}
          </button>
        </p>
      )}
      {sample && (
        <>
          <p>{text('webhook_preview')}</p>
          <p class="pre whole" role="region" aria-label={text('webhook_preview_label')}>
            {sample.message.body}
          </p>
        </>
      )}
      <p class="actions">
        {sample ? (
          <button
            type="button"
            class="primary"
            aria-disabled={testing.isBusy}
            onClick={() => void testing.run(sample)}
          >
            {text('webhook_send_test')}
          </button>
        ) : (
          wants === undefined && (
            <button type="button" aria-disabled={showing.isBusy} onClick={() => void showing.run()}>
              {text('webhook_test')}
            </button>
          )
        )}
        {!policy && (
          <button type="button" aria-disabled={removing.isBusy} onClick={() => void removing.run()}>
            {text('webhook_remove')}
          </button>
        )}
      </p>
      <p role="status">{outcome && outcomeText(outcome, text)}</p>
      <Failure
        failure={showing.failure ?? testing.failure ?? allowing.failure ?? removing.failure}
        text={text}
      />
    </div>
  );
}
