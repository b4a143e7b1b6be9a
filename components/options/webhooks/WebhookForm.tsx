import { useState } from 'preact/hooks';
import { webhookKinds, type Webhook } from '../../../lib/domain/webhook/webhook.ts';
import { CheckBox } from '../../controls/CheckBox.tsx';
import { Failure } from '../../controls/Failure.tsx';
import { Field } from '../../controls/Field.tsx';
import { SelectField } from '../../controls/SelectField.tsx';
import { TextField } from '../../controls/TextField.tsx';
import { useTask } from '../../controls/use-task.ts';
import { termText, type Text } from '../../text.ts';
import {
  emptyWebhook,
  fixedAddress,
  readWebhook,
  wantsSecret,
  type WebhookDraft,
  type WebhookRefusals,
} from './webhook-draft.ts';

interface Props {
  /** False where the browser was not allowed to reach the address. */
  readonly onSave: (webhook: Omit<Webhook, 'id'>) => Promise<boolean>;
  readonly text: Text;
}

/** Adds a place that is told of escalations. */
export function WebhookForm({ onSave, text }: Props) {
  const [draft, setDraft] = useState<WebhookDraft>(emptyWebhook);
  const [refusals, setRefusals] = useState<WebhookRefusals>({});
  const [isRefused, setRefused] = useState(false);
  const saving = useTask(async (webhook: Omit<Webhook, 'id'>) => {
    const isSaved = await onSave(webhook);
    setRefused(!isSaved);
    if (isSaved) setDraft(emptyWebhook);
  });
  const change = (part: Partial<WebhookDraft>) => {
    setDraft({ ...draft, ...part });
    setRefusals({});
    setRefused(false);
  };
  const error = (field: keyof WebhookDraft) => {
    const why = refusals[field];
    return why === undefined ? null : text(why);
  };
  const submit = (event: Event) => {
    event.preventDefault();
    const read = readWebhook(draft);
    setRefusals(read.ok ? {} : read.error);
    if (read.ok) void saving.run(read.value);
  };
  return (
    <form class="stack card" noValidate aria-label={text('webhook_add')} onSubmit={submit}>
      <h3>{text('webhook_add')}</h3>
      <SelectField
        label={text('webhook_kind')}
        value={draft.kind}
        choices={webhookKinds.map((it) => ({
          value: it,
          label: termText(text, 'webhook_kind', it),
        }))}
        onChange={(value) => {
          const kind = webhookKinds.find((it) => it === value);
          if (kind) change({ kind, secret: '' });
        }}
      />
      <TextField
        label={text('webhook_name')}
        error={error('name')}
        value={draft.name}
        maxLength={100}
        onInput={(name) => change({ name })}
      />
      {fixedAddress(draft.kind) === null && (
        <TextField
          type="url"
          label={text('webhook_address')}
          hint={text('webhook_address_hint')}
          error={error('url')}
          value={draft.url}
          maxLength={2000}
          onInput={(url) => change({ url })}
        />
      )}
      {wantsSecret(draft) && (
        <Field
          label={text(draft.kind === 'pagerduty' ? 'webhook_key' : 'webhook_secret')}
          hint={text(draft.kind === 'pagerduty' ? 'webhook_key_hint' : 'webhook_secret_hint')}
          error={error('secret')}
        >
          {(described) => (
            <input
              {...described}
              type="password"
              value={draft.secret}
              maxLength={500}
              autocomplete="off"
              onInput={(event) => change({ secret: event.currentTarget.value })}
            />
          )}
        </Field>
      )}
      <CheckBox
        label={text('webhook_with_subject')}
        checked={draft.withSubject}
        onChange={(withSubject) => change({ withSubject })}
      />
      <Failure failure={saving.failure} text={text} />
      <p>
        <button type="submit" class="primary" aria-disabled={saving.isBusy}>
          {text('webhook_add_button')}
        </button>
      </p>
      <p role="status">{isRefused && text('webhook_not_allowed')}</p>
    </form>
  );
}
