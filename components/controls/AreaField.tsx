import { Field } from './Field.tsx';

interface Props {
  readonly label: string;
  readonly hint?: string | undefined;
  readonly error?: string | null;
  readonly value: string;
  readonly rows?: number;
  readonly maxLength?: number;
  readonly onInput: (value: string) => void;
}

/** A labelled text of several lines. */
export const AreaField = ({ value, rows = 3, maxLength = 20_000, onInput, ...field }: Props) => (
  <Field {...field}>
    {(described) => (
      <textarea
        {...described}
        rows={rows}
        maxLength={maxLength}
        value={value}
        onInput={(event) => onInput(event.currentTarget.value)}
      />
    )}
  </Field>
);
