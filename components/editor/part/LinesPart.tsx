import { useState } from 'preact/hooks';
import { Field } from '../../controls/Field.tsx';
import { errorOf, textIn, listOf, unlessEmpty, type Part } from './part.ts';

interface Props {
  readonly part: Part;
  readonly label: string;
  readonly hint?: string | undefined;
  /** True where an empty list says something else than none. */
  readonly keepsEmpty?: boolean;
}

const linesOf = (typed: string): readonly string[] =>
  typed
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** A list of texts of the draft, one on each line. */
export function LinesPart({ part, label, hint, keepsEmpty = false }: Props) {
  // What is typed may end in a line that is still empty; it stands as long as it says what the draft says.
  const [typed, setTyped] = useState('');
  const kept = listOf(part.value).map(textIn).join('\n');
  const shown = linesOf(typed).join('\n') === kept ? typed : kept;
  return (
    <Field label={label} hint={hint} error={errorOf(part, 'all')}>
      {(described) => (
        <textarea
          {...described}
          rows={Math.min(8, Math.max(2, shown.split('\n').length))}
          maxLength={20_000}
          value={shown}
          onInput={(event) => {
            setTyped(event.currentTarget.value);
            const lines = linesOf(event.currentTarget.value);
            part.onChange(keepsEmpty ? lines : unlessEmpty(lines));
          }}
        />
      )}
    </Field>
  );
}
