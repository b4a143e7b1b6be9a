import { SelectField, type Choice } from '../controls/SelectField.tsx';
import { TextField } from '../controls/TextField.tsx';
import type { Words } from '../text.ts';
import type { Draft, Refusal } from './fact.ts';

interface Named {
  readonly id: string;
  readonly name: string;
}

export interface FactFieldsProps extends Words {
  readonly draft: Draft;
  readonly refusal: Refusal | null;
  readonly plans: readonly Named[];
  readonly severities: readonly Named[];
  readonly onChange: (draft: Draft) => void;
}

/** Names that the five published policies use; anything else may be typed. */
const pauseReasons = ['waiting-on-customer', 'awaiting-remote-access', 'awaiting-debug-data'];

const choicesOf = (named: readonly Named[]): readonly Choice[] =>
  named.map(({ id, name }) => ({ value: id, label: name }));

/** The fields that one kind of fact needs; none for a fact that is only stated. */
export function FactFields({ draft, refusal, plans, severities, onChange, text }: FactFieldsProps) {
  const error = (field: keyof Draft) => (refusal?.field === field ? text(refusal.why) : null);
  const field = (name: 'affected' | 'total' | 'component' | 'reason' | 'choice') => ({
    value: draft[name],
    error: error(name),
    onInput: (value: string) => onChange({ ...draft, [name]: value }),
  });
  const choice = {
    value: draft.choice,
    error: error('choice'),
    onChange: (value: string) => onChange({ ...draft, choice: value }),
  };
  const reason = <TextField label={text('fact_reason')} {...field('reason')} />;
  switch (draft.kind) {
    case 'loss':
      return (
        <>
          <div class="columns">
            <TextField label={text('fact_affected')} isNumber {...field('affected')} />
            <TextField label={text('fact_total')} isNumber {...field('total')} />
          </div>
          <TextField
            label={text('fact_component')}
            hint={text('fact_component_hint')}
            {...field('component')}
          />
        </>
      );
    case 'severity':
      return (
        <>
          <SelectField
            label={text('fact_severity')}
            choices={[
              { value: '', label: text('fact_severity_withdraw') },
              ...choicesOf(severities),
            ]}
            {...choice}
          />
          {reason}
        </>
      );
    case 'pause':
    case 'resume':
      return (
        <TextField
          label={text('fact_reason')}
          hint={text('fact_pause_hint')}
          suggestions={pauseReasons}
          {...field('reason')}
        />
      );
    case 'scope':
      return (
        <>
          <SelectField
            label={text('fact_scope')}
            choices={[
              { value: '', label: text('fact_scope_out') },
              { value: 'ours', label: text('fact_scope_in') },
            ]}
            {...choice}
          />
          {reason}
        </>
      );
    case 'plan':
      return plans.length > 0 ? (
        <SelectField
          label={text('fact_kind_plan')}
          choices={[{ value: '', label: text('fact_choose') }, ...choicesOf(plans)]}
          {...choice}
        />
      ) : (
        <TextField label={text('fact_kind_plan')} {...field('choice')} />
      );
    case 'time-zone':
      return (
        <TextField
          label={text('fact_kind_time_zone')}
          hint={text('fact_zone_hint')}
          suggestions={Intl.supportedValuesOf('timeZone')}
          {...field('choice')}
        />
      );
    case 'workaround':
    case 'unsatisfactory':
    case 'rca-delivered':
      return null;
  }
}
