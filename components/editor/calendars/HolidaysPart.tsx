import { mergeDates, yearsAround } from '../../../lib/domain/calendar/with-holidays.ts';
import type { Instant } from '../../../lib/domain/time/instant.ts';
import { HolidayFile } from '../../options/HolidayFile.tsx';
import type { ReadHolidays } from '../../options/options-state.ts';
import type { Words } from '../../text.ts';
import { LinesPart } from '../part/LinesPart.tsx';
import { textsIn, type Part } from '../part/part.ts';

interface Props extends Words {
  readonly part: Part;
  readonly now: Instant;
  readonly readHolidays: ReadHolidays;
  /** True where an empty list says that there are none, and nothing has to be assumed. */
  readonly keepsEmpty?: boolean;
}

/** Holidays: typed, or taken over from a calendar file. */
export const HolidaysPart = ({
  part,
  now,
  readHolidays,
  keepsEmpty = false,
  text,
  formats,
}: Props) => (
  <>
    <LinesPart
      part={part}
      label={text('options_hours_holidays')}
      hint={text('options_hours_holidays_hint')}
      keepsEmpty={keepsEmpty}
    />
    <HolidayFile
      range={yearsAround(now, 0, 2)}
      readHolidays={readHolidays}
      onAdd={(dates) => part.onChange(mergeDates(textsIn(part.value), dates))}
      text={text}
      formats={formats}
    />
  </>
);
