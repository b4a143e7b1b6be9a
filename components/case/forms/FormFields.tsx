import { CheckBox } from '../../controls/CheckBox.tsx';
import { Field } from '../../controls/Field.tsx';
import { SelectField } from '../../controls/SelectField.tsx';
import { TextField } from '../../controls/TextField.tsx';
import { termText, type Text } from '../../text.ts';
import type { FormField } from './case-form.ts';
import type { Entered, FormRefusals } from './read-form.ts';

interface Props {
  readonly fields: readonly FormField[];
  readonly entered: Entered;
  readonly refusals: FormRefusals;
  readonly onChange: (name: string, value: string) => void;
  readonly text: Text;
}

function OneField({
  field,
  entered,
  refusals,
  onChange,
  text,
}: Omit<Props, 'fields'> & { readonly field: FormField }) {
  const { name, kind } = field;
  const why = refusals[name];
  const label = kind === 'tick' ? termText(text, 'case_criterion', name) : text(field.label);
  const common = {
    label: field.isOptional === true ? text('case_optional', label) : label,
    hint: field.hint && text(field.hint),
    error: why === undefined ? null : text(why),
  };
  const value = entered[name] ?? '';
  const set = (next: string) => onChange(name, next);
  switch (kind) {
    case 'tick':
      return (
        <CheckBox label={label} checked={value === 'yes'} onChange={(on) => set(on ? 'yes' : '')} />
      );
    case 'choice':
      return (
        <SelectField
          {...common}
          value={value}
          choices={field.choices?.(text) ?? []}
          onChange={set}
        />
      );
    case 'words':
      return (
        <Field {...common}>
          {(described) => (
            <textarea
              {...described}
              rows={3}
              maxLength={1000}
              value={value}
              onInput={(event) => set(event.currentTarget.value)}
            />
          )}
        </Field>
      );
    default:
      return (
        <TextField
          {...common}
          type={kind === 'line' ? 'text' : 'datetime-local'}
          value={value}
          onInput={set}
        />
      );
  }
}

/** What a form of the case asks; each error stands at its field, that of the ticks below them. */
export function FormFields({ fields, ...rest }: Props) {
  const ticks = fields.filter(({ kind }) => kind === 'tick');
  const others = fields.filter(({ kind }) => kind !== 'tick');
  const why = ticks.map(({ name }) => rest.refusals[name]).find(Boolean);
  return (
    <>
      {others.map((field) => (
        <OneField key={field.name} field={field} {...rest} />
      ))}
      {ticks.length > 0 && (
        <fieldset>
          <legend>{rest.text(ticks[0]?.label ?? 'case_criteria')}</legend>
          {ticks.map((field) => (
            <OneField key={field.name} field={field} {...rest} />
          ))}
          {why && (
            <p class="error" role="alert">
              {rest.text(why)}
            </p>
          )}
        </fieldset>
      )}
    </>
  );
}
