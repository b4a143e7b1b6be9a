import { useState } from 'preact/hooks';
import { Field } from '../../controls/Field.tsx';

interface Props {
  readonly label: string;
  readonly hint?: string | undefined;
  readonly error: string | null;
  readonly value: string;
  readonly suggestions?: readonly string[];
  /** Says whether the new key may stand; one that may not is taken back. */
  readonly onRename: (key: string) => void;
}

/** The key of an entry. It is changed once it is written in full: half a key may be another's. */
export function KeyField({ value, onRename, ...field }: Props) {
  const [typed, setTyped] = useState<string | null>(null);
  return (
    <Field {...field}>
      {(described) => (
        <input
          {...described}
          value={typed ?? value}
          maxLength={64}
          autocomplete="off"
          spellcheck={false}
          onInput={(event) => setTyped(event.currentTarget.value)}
          onChange={(event) => {
            setTyped(null);
            const key = event.currentTarget.value.trim();
            if (key !== value) onRename(key);
          }}
        />
      )}
    </Field>
  );
}
