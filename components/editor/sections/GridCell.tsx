import type { FormContext } from '../form/form-context.ts';
import { ChoicePart } from '../part/ChoicePart.tsx';
import type { Part } from '../part/part.ts';
import { isRightToLeft, moveBy } from '../targets/grid-keys.ts';

interface Props {
  readonly part: Part;
  readonly row: string;
  readonly column: string;
  readonly context: FormContext;
}

/** Control and an arrow lead from choice to choice: an arrow alone chooses in the one that has the focus. */
function leadOn(event: KeyboardEvent): void {
  if (!event.ctrlKey || !(event.target instanceof Element)) return;
  const cell = event.target.closest('td');
  const row = cell?.closest('tr');
  if (!cell || !row) return;
  const cells = [...row.children];
  const rows = [...(row.parentElement?.children ?? [])];
  // The first cell is the name of its row.
  const place = {
    row: rows.indexOf(row),
    column: cells.indexOf(cell) - 1,
    rows: rows.length,
    columns: cells.length - 1,
  };
  const to = moveBy(event, place, isRightToLeft(cell));
  if (!to) return;
  event.preventDefault();
  rows[to.row]?.children[to.column + 1]?.querySelector('select')?.focus();
}

/** The severity of one impact with one urgency. */
export const GridCell = ({ part, row, column, context }: Props) => (
  <ChoicePart
    part={part}
    label={context.text('edit_grid_cell', row, column)}
    choices={context.names.severities.map(({ id, name }) => ({ value: id, label: name }))}
    onKeyDown={leadOn}
    none={context.text('edit_not_said')}
  />
);
