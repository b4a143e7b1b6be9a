import { useState } from 'preact/hooks';
import type { Instant } from '../../lib/domain/time/instant.ts';
import type { MatrixSummary } from '../../lib/domain/view/views.ts';
import { FullLadder } from '../contacts/FullLadder.tsx';
import type { Words } from '../text.ts';

interface Props extends Words {
  readonly matrix: MatrixSummary;
  readonly now: Instant;
  /** True where its contacts are shown without a click. */
  readonly isOpen: boolean;
  readonly onCopy: (text: string) => Promise<void>;
  /** Captures the page that it came from, which is in front; null or absent where it is not. */
  readonly onCaptureAgain?: (() => void) | null;
}

/** Where a matrix comes from, in one line. */
export function matrixOrigin({ text }: Pick<Words, 'text'>, matrix: MatrixSummary): string {
  return [
    text(matrix.policy ? 'policy_locked' : matrix.preset ? 'matrix_preset' : 'matrix_own'),
    matrix.sourceTitle !== null && text('matrix_source', matrix.sourceTitle),
    matrix.sourceDate !== null &&
      (matrix.sourceDate === 'unknown'
        ? text('matrix_source_undated')
        : text('matrix_source_date', matrix.sourceDate)),
    matrix.captured && text('matrix_captured', matrix.captured),
    matrix.effective !== null && text('matrix_effective', matrix.effective),
  ]
    .filter(Boolean)
    .join(' · ');
}

/**
 * A vendor's matrix: whom to contact, how, and what must come first. Closed, it is its name alone:
 * a list of matrices is not drawn whole before somebody looks at one.
 */
export function MatrixCard(props: Props) {
  const { matrix, now, isOpen, onCopy, onCaptureAgain = null, text, formats } = props;
  const [isDrawn, setDrawn] = useState(isOpen);
  return (
    <details
      class="card"
      open={isOpen}
      onToggle={(event) => event.currentTarget.open && setDrawn(true)}
    >
      <summary>
        <h3>{matrix.name}</h3>
        {matrix.vendor !== null && <span class="quiet"> {matrix.vendor}</span>}
      </summary>
      {isDrawn && (
        <div class="stack">
          <p class="quiet">{matrixOrigin({ text }, matrix)}</p>
          {onCaptureAgain && (
            <p>
              <button
                type="button"
                class="small"
                aria-label={text('capture_still_right_what', matrix.name)}
                onClick={onCaptureAgain}
              >
                {text('capture_still_right')}
              </button>
            </p>
          )}
          <FullLadder
            ladder={matrix.ladder}
            now={now}
            onCopy={onCopy}
            text={text}
            formats={formats}
          />
          {matrix.notes.length > 0 && (
            <details>
              <summary>{text('matrix_notes')}</summary>
              <ul class="reasons">
                {matrix.notes.map((note) => (
                  <li key={note}>{note}</li>
                ))}
              </ul>
            </details>
          )}
        </div>
      )}
    </details>
  );
}
