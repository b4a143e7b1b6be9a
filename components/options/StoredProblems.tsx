import { plural, type Words } from '../text.ts';
import type { StoredProblem } from './options-state.ts';

interface Props extends Words {
  readonly problems: readonly StoredProblem[];
}

/** Stored records that could not be read: set aside, never deleted; the rest works without them. */
export const StoredProblems = ({ problems, text, formats }: Props) =>
  problems.length === 0 ? null : (
    <section class="notice tone-warn" aria-label={text('options_problems')}>
      <div class="stack">
        <h2>{text('options_problems')}</h2>
        <p>{plural(text, formats, 'options_problem_count', problems.length)}</p>
        <ul class="reasons">
          {problems.map(({ store, key, why, at }) => (
            <li key={`${store} ${key} ${at}`}>
              {formats.instant(at)} · {store} · {key} · {why}
            </li>
          ))}
        </ul>
      </div>
    </section>
  );
