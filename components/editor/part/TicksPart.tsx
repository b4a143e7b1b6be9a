import type { Choice } from '../../controls/SelectField.tsx';
import { useUniqueId } from '../../controls/use-unique-id.ts';
import { errorOf, textsIn, unlessEmpty, type Part } from './part.ts';

interface Props {
  readonly part: Part;
  readonly legend: string;
  readonly hint?: string;
  readonly choices: readonly Choice[];
  /** True where the file writes a single one as a text instead of a list. */
  readonly mayBeSingle?: boolean;
}

/** Any of several words of the draft. Words that are not among them stay, and can be taken away. */
export function TicksPart({ part, legend, hint, choices, mayBeSingle = false }: Props) {
  const id = useUniqueId();
  const value = textsIn(part.value);
  const error = errorOf(part, 'all');
  const unknown = value.filter((it) => !choices.some((choice) => choice.value === it));
  const all = [...choices, ...unknown.map((it) => ({ value: it, label: it }))];
  const describedBy = [hint && `${id}-hint`, error !== null && `${id}-error`].filter(Boolean);
  const change = (ticked: string, isTicked: boolean) => {
    const next = all
      .map((it) => it.value)
      .filter((it) => (it === ticked ? isTicked : value.includes(it)));
    part.onChange(mayBeSingle && next.length === 1 ? next[0] : unlessEmpty(next));
  };
  return (
    <fieldset aria-describedby={describedBy.join(' ') || undefined}>
      <legend>{legend}</legend>
      <div class="days">
        {all.map((choice) => (
          <label key={choice.value} class="choice">
            <input
              type="checkbox"
              checked={value.includes(choice.value)}
              aria-invalid={error !== null}
              onChange={(event) => change(choice.value, event.currentTarget.checked)}
            />
            <span>{choice.label}</span>
          </label>
        ))}
      </div>
      {hint && (
        <p class="quiet" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {error !== null && (
        <p class="error" id={`${id}-error`} role="alert">
          {error}
        </p>
      )}
    </fieldset>
  );
}
