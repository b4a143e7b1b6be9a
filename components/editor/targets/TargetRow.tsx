import type { Words } from '../../text.ts';
import type { FormError } from '../part/part.ts';
import { cellName, rowName } from './cell-names.ts';
import { placesIn, type Column, type Row } from './grid.ts';
import { TargetCell, type CellEvents } from './TargetCell.tsx';
import type { TargetNames } from './TargetFields.tsx';

interface Props extends Words, CellEvents {
  readonly row: Row;
  readonly index: number;
  /** True where the plan's own header stands beside it, for all of its rows. */
  readonly isNewPlan: boolean;
  readonly columns: readonly Column[];
  readonly targets: readonly unknown[];
  readonly errors: readonly FormError[];
  readonly names: TargetNames;
  /** The column of the active cell; null where it is in another row. */
  readonly active: number | null;
  /** What is being typed into the active cell; null while nobody types. */
  readonly typed: string | null;
  readonly onActive: (column: number) => void;
}

/** The targets for one severity, of one plan or of every one. */
export function TargetRow(props: Props) {
  const { row, index, isNewPlan, columns, targets, errors, names, active, typed, text } = props;
  const called = rowName(row, names, text);
  return (
    <tr>
      {isNewPlan && (
        <th scope="rowgroup" rowSpan={names.severities.length + 1}>
          {called.plan}
        </th>
      )}
      <th scope="row">{called.severity}</th>
      {columns.map((column, at) => {
        const isActive = at === active;
        const [place, ...others] = placesIn(targets, { ...row, ...column });
        const wrong = errors.find((it) => it.path[0] === String(place));
        return (
          <td
            key={`${column.metric} ${column.tier}`}
            data-active={isActive}
            data-invalid={wrong !== undefined}
          >
            <TargetCell
              {...props}
              place={`${index} ${at}`}
              isActive={isActive}
              target={place === undefined ? undefined : targets[place]}
              more={others.length}
              error={wrong?.message ?? null}
              typed={isActive ? typed : null}
              label={cellName({ ...row, ...column }, names, text)}
              onActive={() => props.onActive(at)}
            />
          </td>
        );
      })}
    </tr>
  );
}
