import { useState } from 'preact/hooks';
import type { Matrix } from '../../lib/domain/matrix/schema.ts';
import type { Instant } from '../../lib/domain/time/instant.ts';
import { LazyFold } from '../editor/part/LazyFold.tsx';
import { plural, type Words } from '../text.ts';
import { ChangeList } from './ChangeList.tsx';

/** An edition of a matrix that was saved. */
export interface SavedEdition {
  readonly matrix: Matrix;
  readonly preset: boolean;
  readonly storedAt: Instant;
}

interface Props extends Words {
  /** In the order in which they were saved; the last one counts. */
  readonly editions: readonly SavedEdition[];
  /** Takes an edition over into the editor, from where it is reviewed and applied like any change. */
  readonly onTake: (matrix: Matrix) => void;
}

/** The editions before the present one: what was different, and the way back to it. */
export function EditionList({ editions, onTake, text, formats }: Props) {
  const [taken, setTaken] = useState<Instant | null>(null);
  const present = editions.at(-1);
  const earlier = editions.slice(0, -1).reverse();
  if (!present || earlier.length === 0) return null;
  return (
    <details class="card">
      <summary>{plural(text, formats, 'editions_title', earlier.length)}</summary>
      <ol class="plain">
        {earlier.map((edition, index) => {
          const { matrix, preset, storedAt } = edition;
          const about = [
            matrix.version === undefined ? '' : text('editions_version', matrix.version),
            matrix.effective === undefined ? '' : text('editions_effective', matrix.effective),
            preset ? text('editions_preset') : '',
          ].filter(Boolean);
          return (
            <li key={`${index} ${storedAt}`} class="stack">
              <div class="row">
                <span>
                  <span class="strong">{text('editions_saved', formats.instant(storedAt))}</span>
                  {about.length > 0 && <span class="quiet"> {about.join(' · ')}</span>}
                </span>
                <button
                  type="button"
                  class="small"
                  aria-label={text('editions_take_what', formats.instant(storedAt))}
                  onClick={() => {
                    setTaken(storedAt);
                    onTake(matrix);
                  }}
                >
                  {text('editions_take')}
                </button>
              </div>
              <LazyFold summary={text('editions_since')} isOpenFirst={false} isWrong={false}>
                {() => (
                  <ChangeList
                    before={matrix}
                    after={present.matrix}
                    text={text}
                    formats={formats}
                  />
                )}
              </LazyFold>
            </li>
          );
        })}
      </ol>
      <p role="status">{taken !== null && text('editions_taken', formats.instant(taken))}</p>
    </details>
  );
}
