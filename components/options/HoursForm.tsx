import { useEffect, useRef, useState } from 'preact/hooks';
import type { Preferences } from '../../lib/domain/preferences.ts';
import type { PolicyField } from '../../lib/domain/policy/policy-fields.ts';
import type { Instant } from '../../lib/domain/time/instant.ts';
import { Failure } from '../controls/Failure.tsx';
import { useTask } from '../controls/use-task.ts';
import type { Words } from '../text.ts';
import { draftOf, noHours, readHours, type HoursDraft, type HoursRefusals } from './hours-draft.ts';
import { HoursFields } from './HoursFields.tsx';
import type { ReadHolidays } from './options-state.ts';

interface Props extends Words {
  readonly preferences: Preferences;
  readonly now: Instant;
  readonly readHolidays: ReadHolidays;
  /** What an organisation locked; absent: nothing. */
  readonly locked?: readonly PolicyField[] | undefined;
  /** Resolves once they count. */
  readonly onSave: (preferences: Preferences) => Promise<void>;
}

/** The errors that still stand after a change; beginning and end are compared, so both go. */
function withoutChanged(refusals: HoursRefusals, part: Partial<HoursDraft>): HoursRefusals {
  const changed = new Set(Object.keys(part));
  if (changed.has('from') || changed.has('to')) changed.add('from').add('to');
  return Object.fromEntries(Object.entries(refusals).filter(([field]) => !changed.has(field)));
}

/** What is locked, as it is: the form may not be able to show all of it. */
const lockedOf = (preferences: Preferences, locked: readonly PolicyField[]) =>
  Object.fromEntries(
    Object.entries(preferences).filter(([name]) => locked.some((it) => it === name)),
  );

/** The user's own business hours and zone, and how long observed tickets are kept. */
export function HoursForm(props: Props) {
  const { preferences, now, readHolidays, locked = [], onSave, text, formats } = props;
  const form = useRef<HTMLFormElement>(null);
  const [draft, setDraft] = useState<HoursDraft>(() => draftOf(preferences));
  const [refusals, setRefusals] = useState<HoursRefusals>({});
  const [attempts, setAttempts] = useState(0);
  const [said, setSaid] = useState<'nothing' | 'saved' | 'cleared'>('nothing');
  const saving = useTask(async (next: Preferences) => {
    await onSave(next);
    setDraft(draftOf(next));
    setSaid('saved');
  });
  const clearing = useTask(async () => {
    await onSave({ ...preferences, hours: null });
    setDraft((before) => ({ ...before, ...noHours }));
    setSaid('cleared');
  });
  const isBusy = saving.isBusy || clearing.isBusy;
  useEffect(() => {
    // Where to begin mending; without errors nothing is found, and the focus stays.
    form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [attempts]);
  const change = (part: Partial<HoursDraft>) => {
    setDraft((before) => ({ ...before, ...part }));
    setRefusals((before) => withoutChanged(before, part));
    setSaid('nothing');
  };
  const submit = (event: Event) => {
    event.preventDefault();
    const read = readHours(
      locked.includes('hours') ? { ...draft, ...noHours } : draft,
      formats.ownZone(),
    );
    setSaid('nothing');
    setRefusals(read.ok ? {} : read.error);
    setAttempts(attempts + 1);
    if (read.ok && !isBusy)
      void saving.run({ ...preferences, ...read.value, ...lockedOf(preferences, locked) });
  };
  return (
    <form
      class="stack card"
      noValidate
      onSubmit={submit}
      ref={form}
      aria-label={text('options_hours')}
    >
      <HoursFields
        draft={draft}
        refusals={refusals}
        onChange={change}
        now={now}
        readHolidays={readHolidays}
        locked={locked}
        text={text}
        formats={formats}
      />
      <Failure failure={saving.failure ?? clearing.failure} text={text} />
      <div class="row">
        <span class="actions">
          <button type="submit" class="primary" aria-disabled={isBusy}>
            {text('site_save')}
          </button>
          <button
            type="button"
            disabled={locked.includes('hours')}
            aria-disabled={isBusy}
            onClick={() => {
              setRefusals({});
              setSaid('nothing');
              if (!isBusy) void clearing.run();
            }}
          >
            {text('options_hours_clear')}
          </button>
        </span>
        <p role="status" class="quiet">
          {said === 'saved' && text('options_hours_saved')}
          {said === 'cleared' && text('options_hours_cleared')}
        </p>
      </div>
    </form>
  );
}
