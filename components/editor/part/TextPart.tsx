import { TextField } from '../../controls/TextField.tsx';
import { errorOf, textIn, type Part } from './part.ts';

interface Props {
  readonly part: Part;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly suggestions?: readonly string[];
  /** Kept as a number where what is typed is one. */
  readonly isNumber?: boolean;
}

/** A text of the draft; emptied, it is taken out. */
export const TextPart = ({ part, isNumber = false, ...field }: Props) => (
  <TextField
    {...field}
    isNumber={isNumber}
    value={textIn(part.value)}
    error={errorOf(part)}
    onInput={(typed) =>
      part.onChange(
        typed === '' ? undefined : isNumber && /^\d{1,4}$/.test(typed) ? Number(typed) : typed,
      )
    }
  />
);
