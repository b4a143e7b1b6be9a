import type { LossSuggestion } from '../../lib/domain/severity/severity.ts';
import { Failure } from '../controls/Failure.tsx';
import { useTask } from '../controls/use-task.ts';
import type { Words } from '../text.ts';
import type { Fact } from './fact.ts';

interface Props extends Words {
  readonly suggestions: readonly LossSuggestion[];
  readonly onAdd: (fact: Fact) => Promise<void>;
}

/** Loss numbers found in the ticket's own words, each with its sentence; they count once accepted. */
export function Suggestions({ suggestions, onAdd, text, formats }: Props) {
  const accepting = useTask(({ affected, total, component }: LossSuggestion) =>
    onAdd({ kind: 'loss', affected, total, component }),
  );
  if (suggestions.length === 0) return null;
  return (
    <section class="stack" aria-label={text('suggestion_title')}>
      {suggestions.map((it) => (
        <div class="notice tone-pause" key={it.sentence}>
          <div class="stack">
            <p>{text('suggestion_says', it.sentence)}</p>
            <p>
              {it.component === null
                ? text('suggestion_loss', formats.number(it.affected), formats.number(it.total))
                : text(
                    'suggestion_loss_component',
                    formats.number(it.affected),
                    formats.number(it.total),
                    it.component,
                  )}
            </p>
            <p>
              <button
                type="button"
                aria-disabled={accepting.isBusy}
                onClick={() => accepting.run(it)}
              >
                {text('suggestion_accept')}
              </button>
            </p>
          </div>
        </div>
      ))}
      <Failure failure={accepting.failure} text={text} />
    </section>
  );
}
