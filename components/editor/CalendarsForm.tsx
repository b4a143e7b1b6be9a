import { useState } from 'preact/hooks';
import type { Instant } from '../../lib/domain/time/instant.ts';
import type { ReadHolidays } from '../options/options-state.ts';
import type { Words } from '../text.ts';
import { CalendarFields } from './calendars/CalendarFields.tsx';
import { KeyField } from './part/KeyField.tsx';
import { LazyFold } from './part/LazyFold.tsx';
import { errorOf, keyOf, recordOf, withKey, type FormError } from './part/part.ts';
import { freshKey } from './part/rename-key.ts';
import { useEntryKeys } from './part/use-entry-keys.ts';

interface Props extends Words {
  /** Calendars by their ids. */
  readonly value: unknown;
  readonly errors: readonly FormError[];
  readonly onChange: (next: unknown) => void;
  readonly now: Instant;
  readonly readHolidays: ReadHolidays;
}

/** The calendars of a matrix: when time counts. */
export function CalendarsForm({
  value,
  errors,
  onChange,
  now,
  readHolidays,
  text,
  formats,
}: Props) {
  const part = { value, errors, onChange };
  const calendars = Object.entries(recordOf(value));
  const keys = useEntryKeys();
  const [added, setAdded] = useState<string | null>(null);
  const set = (next: Readonly<Record<string, unknown>>) =>
    onChange(Object.keys(next).length === 0 ? undefined : next);
  const error = errorOf(part);
  return (
    <div class="stack">
      {error !== null && (
        <p class="error" role="alert">
          {error}
        </p>
      )}
      {calendars.map(([id]) => (
        <LazyFold
          key={keys.keyOf(id)}
          summary={<h3>{id || text('cal_id')}</h3>}
          isOpenFirst={id === added}
          isWrong={keyOf(part, id).errors.length > 0}
        >
          {() => (
            <div class="stack">
              <KeyField
                label={text('cal_id')}
                hint={text('cal_id_hint')}
                value={id}
                error={null}
                onRename={(to) => set(keys.rename(value, id, to))}
              />
              <CalendarFields
                part={keyOf(part, id)}
                now={now}
                readHolidays={readHolidays}
                text={text}
                formats={formats}
              />
              <p>
                <button
                  type="button"
                  aria-label={text('part_remove_what', id)}
                  onClick={() => set(withKey(value, id, undefined))}
                >
                  {text('part_remove')}
                </button>
              </p>
            </div>
          )}
        </LazyFold>
      ))}
      <p>
        <button
          type="button"
          onClick={() => {
            const id = freshKey(value, 'business-hours');
            setAdded(id);
            onChange({ ...recordOf(value), [id]: { timeZone: formats.ownZone(), hours: {} } });
          }}
        >
          {text('cal_add')}
        </button>
      </p>
    </div>
  );
}
