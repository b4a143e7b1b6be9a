import type { Text } from '../../text.ts';
import { KeyField } from '../part/KeyField.tsx';

interface Props {
  readonly label: string;
  readonly value: string;
  readonly error: string | null;
  readonly onRename: (to: string) => void;
  readonly onRemove: () => void;
  readonly text: Text;
}

/** The name of a row or a column, which can be changed and taken away with all that stands in it. */
export const GridName = ({ label, value, error, onRename, onRemove, text }: Props) => (
  <div class="stack">
    <KeyField label={label} error={error} value={value} onRename={onRename} />
    <button
      type="button"
      class="small"
      aria-label={text('part_remove_what', label)}
      onClick={onRemove}
    >
      {text('part_remove')}
    </button>
  </div>
);
