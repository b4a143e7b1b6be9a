import { AreaField } from '../../controls/AreaField.tsx';
import { errorOf, textIn, type Part } from './part.ts';

interface Props {
  readonly part: Part;
  readonly label: string;
  readonly hint?: string | undefined;
}

/** A paragraph of the draft; emptied, it is taken out. */
export const AreaPart = ({ part, ...field }: Props) => (
  <AreaField
    {...field}
    value={textIn(part.value)}
    error={errorOf(part)}
    onInput={(typed) => part.onChange(typed === '' ? undefined : typed)}
  />
);
