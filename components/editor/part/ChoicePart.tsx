import { SelectField, type Choice } from '../../controls/SelectField.tsx';
import { errorOf, textIn, type Part } from './part.ts';

interface Props {
  readonly part: Part;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly choices: readonly Choice[];
  /** What it means that the key is absent; without it one must be chosen. */
  readonly none?: string;
  /** True where the file writes a number, such as a tier's level. */
  readonly isNumber?: boolean;
  readonly onKeyDown?: (event: KeyboardEvent) => void;
}

/** One of several words of the draft. A word that is not among them stays, and is shown as it is. */
export function ChoicePart({ part, choices, none, isNumber = false, ...field }: Props) {
  const value = textIn(part.value);
  const isKnown = value === '' || choices.some((it) => it.value === value);
  const all = [
    ...(none === undefined ? [] : [{ value: '', label: none }]),
    ...choices,
    ...(isKnown ? [] : [{ value, label: value }]),
  ];
  return (
    <SelectField
      {...field}
      value={value}
      choices={all}
      error={errorOf(part)}
      onChange={(chosen) =>
        part.onChange(chosen === '' ? undefined : isNumber ? Number(chosen) : chosen)
      }
    />
  );
}
