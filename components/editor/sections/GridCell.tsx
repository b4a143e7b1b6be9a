import type { FormContext } from '../form/form-context.ts';
import { ChoicePart } from '../part/ChoicePart.tsx';
import type { Part } from '../part/part.ts';

interface Props {
  readonly part: Part;
  readonly row: string;
  readonly column: string;
  readonly context: FormContext;
}

/** The severity of one impact with one urgency. */
export const GridCell = ({ part, row, column, context }: Props) => (
  <ChoicePart
    part={part}
    label={context.text('edit_grid_cell', row, column)}
    choices={context.names.severities.map(({ id, name }) => ({ value: id, label: name }))}
    none={context.text('edit_not_said')}
  />
);
