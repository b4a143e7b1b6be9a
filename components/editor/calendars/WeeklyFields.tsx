import type { Instant } from '../../../lib/domain/time/instant.ts';
import { daysInOrder } from '../../options/hours-draft.ts';
import type { ReadHolidays } from '../../options/options-state.ts';
import { termText, type Words } from '../../text.ts';
import { errorOf, keyOf, type Part } from '../part/part.ts';
import { DatedTimes } from './DatedTimes.tsx';
import { HolidaysPart } from './HolidaysPart.tsx';
import { TimesPart } from './TimesPart.tsx';
import { weekIn, withChangedDays } from './time-pairs.ts';
import { WeekPainter } from './WeekPainter.tsx';
import { ZonePart } from './ZonePart.tsx';

interface Props extends Words {
  readonly part: Part;
  readonly now: Instant;
  readonly readHolidays: ReadHolidays;
}

/** Hours of the week in a zone, with breaks, shifts and holidays. */
export function WeeklyFields({ part, now, readHolidays, text, formats }: Props) {
  const words = { text, formats };
  const hours = keyOf(part, 'hours');
  const week = weekIn(hours.value);
  const error = errorOf(hours);
  return (
    <>
      <ZonePart part={keyOf(part, 'timeZone')} now={now} {...words} />
      {error !== null && (
        <p class="error" role="alert">
          {error}
        </p>
      )}
      <WeekPainter
        week={week}
        onChange={(next) => hours.onChange(withChangedDays(hours.value, week, next))}
        text={text}
      />
      <details>
        <summary>{text('cal_exact')}</summary>
        <p class="quiet">{text('cal_times_hint')}</p>
        <div class="fields">
          {daysInOrder.map((on) => (
            <TimesPart key={on} part={keyOf(hours, on)} label={termText(text, 'weekday', on)} />
          ))}
        </div>
      </details>
      <HolidaysPart
        part={keyOf(part, 'holidays')}
        now={now}
        readHolidays={readHolidays}
        {...words}
      />
      <DatedTimes
        part={keyOf(part, 'shifts')}
        label={text('cal_shifts')}
        hint={text('cal_shifts_hint')}
        addLabel={text('cal_shifts_add')}
        text={text}
      />
      <DatedTimes
        part={keyOf(part, 'breaks')}
        label={text('cal_breaks')}
        hint={text('cal_breaks_hint')}
        addLabel={text('cal_breaks_add')}
        text={text}
      />
    </>
  );
}
