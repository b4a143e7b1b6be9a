import { ticketStatuses } from '../../../lib/domain/ticket/ticket.ts';
import { AreaField } from '../../controls/AreaField.tsx';
import { SelectField, type Choice } from '../../controls/SelectField.tsx';
import { TextField } from '../../controls/TextField.tsx';
import { termText, type MessageKey, type Text } from '../../text.ts';
import { hoursFrom, isWrongLoss, type TryDraft } from './try-draft.ts';

interface Props {
  readonly draft: TryDraft;
  readonly plans: readonly Choice[];
  readonly categories: readonly Choice[];
  readonly onChange: (part: Partial<TryDraft>) => void;
  readonly text: Text;
}

/** The facts of a made-up ticket. */
export function TryFields({ draft, plans, categories, onChange, text }: Props) {
  const field = (name: keyof TryDraft, label: MessageKey) => ({
    label: text(label),
    value: draft[name],
    onInput: (value: string) => onChange({ [name]: value }),
  });
  const choice = (name: 'plan' | 'category', label: MessageKey, choices: readonly Choice[]) =>
    choices.length > 0 && (
      <SelectField
        label={text(label)}
        value={draft[name]}
        choices={[{ value: '', label: text('edit_not_said') }, ...choices]}
        onChange={(value) => onChange({ [name]: value })}
      />
    );
  const hours = (typed: string) =>
    hoursFrom(typed) === null ? text('edit_try_hours_wrong') : null;
  return (
    <form class="stack" onSubmit={(event) => event.preventDefault()} aria-label={text('edit_try')}>
      <p class="quiet">{text('edit_try_hint')}</p>
      <AreaField {...field('words', 'edit_try_words')} hint={text('edit_try_words_hint')} />
      <div class="columns">
        <TextField
          {...field('hoursOld', 'edit_try_hours')}
          error={hours(draft.hoursOld)}
          isNumber
        />
        <TextField
          {...field('repliedAfter', 'edit_try_replied')}
          error={draft.repliedAfter.trim() === '' ? null : hours(draft.repliedAfter)}
          isNumber
        />
      </div>
      <div class="columns">
        <SelectField
          label={text('edit_try_status')}
          value={draft.status}
          choices={ticketStatuses.map((value) => ({
            value,
            label: termText(text, 'status', value),
          }))}
          onChange={(status) => onChange({ status })}
        />
        <TextField {...field('type', 'edit_ticket_type')} />
        <TextField {...field('priority', 'edit_priority')} />
        <TextField {...field('impact', 'edit_impact')} />
        <TextField {...field('urgency', 'edit_urgency')} />
        {choice('category', 'edit_category', categories)}
        {choice('plan', 'edit_plan', plans)}
      </div>
      <div class="columns">
        <TextField
          {...field('affected', 'fact_affected')}
          error={isWrongLoss(draft) ? text('edit_try_loss_wrong') : null}
          isNumber
        />
        <TextField {...field('total', 'fact_total')} isNumber />
        <TextField {...field('component', 'fact_component')} />
      </div>
    </form>
  );
}
