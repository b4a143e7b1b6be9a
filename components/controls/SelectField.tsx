import { Field } from './Field.tsx';

export interface Choice {
  readonly value: string;
  readonly label: string;
}

interface Props {
  readonly label: string;
  readonly hint?: string | undefined;
  readonly error?: string | null;
  readonly value: string;
  readonly choices: readonly Choice[];
  readonly onChange: (value: string) => void;
}

/** A labelled choice of one. */
export const SelectField = ({ value, choices, onChange, ...field }: Props) => (
  <Field {...field}>
    {(described) => (
      <select
        {...described}
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
      >
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value} selected={choice.value === value}>
            {choice.label}
          </option>
        ))}
      </select>
    )}
  </Field>
);
