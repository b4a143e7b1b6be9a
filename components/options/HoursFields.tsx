import { Field } from '../controls/Field.tsx';
import { TextField } from '../controls/TextField.tsx';
import type { Words } from '../text.ts';
import { DaysField } from './DaysField.tsx';
import type { HoursDraft, HoursRefusals } from './hours-draft.ts';

interface Props extends Words {
  readonly draft: HoursDraft;
  readonly refusals: HoursRefusals;
  readonly onChange: (part: Partial<HoursDraft>) => void;
}

/** Zone, days, times, holidays, and how long observed tickets are kept; errors stand at the field. */
export function HoursFields({ draft, refusals, onChange, text, formats }: Props) {
  const error = (field: keyof HoursDraft) => {
    const refusal = refusals[field];
    return refusal ? text(...refusal) : null;
  };
  const field = (name: 'timeZone' | 'keepDays') => ({
    value: draft[name],
    error: error(name),
    onInput: (value: string) => onChange({ [name]: value }),
  });
  const time = (name: 'from' | 'to') => (
    <Field
      label={text(name === 'from' ? 'options_hours_from' : 'options_hours_to')}
      error={error(name)}
    >
      {(described) => (
        <input
          {...described}
          type="time"
          value={draft[name]}
          onInput={(event) => onChange({ [name]: event.currentTarget.value })}
        />
      )}
    </Field>
  );
  return (
    <>
      <TextField
        label={text('options_hours_zone')}
        hint={text('options_hours_zone_hint', formats.timeZone)}
        suggestions={Intl.supportedValuesOf('timeZone')}
        {...field('timeZone')}
      />
      <DaysField
        value={draft.days}
        onChange={(days) => onChange({ days })}
        error={error('days')}
        text={text}
      />
      <div class="columns times">
        {time('from')}
        {time('to')}
      </div>
      <Field
        label={text('options_hours_holidays')}
        hint={text('options_hours_holidays_hint')}
        error={error('holidays')}
      >
        {(described) => (
          <textarea
            {...described}
            rows={4}
            maxLength={6000}
            spellcheck={false}
            value={draft.holidays}
            onInput={(event) => onChange({ holidays: event.currentTarget.value })}
          />
        )}
      </Field>
      <TextField
        label={text('options_hours_keep')}
        hint={text('options_hours_keep_hint')}
        isNumber
        {...field('keepDays')}
      />
    </>
  );
}
