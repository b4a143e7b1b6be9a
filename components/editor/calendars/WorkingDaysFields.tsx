import type { Instant } from '../../../lib/domain/time/instant.ts';
import { SelectField } from '../../controls/SelectField.tsx';
import type { ReadHolidays } from '../../options/options-state.ts';
import type { Words } from '../../text.ts';
import { KeyField } from '../part/KeyField.tsx';
import { errorOf, keyOf, recordOf, withKey, type Part } from '../part/part.ts';
import { useEntryKeys } from '../part/use-entry-keys.ts';
import { DaysAndHolidays } from './DaysAndHolidays.tsx';
import { ZonePart } from './ZonePart.tsx';

interface Props extends Words {
  readonly part: Part;
  readonly now: Instant;
  readonly readHolidays: ReadHolidays;
}

/** Around the clock on working days: whose, which, and what is different in some regions. */
export function WorkingDaysFields({ part, now, readHolidays, text, formats }: Props) {
  const value = recordOf(part.value);
  const words = { text, formats };
  const keys = useEntryKeys();
  const ofCustomer = value['region'] !== undefined;
  const regions = keyOf(part, 'regions');
  const setRegions = (next: Readonly<Record<string, unknown>>) =>
    regions.onChange(Object.keys(next).length === 0 ? undefined : next);
  return (
    <>
      <SelectField
        label={text('cal_whose_days')}
        value={ofCustomer ? 'customer' : 'zone'}
        choices={[
          { value: 'customer', label: text('cal_of_customer') },
          { value: 'zone', label: text('cal_of_zone') },
        ]}
        error={errorOf(part)}
        onChange={(chosen) =>
          part.onChange(
            chosen === 'customer'
              ? withKey(withKey(value, 'timeZone', undefined), 'region', 'customer')
              : withKey(withKey(value, 'region', undefined), 'timeZone', formats.ownZone()),
          )
        }
      />
      {!ofCustomer && <ZonePart part={keyOf(part, 'timeZone')} now={now} {...words} />}
      <DaysAndHolidays part={part} now={now} readHolidays={readHolidays} {...words} />
      {(ofCustomer || regions.value !== undefined) && (
        <fieldset class="stack">
          <legend>{text('cal_regions')}</legend>
          <p class="quiet">{text('cal_regions_hint')}</p>
          {Object.keys(recordOf(regions.value)).map((zone) => (
            <div key={keys.keyOf(zone)} class="card stack">
              <KeyField
                label={text('cal_region_zone')}
                value={zone}
                error={errorOf(keyOf(regions, zone))}
                onRename={(to) => setRegions(keys.rename(regions.value, zone, to))}
              />
              <DaysAndHolidays
                part={keyOf(regions, zone)}
                now={now}
                readHolidays={readHolidays}
                {...words}
              />
              <p>
                <button
                  type="button"
                  class="small"
                  aria-label={text('part_remove_what', zone || text('cal_region_zone'))}
                  onClick={() => setRegions(withKey(regions.value, zone, undefined))}
                >
                  {text('part_remove')}
                </button>
              </p>
            </div>
          ))}
          <p>
            <button
              type="button"
              class="small"
              onClick={() => regions.onChange({ ...recordOf(regions.value), '': {} })}
            >
              {text('cal_regions_add')}
            </button>
          </p>
        </fieldset>
      )}
    </>
  );
}
