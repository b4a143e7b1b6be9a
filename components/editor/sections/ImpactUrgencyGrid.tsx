import type { FormContext } from '../form/form-context.ts';
import { errorOf, keyOf, recordOf, type Part } from '../part/part.ts';
import { AddName } from './AddName.tsx';
import { GridCell } from './GridCell.tsx';
import { GridName } from './GridName.tsx';
import * as grid from './impact-urgency.ts';

interface Props {
  readonly part: Part;
  readonly context: FormContext;
}

/** Severity by impact, down, and urgency, across: a choice in every cell. */
export function ImpactUrgencyGrid({ part, context }: Props) {
  const { text, names } = context;
  const rows = Object.keys(recordOf(part.value));
  const columns = grid.columnsOf(part.value);
  const first = names.severities[0]?.id;
  const set = (next: Readonly<Record<string, unknown>>) =>
    part.onChange(Object.keys(next).length === 0 ? undefined : next);
  const error = errorOf(part);
  return (
    <section class="stack" aria-label={text('edit_grid')}>
      <h3>{text('edit_grid')}</h3>
      <p class="quiet">{text(first === undefined ? 'edit_grid_first' : 'edit_grid_hint')}</p>
      {error !== null && (
        <p class="error" role="alert">
          {error}
        </p>
      )}
      {rows.length > 0 && <p class="quiet">{text('edit_grid_keys')}</p>}
      {rows.length > 0 && (
        <div class="scrolls">
          <table class="impact-urgency">
            <thead>
              <tr>
                <th scope="col">{text('edit_impact')}</th>
                {columns.map((column) => (
                  <th key={column} scope="col">
                    <GridName
                      label={text('edit_grid_urgency', column)}
                      error={null}
                      value={column}
                      onRename={(to) => set(grid.renameColumn(part.value, column, to))}
                      onRemove={() => set(grid.withoutColumn(part.value, column))}
                      text={text}
                    />
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <tr key={row}>
                  <th scope="row">
                    <GridName
                      label={text('edit_grid_impact', row)}
                      error={errorOf(keyOf(part, row))}
                      value={row}
                      onRename={(to) => set(grid.renameRow(part.value, row, to))}
                      onRemove={() => set(grid.withoutRow(part.value, row))}
                      text={text}
                    />
                  </th>
                  {columns.map((column) => (
                    <td key={column}>
                      <GridCell
                        part={keyOf(keyOf(part, row), column)}
                        row={row}
                        column={column}
                        context={context}
                      />
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {first !== undefined && (
        <AddName
          label={text('edit_grid_new_impact')}
          button={text('edit_grid_add_impact')}
          onAdd={(impact) => set(grid.withRow(part.value, impact, first))}
        />
      )}
      {first !== undefined && rows.length > 0 && (
        <AddName
          label={text('edit_grid_new_urgency')}
          button={text('edit_grid_add_urgency')}
          onAdd={(urgency) => set(grid.withColumn(part.value, urgency, first))}
        />
      )}
    </section>
  );
}
