import { useState } from 'preact/hooks';
import type { Instant } from '../../lib/domain/time/instant.ts';
import type { MatrixSummary } from '../../lib/domain/view/views.ts';
import { FullLadder } from '../contacts/FullLadder.tsx';
import type { Words } from '../text.ts';

interface Props extends Words {
  readonly matrix: MatrixSummary;
  readonly now: Instant;
  readonly onCopy: (text: string) => Promise<void>;
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
export function MatrixCard({ matrix, now, onCopy, text, formats }: Props) {
  const [isDrawn, setDrawn] = useState(false);
  return (
    <details class="card" onToggle={(event) => event.currentTarget.open && setDrawn(true)}>
      <summary>
        <h3>{matrix.name}</h3>
        {matrix.vendor !== null && <span class="quiet"> {matrix.vendor}</span>}
      </summary>
      {isDrawn && (
        <div class="stack">
          <p class="quiet">{matrixOrigin({ text }, matrix)}</p>
          <FullLadder
            of={matrix.name}
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
