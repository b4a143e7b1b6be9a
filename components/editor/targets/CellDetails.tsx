import { plural, type Words } from '../../text.ts';
import { itemOf, listOf, type Part } from '../part/part.ts';
import { cellName } from './cell-names.ts';
import { placesIn, type Cell } from './grid.ts';
import { TargetFields, type TargetNames } from './TargetFields.tsx';

interface Props extends Words {
  /** The list of targets. */
  readonly part: Part;
  readonly cell: Cell;
  readonly canCopy: boolean;
  readonly onCopy: () => void;
  readonly onWrite: () => void;
  readonly names: TargetNames;
}

/** Everything that the targets of one cell say. */
export function CellDetails(props: Props) {
  const { part, cell, canCopy, onCopy, onWrite, names, text, formats } = props;
  const places = placesIn(listOf(part.value), cell);
  const name = cellName(cell, names, text);
  return (
    <section class="card stack" aria-label={name}>
      <div class="row">
        <p class="strong">{name}</p>
        <span class="actions">
          {places.length === 0 && (
            <button type="button" class="small" onClick={onWrite}>
              {text('targets_write')}
            </button>
          )}
          {places.length > 0 && canCopy && (
            <button type="button" class="small" onClick={onCopy}>
              {text('targets_copy_down')}
            </button>
          )}
        </span>
      </div>
      {places.length === 0 && <p class="quiet">{text('targets_nothing')}</p>}
      {places.length > 1 && (
        <p class="quiet">{plural(text, formats, 'targets_first_counts', places.length)}</p>
      )}
      {places.map((place) => (
        <div key={place} class="stack">
          <TargetFields
            part={itemOf(part, place)}
            isOutside={false}
            {...names}
            text={text}
            formats={formats}
          />
          <p>
            <button
              type="button"
              class="small"
              onClick={() => itemOf(part, place).onChange(undefined)}
            >
              {text('targets_remove')}
            </button>
          </p>
        </div>
      ))}
    </section>
  );
}
