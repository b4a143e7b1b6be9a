import { useState } from 'preact/hooks';
import type { ClosedDays, DateRange } from '../../lib/domain/calendar/with-holidays.ts';
import { Failure } from '../controls/Failure.tsx';
import { FileField } from '../controls/FileField.tsx';
import { useTask } from '../controls/use-task.ts';
import { plural, type Words } from '../text.ts';
import { Findings } from './Findings.tsx';
import type { ReadHolidays } from './options-state.ts';

interface Props extends Words {
  readonly range: DateRange;
  readonly readHolidays: ReadHolidays;
  readonly onAdd: (dates: readonly string[]) => void;
}

/** Takes holidays from a calendar file: what is in it is shown first, and added by a click. */
export function HolidayFile({ range, readHolidays, onAdd, text, formats }: Props) {
  const [found, setFound] = useState<ClosedDays | null>(null);
  const [added, setAdded] = useState(0);
  const reading = useTask(async (file: File) => {
    setFound(null);
    setAdded(0);
    setFound(await readHolidays(await file.text(), range));
  });
  const hasError = found?.findings.some(({ level }) => level === 'error') ?? false;
  return (
    <div class="stack">
      <FileField
        label={text('holidays_file')}
        hint={text('holidays_file_hint', range.from.slice(0, 4), range.to.slice(0, 4))}
        accept=".ics,text/calendar"
        onChoose={reading.run}
      />
      <Failure failure={reading.failure} text={text} />
      <div role="status" class="stack">
        {found && !hasError && (
          <p class="strong">
            {found.days.length > 0
              ? plural(text, formats, 'holidays_found', found.days.length)
              : text('holidays_none')}
          </p>
        )}
        {added > 0 && <p class="quiet">{plural(text, formats, 'holidays_added', added)}</p>}
      </div>
      {found && found.days.length > 0 && (
        <>
          <ul
            class="plain dates"
            aria-label={plural(text, formats, 'holidays_found', found.days.length)}
          >
            {found.days.map(({ date, name }) => (
              <li key={date}>{name === '' ? date : text('holidays_day', date, name)}</li>
            ))}
          </ul>
          <p>
            <button
              type="button"
              onClick={() => {
                onAdd(found.days.map(({ date }) => date));
                setAdded(found.days.length);
                setFound({ ...found, days: [] });
              }}
            >
              {text('holidays_add')}
            </button>
          </p>
        </>
      )}
      {found && <Findings findings={found.findings} text={text} formats={formats} />}
    </div>
  );
}
