import { ScreenTitle } from '../controls/ScreenTitle.tsx';
import { plural, type Words } from '../text.ts';
import type { StoredProblem } from './options-state.ts';

interface Props extends Words {
  readonly problems: readonly StoredProblem[];
  /** True where somebody came to see them. */
  readonly takesFocus: boolean;
  readonly onSave: () => void;
}

/**
 * Stored records that could not be read: set aside, never deleted; the rest works without them. They
 * can be saved as a file, to be mended or kept.
 */
export const StoredProblems = ({ problems, takesFocus, onSave, text, formats }: Props) =>
  problems.length === 0 ? null : (
    <section
      class="notice tone-warn"
      id="set-aside"
      tabIndex={-1}
      aria-label={text('options_problems')}
    >
      <div class="stack">
        <ScreenTitle takesFocus={takesFocus}>{text('options_problems')}</ScreenTitle>
        <p>{plural(text, formats, 'options_problem_count', problems.length)}</p>
        <ul class="reasons">
          {problems.map(({ store, key, why, at }, place) => (
            <li key={place}>
              {[at === null ? null : formats.instant(at), store, key, why]
                .filter(Boolean)
                .join(' · ')}
            </li>
          ))}
        </ul>
        <p>
          <button
            type="button"
            class="small"
            aria-label={text('options_problems_save_what')}
            onClick={onSave}
          >
            {text('matrix_export')}
          </button>
        </p>
      </div>
    </section>
  );
