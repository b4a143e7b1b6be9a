import { isWeekday } from './weekday-name.ts';
import type { Instant } from '../../../lib/domain/time/instant.ts';
import { CheckBox } from '../../controls/CheckBox.tsx';
import { DaysField } from '../../options/DaysField.tsx';
import { daysInOrder } from '../../options/hours-draft.ts';
import type { ReadHolidays } from '../../options/options-state.ts';
import type { Words } from '../../text.ts';
import { errorOf, keyOf, textsIn, unlessEmpty, type Part } from '../part/part.ts';
import { HolidaysPart } from './HolidaysPart.tsx';

interface Props extends Words {
  readonly part: Part;
  readonly now: Instant;
  readonly readHolidays: ReadHolidays;
}

/** Which days are working days, and which of them are holidays; what is not said is assumed. */
export function DaysAndHolidays({ part, now, readHolidays, text, formats }: Props) {
  const days = keyOf(part, 'days');
  const holidays = keyOf(part, 'holidays');
  return (
    <>
      <DaysField
        legend={text('cal_working_days')}
        value={textsIn(days.value).filter(isWeekday)}
        error={errorOf(days, 'all')}
        onChange={(ticked) =>
          days.onChange(unlessEmpty(daysInOrder.filter((day) => ticked.includes(day))))
        }
        text={text}
      />
      <CheckBox
        label={text('cal_holidays_known')}
        checked={holidays.value !== undefined}
        onChange={(isKnown) => holidays.onChange(isKnown ? [] : undefined)}
      />
      {holidays.value !== undefined && (
        <HolidaysPart
          part={holidays}
          now={now}
          readHolidays={readHolidays}
          keepsEmpty
          text={text}
          formats={formats}
        />
      )}
    </>
  );
}
