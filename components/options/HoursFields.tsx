import { yearsAround } from '../../lib/domain/calendar/with-holidays.ts';
import type { Instant } from '../../lib/domain/time/instant.ts';
import type { PolicyField } from '../../lib/domain/policy/policy-fields.ts';
import { Field } from '../controls/Field.tsx';
import { Locked } from '../controls/Locked.tsx';
import { TextField } from '../controls/TextField.tsx';
import type { Words } from '../text.ts';
import { DaysField } from './DaysField.tsx';
import { HolidayFile } from './HolidayFile.tsx';
import { withDates, type HoursDraft, type HoursRefusals } from './hours-draft.ts';
import type { ReadHolidays } from './options-state.ts';

interface Props extends Words {
  readonly draft: HoursDraft;
  readonly refusals: HoursRefusals;
  readonly onChange: (part: Partial<HoursDraft>) => void;
  readonly now: Instant;
  readonly readHolidays: ReadHolidays;
  /** What an organisation locked. */
  readonly locked: readonly PolicyField[];
  /** The hours are of one vendor: nothing else is set beside them. */
  readonly isOfVendor?: true;
}

/** Zone, days, times, holidays, and how long observed tickets are kept; errors stand at the field. */
export function HoursFields(props: Props) {
  const { draft, refusals, onChange, now, readHolidays, locked, isOfVendor, text, formats } = props;
  const error = (field: keyof HoursDraft) => {
    const refusal = refusals[field];
    return refusal ? text(...refusal) : null;
  };
  const field = (name: 'timeZone' | 'from' | 'to' | 'keepDays') => ({
    value: draft[name],
    error: error(name),
    onInput: (value: string) => onChange({ [name]: value }),
  });
  return (
    <>
      <Locked isLocked={locked.includes('timeZone')} text={text}>
        <TextField
          label={text('options_hours_zone')}
          hint={text(isOfVendor ? 'added_zone_hint' : 'options_hours_zone_hint', formats.ownZone())}
          suggestions={Intl.supportedValuesOf('timeZone')}
          {...field('timeZone')}
        />
      </Locked>
      <Locked isLocked={locked.includes('hours')} text={text}>
        <DaysField
          value={draft.days}
          onChange={(days) => onChange({ days })}
          error={error('days')}
          text={text}
        />
        <div class="columns times">
          <TextField label={text('options_hours_from')} type="time" {...field('from')} />
          <TextField label={text('options_hours_to')} type="time" {...field('to')} />
        </div>
        <Field
          label={text('options_hours_holidays')}
          hint={text('options_hours_holidays_hint')}
          error={error('holidays')}
        >
          {(described) => (
            <textarea
              {...described}
              rows={4}
              maxLength={6000}
              spellcheck={false}
              value={draft.holidays}
              onInput={(event) => onChange({ holidays: event.currentTarget.value })}
            />
          )}
        </Field>
        <HolidayFile
          // Holidays of next year and the year after are often published already.
          range={yearsAround(now, 0, 2)}
          readHolidays={readHolidays}
          onAdd={(dates) => onChange({ holidays: withDates(draft.holidays, dates) })}
          text={text}
          formats={formats}
        />
      </Locked>
      {!isOfVendor && (
        <Locked isLocked={locked.includes('keepDays')} text={text}>
          <TextField
            label={text('options_hours_keep')}
            hint={text('options_hours_keep_hint')}
            isNumber
            {...field('keepDays')}
          />
        </Locked>
      )}
    </>
  );
}
