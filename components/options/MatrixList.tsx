import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { MatrixSummary } from '../../lib/domain/view/views.ts';
import { Failure } from '../controls/Failure.tsx';
import { EraseButton } from '../controls/EraseButton.tsx';
import { useTask } from '../controls/use-task.ts';
import { matrixOrigin } from '../matrices/MatrixCard.tsx';
import type { Words } from '../text.ts';
import type { OptionsActions } from './options-state.ts';

interface Props extends Words {
  readonly matrices: readonly MatrixSummary[];
  readonly actions: Pick<OptionsActions, 'exportMatrix' | 'removeMatrix' | 'editMatrix'>;
  /** Stands below each: what the user adds to one that is not theirs. */
  readonly drawAdded: (matrix: MatrixSummary) => ComponentChildren;
  /** Why the editor could not be opened; null otherwise. */
  readonly editFailure: string | null;
}

/** Only what is the user's own can be changed. */
const isOwn = ({ preset, policy }: MatrixSummary): boolean => !preset && !policy;

/** Whose it is, since when, and which version, in one line. */
function standing({ text, formats }: Words, matrix: MatrixSummary): string {
  const { vendor, version, storedAt } = matrix;
  return [
    vendor,
    matrixOrigin({ text }, matrix),
    version && text('edit_list_version', version),
    isOwn(matrix) && storedAt !== undefined && text('edit_list_set', formats.instant(storedAt)),
  ]
    .filter(Boolean)
    .join(' · ');
}

/**
 * Every matrix with its source; each can be copied into one's own and saved as a file, one's own can
 * be edited and removed.
 */
export function MatrixList({ matrices, actions, drawAdded, editFailure, text, formats }: Props) {
  const [copied, setCopied] = useState<string | null>(null);
  const acting = useTask((act: () => Promise<void>) => act());
  return (
    <>
      {matrices.length === 0 && <p class="quiet">{text('matrix_none')}</p>}
      <p>
        <button type="button" onClick={() => actions.editMatrix({ kind: 'new' })}>
          {text('edit_list_new')}
        </button>
      </p>
      <Failure failure={acting.failure ?? editFailure} text={text} />
      <ul class="plain">
        {matrices.map((matrix) => (
          <li key={matrix.id} class="card">
            <div class="row">
              <h3>{matrix.name}</h3>
              <span class="actions">
                {isOwn(matrix) && (
                  <button
                    type="button"
                    class="small"
                    aria-label={text('edit_list_edit_what', matrix.name)}
                    onClick={() => actions.editMatrix({ kind: 'edit', id: matrix.id })}
                  >
                    {text('edit_list_edit')}
                  </button>
                )}
                <button
                  type="button"
                  class="small"
                  aria-label={text('edit_list_copy_what', matrix.name)}
                  onClick={() => actions.editMatrix({ kind: 'copy', id: matrix.id })}
                >
                  {text('edit_list_copy')}
                </button>
                <button
                  type="button"
                  class="small"
                  aria-label={text('matrix_export_what', matrix.name)}
                  onClick={() => acting.run(() => actions.exportMatrix(matrix.id, 'json'))}
                >
                  {text('matrix_export')}
                </button>
                <button
                  type="button"
                  class="small"
                  aria-label={text('matrix_export_yaml_what', matrix.name)}
                  onClick={() => acting.run(() => actions.exportMatrix(matrix.id, 'yaml'))}
                >
                  {text('matrix_export_yaml')}
                </button>
                <button
                  type="button"
                  class="small"
                  aria-label={text('matrix_export_text_what', matrix.name)}
                  onClick={() =>
                    acting.run(async () => {
                      setCopied(null);
                      await actions.exportMatrix(matrix.id, 'copied');
                      setCopied(matrix.id);
                    })
                  }
                >
                  {text('matrix_export_text')}
                </button>
              </span>
            </div>
            <p class="quiet">{standing({ text, formats }, matrix)}</p>
            {isOwn(matrix) && (
              <EraseButton
                label={text('rule_remove')}
                name={text('matrix_remove_what', matrix.name)}
                question={<p>{text('matrix_remove_sure', matrix.name)}</p>}
                onErase={() => actions.removeMatrix(matrix.id)}
                text={text}
              />
            )}
            {(!isOwn(matrix) || matrix.added) && drawAdded(matrix)}
            <p role="status">{copied === matrix.id && text('matrix_export_copied')}</p>
          </li>
        ))}
      </ul>
    </>
  );
}
