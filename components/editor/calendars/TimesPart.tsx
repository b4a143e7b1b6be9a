import { useState } from 'preact/hooks';
import { TextField } from '../../controls/TextField.tsx';
import { errorOf, type Part } from '../part/part.ts';
import { pairsOf, pairsText } from './time-pairs.ts';

interface Props {
  readonly part: Part;
  readonly label: string;
  readonly hint?: string;
  /** True where no stretch at all says something: a date that is closed. */
  readonly keepsEmpty?: boolean;
}

/** Exact opening times of a day, typed: `09:00-12:30, 22:00-06:00`. */
export function TimesPart({ part, label, hint, keepsEmpty = false }: Props) {
  const [typed, setTyped] = useState('');
  // What is typed stands as long as it says what the draft says, however it is spaced.
  const isSame = JSON.stringify(pairsOf(typed)) === JSON.stringify(part.value ?? []);
  return (
    <TextField
      label={label}
      hint={hint}
      value={isSame ? typed : pairsText(part.value)}
      error={errorOf(part, 'all')}
      onInput={(next) => {
        setTyped(next);
        const pairs = pairsOf(next);
        part.onChange(pairs.length === 0 && !keepsEmpty ? undefined : pairs);
      }}
    />
  );
}
