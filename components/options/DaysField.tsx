import type { Weekday } from '../../lib/domain/matrix/calendar-schema.ts';
import { useUniqueId } from '../controls/use-unique-id.ts';
import { termText, type Text } from '../text.ts';
import { daysInOrder } from './hours-draft.ts';

interface Props {
  readonly legend?: string;
  readonly value: readonly Weekday[];
  readonly onChange: (days: readonly Weekday[]) => void;
  /** Why what is ticked is refused; null while it is not. */
  readonly error: string | null;
  readonly text: Text;
}

/** The days of the week, each to be ticked. */
export function DaysField({ legend, value, onChange, error, text }: Props) {
  const id = useUniqueId();
  return (
    <fieldset aria-describedby={error === null ? undefined : `${id}-error`}>
      <legend>{legend ?? text('options_hours_days')}</legend>
      <div class="days">
        {daysInOrder.map((day) => (
          <label key={day} class="choice">
            <input
              type="checkbox"
              checked={value.includes(day)}
              aria-invalid={error !== null}
              onChange={(event) =>
                onChange(
                  event.currentTarget.checked
                    ? [...value, day]
                    : value.filter((other) => other !== day),
                )
              }
            />
            <span>{termText(text, 'weekday', day)}</span>
          </label>
        ))}
      </div>
      {error !== null && (
        <p class="error" id={`${id}-error`} role="alert">
          {error}
        </p>
      )}
    </fieldset>
  );
}
