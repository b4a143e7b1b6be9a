import { useEffect, useState } from 'preact/hooks';
import type { Preferences } from '../../lib/domain/preferences.ts';
import { isTimeZone } from '../../lib/domain/time/zone-name.ts';
import { Failure } from '../controls/Failure.tsx';
import { Locked } from '../controls/Locked.tsx';
import { TextField } from '../controls/TextField.tsx';
import { useTask } from '../controls/use-task.ts';
import type { Words } from '../text.ts';

interface Props extends Words {
  readonly preferences: Preferences;
  /** An organisation set it: it cannot be changed. */
  readonly isLocked: boolean;
  /** Resolves once they count. */
  readonly onSave: (preferences: Preferences) => Promise<void>;
}

/** `preferences` with times shown in `zone`; empty: the browser's. */
function withZone(preferences: Preferences, zone: string): Preferences {
  const { displayZone: _, ...rest } = preferences;
  return zone === '' ? rest : { ...rest, displayZone: zone };
}

/** In which zone times are shown, where it is to be another than this computer's. */
export function DisplayZoneForm({ preferences, isLocked, onSave, text, formats }: Props) {
  const { displayZone = '' } = preferences;
  const [zone, setZone] = useState(displayZone);
  const [isWrong, setWrong] = useState(false);
  const [isSaved, setSaved] = useState(false);
  const saving = useTask(async (next: string) => {
    await onSave(withZone(preferences, next));
    setSaved(true);
  });
  // It may be set from elsewhere, too: by an organisation, or in another tab.
  useEffect(() => setZone(displayZone), [displayZone]);
  const submit = (event: Event) => {
    event.preventDefault();
    const typed = zone.trim();
    const isKnown = typed === '' || isTimeZone(typed);
    setWrong(!isKnown);
    setSaved(false);
    if (isKnown) void saving.run(typed);
  };
  return (
    <form class="stack" noValidate onSubmit={submit} aria-label={text('language_zone_form')}>
      <Locked isLocked={isLocked} text={text}>
        <TextField
          label={text('language_zone_other')}
          hint={text('language_zone_hint', formats.ownZone())}
          suggestions={Intl.supportedValuesOf('timeZone')}
          value={zone}
          error={isWrong ? text('fact_error_zone') : null}
          onInput={(value) => {
            setZone(value);
            setWrong(false);
            setSaved(false);
          }}
        />
        <div class="row">
          <button type="submit" aria-disabled={saving.isBusy}>
            {text('site_save')}
          </button>
          <p role="status" class="quiet">
            {isSaved && text('language_zone_saved', formats.timeZone)}
          </p>
        </div>
      </Locked>
      <Failure failure={saving.failure} text={text} />
    </form>
  );
}
