import { CheckBox } from '../../controls/CheckBox.tsx';
import { errorOf, type Part } from './part.ts';

interface Props {
  readonly part: Part;
  readonly label: string;
  /** What stands in the draft where it is ticked. */
  readonly value?: unknown;
}

/** Something that holds or is not said; the tick taken away, its key is taken out. */
export function FlagPart({ part, label, value = true }: Props) {
  const error = errorOf(part, 'all');
  return (
    <div>
      <CheckBox
        label={label}
        checked={JSON.stringify(part.value) === JSON.stringify(value)}
        onChange={(checked) => part.onChange(checked ? value : undefined)}
      />
      {error !== null && (
        <p class="error" role="alert">
          {error}
        </p>
      )}
    </div>
  );
}
