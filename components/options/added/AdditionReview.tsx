import type { Addition } from '../../../lib/domain/added/addition.ts';
import type { MatrixSummary } from '../../../lib/domain/view/views.ts';
import { Failure } from '../../controls/Failure.tsx';
import { useTask } from '../../controls/use-task.ts';
import type { Words } from '../../text.ts';
import { additionLines, linesBeyond, type AdditionLine } from './addition-lines.ts';

interface Props extends Words {
  /** Read from a file; nothing of it counts yet. */
  readonly addition: Addition;
  readonly matrices: readonly MatrixSummary[];
  /** Resolves once it counts. */
  readonly onSave: (addition: Addition) => Promise<void>;
  readonly onDone: (kept: 'saved' | 'left', name: string) => void;
}

/** What a saved file would add to which matrix, and what it would take away, before it counts. */
export function AdditionReview({ addition, matrices, onSave, onDone, text, formats }: Props) {
  const words = { text, formats };
  const matrix = matrices.find(({ id }) => id === addition.id);
  const saving = useTask(async () => {
    await onSave(addition);
    onDone('saved', matrix?.name ?? addition.id);
  });
  const after = additionLines(words, addition);
  const before = matrix?.added ? additionLines(words, matrix.added) : [];
  const fresh = linesBeyond(after, before);
  const list = (title: string, lines: readonly AdditionLine[]) =>
    lines.length > 0 && (
      <>
        <p class="strong">{title}</p>
        <ul class="reasons">
          {lines.map(({ line }, place) => (
            <li key={place}>{line}</li>
          ))}
        </ul>
      </>
    );
  if (!matrix)
    return (
      <p class="error" role="alert">
        {text('added_file_no_matrix', addition.id)}
      </p>
    );
  return (
    <section class="stack card" aria-label={text('added_file_title', matrix.name)}>
      <h4>{text('added_file_title', matrix.name)}</h4>
      {list(text('added_file_adds'), fresh)}
      {list(text('added_file_drops'), linesBeyond(before, after))}
      {list(text('added_file_stays'), linesBeyond(after, fresh))}
      {after.length === 0 && <p>{text('added_file_nothing')}</p>}
      <Failure failure={saving.failure} text={text} />
      <p class="actions">
        <button
          type="button"
          class="primary"
          aria-disabled={saving.isBusy}
          onClick={() => void saving.run()}
        >
          {text('added_file_take')}
        </button>
        <button type="button" onClick={() => onDone('left', matrix.name)}>
          {text('added_file_leave')}
        </button>
      </p>
    </section>
  );
}
