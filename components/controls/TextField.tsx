import { useUniqueId } from './use-unique-id.ts';
import { Field } from './Field.tsx';

interface Props {
  readonly label: string;
  readonly hint?: string | undefined;
  readonly error?: string | null;
  readonly value: string;
  readonly onInput: (value: string) => void;
  /** Offered while typing; anything else may be typed too. */
  readonly suggestions?: readonly string[];
  readonly isNumber?: boolean;
  readonly type?: 'text' | 'search' | 'url' | 'datetime-local' | 'time';
  readonly maxLength?: number;
}

/** A labelled line of text, or an instant or a time of day as the browser lets it be entered. */
export function TextField(props: Props) {
  const {
    value,
    onInput,
    suggestions = [],
    isNumber = false,
    type = 'text',
    maxLength = 300,
    ...field
  } = props;
  const listId = useUniqueId();
  return (
    <Field {...field}>
      {(described) => (
        <>
          <input
            {...described}
            type={type}
            value={value}
            maxLength={maxLength}
            autocomplete="off"
            spellcheck={false}
            inputMode={isNumber ? 'numeric' : undefined}
            list={suggestions.length > 0 ? listId : undefined}
            onInput={(event) => onInput(event.currentTarget.value)}
          />
          {suggestions.length > 0 && (
            <datalist id={listId}>
              {suggestions.map((it) => (
                <option key={it}>{it}</option>
              ))}
            </datalist>
          )}
        </>
      )}
    </Field>
  );
}
