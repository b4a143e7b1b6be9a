import type { Text } from '../../text.ts';
import { KeyField } from '../part/KeyField.tsx';
import { errorOf, keyOf, recordOf, withKey, type Part } from '../part/part.ts';
import { useEntryKeys } from '../part/use-entry-keys.ts';
import { TimesPart } from './TimesPart.tsx';

interface Props {
  /** Dates with their stretches. */
  readonly part: Part;
  readonly label: string;
  readonly hint: string;
  readonly addLabel: string;
  readonly text: Text;
}

/** Dates, each with times of its own: shifts or breaks. */
export function DatedTimes({ part, label, hint, addLabel, text }: Props) {
  const keys = useEntryKeys();
  const dates = Object.keys(recordOf(part.value));
  const set = (next: Readonly<Record<string, unknown>>) =>
    part.onChange(Object.keys(next).length === 0 ? undefined : next);
  const error = errorOf(part);
  return (
    <fieldset class="stack">
      <legend>{label}</legend>
      <p class="quiet">{hint}</p>
      {error !== null && (
        <p class="error" role="alert">
          {error}
        </p>
      )}
      {dates.map((date) => (
        <div key={keys.keyOf(date)} class="dated">
          <KeyField
            label={text('cal_date')}
            hint={text('cal_date_hint')}
            value={date}
            error={null}
            onRename={(to) => set(keys.rename(part.value, date, to))}
          />
          <TimesPart
            part={keyOf(part, date)}
            label={text('cal_times')}
            hint={text('cal_times_hint')}
            keepsEmpty
          />
          <button
            type="button"
            class="small"
            aria-label={text('part_remove_what', date || text('cal_date'))}
            onClick={() => set(withKey(part.value, date, undefined))}
          >
            {text('part_remove')}
          </button>
        </div>
      ))}
      <p>
        <button
          type="button"
          class="small"
          onClick={() => part.onChange({ ...recordOf(part.value), '': [] })}
        >
          {addLabel}
        </button>
      </p>
    </fieldset>
  );
}
