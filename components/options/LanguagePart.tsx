import type { PolicyField } from '../../lib/domain/policy/policy-fields.ts';
import type { Preferences } from '../../lib/domain/preferences.ts';
import type { Instant } from '../../lib/domain/time/instant.ts';
import type { Words } from '../text.ts';
import { DisplayZoneForm } from './DisplayZoneForm.tsx';

interface Props extends Words {
  /** Null until the worker told them. */
  readonly preferences: Preferences | null;
  /** What an organisation locked; absent: nothing. */
  readonly locked?: readonly PolicyField[] | undefined;
  readonly now: Instant;
  /** Resolves once they count. */
  readonly onSave: (preferences: Preferences) => Promise<void>;
}

/** Which language and which zones are used, and why. */
export function LanguagePart({ preferences, locked = [], now, onSave, text, formats }: Props) {
  const zone = preferences?.timeZone ?? null;
  return (
    <section class="stack" id="language" tabIndex={-1} aria-label={text('language_title')}>
      <h2>{text('language_title')}</h2>
      <dl class="facts">
        <dt>{text('language_used')}</dt>
        <dd>{text('language_name')}</dd>
        <dt>{text('language_dates')}</dt>
        <dd>
          {formats.locale} · {formats.instant(now)}
        </dd>
        <dt>{text('language_zone')}</dt>
        <dd>{formats.timeZone}</dd>
        <dt>{text('language_zone_customers')}</dt>
        <dd>
          {zone ?? text('language_zone_same', formats.ownZone())}
          {locked.includes('timeZone') && <> · {text('policy_locked')}</>}
        </dd>
      </dl>
      <p class="quiet">{text('language_why')}</p>
      {preferences && (
        <DisplayZoneForm
          preferences={preferences}
          isLocked={locked.includes('displayZone')}
          onSave={onSave}
          {...{ text, formats }}
        />
      )}
      <p class="quiet">{text('language_zone_why')}</p>
    </section>
  );
}
