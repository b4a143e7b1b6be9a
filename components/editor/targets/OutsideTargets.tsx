import type { Words } from '../../text.ts';
import { itemOf, listOf, type Part } from '../part/part.ts';
import { promiseText } from './TargetCell.tsx';
import { TargetFields, type TargetNames } from './TargetFields.tsx';

interface Props extends Words {
  /** The list of targets. */
  readonly part: Part;
  readonly places: readonly number[];
  readonly names: TargetNames;
}

/** Targets for which the table has no place, because they name what the matrix does not have. */
export function OutsideTargets({ part, places, names, text, formats }: Props) {
  if (places.length === 0) return null;
  const targets = listOf(part.value);
  return (
    <section class="stack" aria-label={text('targets_outside')}>
      <p class="strong">{text('targets_outside')}</p>
      <p class="quiet">{text('targets_outside_help')}</p>
      {places.map((place) => (
        <details key={place} class="card">
          <summary>{promiseText(targets[place]) || text('targets_number', place + 1)}</summary>
          <TargetFields
            part={itemOf(part, place)}
            isOutside
            {...names}
            text={text}
            formats={formats}
          />
          <button
            type="button"
            class="small"
            onClick={() => itemOf(part, place).onChange(undefined)}
          >
            {text('targets_remove')}
          </button>
        </details>
      ))}
    </section>
  );
}
