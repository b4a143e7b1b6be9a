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
  readonly onKeyDown?: (event: KeyboardEvent) => void;
}

/** A labelled choice of one. */
export const SelectField = ({ value, choices, onChange, onKeyDown, ...field }: Props) => (
  <Field {...field}>
    {(described) => (
      <select
        {...described}
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
        {...(onKeyDown && { onKeyDown })}
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
