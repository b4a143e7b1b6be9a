import type { MatrixSummary } from '../../lib/domain/view/views.ts';
import { Failure } from '../controls/Failure.tsx';
import { useTask } from '../controls/use-task.ts';
import { matrixOrigin } from '../matrices/MatrixCard.tsx';
import type { Words } from '../text.ts';
import type { OptionsActions } from './options-state.ts';

interface Props extends Words {
  readonly matrices: readonly MatrixSummary[];
  readonly actions: Pick<OptionsActions, 'exportMatrix' | 'removeMatrix'>;
}

/** Every matrix with its source; each can be saved as a file, one's own can be removed. */
export function MatrixList({ matrices, actions, text }: Props) {
  const acting = useTask((act: () => Promise<void>) => act());
  return (
    <>
      {matrices.length === 0 && <p class="quiet">{text('matrix_none')}</p>}
      <Failure failure={acting.failure} text={text} />
      <ul class="plain">
        {matrices.map((matrix) => (
          <li key={matrix.id} class="card">
            <div class="row">
              <h3>{matrix.name}</h3>
              <span class="actions">
                <button
                  type="button"
                  class="small"
                  aria-label={text('matrix_export_what', matrix.name)}
                  onClick={() => acting.run(() => actions.exportMatrix(matrix.id))}
                >
                  {text('matrix_export')}
                </button>
                {!matrix.preset && (
                  <button
                    type="button"
                    class="small"
                    aria-label={text('matrix_remove_what', matrix.name)}
                    onClick={() => acting.run(() => actions.removeMatrix(matrix.id))}
                  >
                    {text('rule_remove')}
                  </button>
                )}
              </span>
            </div>
            <p class="quiet">
              {[matrix.vendor, matrixOrigin({ text }, matrix)].filter(Boolean).join(' · ')}
            </p>
          </li>
        ))}
      </ul>
    </>
  );
}
