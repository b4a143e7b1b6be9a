import type { Text } from '../text.ts';

interface Props {
  readonly priorities: readonly string[];
  readonly onChange: (priorities: readonly string[]) => void;
  readonly text: Text;
}

/** Puts the site's priorities in order, least first. */
export function PriorityOrder({ priorities, onChange, text }: Props) {
  const moveUp = (at: number) => {
    const moved = priorities[at];
    const above = priorities[at - 1];
    if (moved !== undefined && above !== undefined)
      onChange(priorities.with(at - 1, moved).with(at, above));
  };
  return (
    <section class="stack" aria-label={text('words_priorities')}>
      <p>{text('words_priorities')}</p>
      <ol class="plain">
        {priorities.map((priority, at) => (
          <li key={priority} class="row">
            <bdi>{priority}</bdi>
            {at > 0 && (
              <button
                type="button"
                class="small"
                aria-label={text('words_up_what', priority)}
                onClick={() => moveUp(at)}
              >
                {text('rule_up')}
              </button>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}
