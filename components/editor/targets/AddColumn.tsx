import { SelectField } from '../../controls/SelectField.tsx';
import type { Text } from '../../text.ts';
import { columnName } from './cell-names.ts';
import { everyColumn, isSameColumn, type Column } from './grid.ts';
import type { TargetNames } from './TargetFields.tsx';

interface Props {
  readonly shown: readonly Column[];
  readonly names: TargetNames;
  readonly onAdd: (column: Column) => void;
  readonly text: Text;
}

/** Shows a column for something that is not timed yet. */
export function AddColumn({ shown, names, onAdd, text }: Props) {
  const hidden = everyColumn(names.tiers.map(({ level }) => level)).filter(
    (column) => !shown.some((it) => isSameColumn(it, column)),
  );
  if (hidden.length === 0) return null;
  return (
    <SelectField
      label={text('targets_add_column')}
      value=""
      choices={[
        { value: '', label: text('targets_add_column_none') },
        ...hidden.map((it, index) => ({
          value: String(index),
          label: columnName(it, names, text),
        })),
      ]}
      onChange={(chosen) => {
        const column = chosen === '' ? undefined : hidden[Number(chosen)];
        if (column) onAdd(column);
      }}
    />
  );
}
