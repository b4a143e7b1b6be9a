import { useState } from 'preact/hooks';
import { previewCalendar, type PreviewDay } from '../../../lib/domain/calendar/preview-calendar.ts';
import { weekdays } from '../../../lib/domain/matrix/calendar-schema.ts';
import type { Instant } from '../../../lib/domain/time/instant.ts';
import { isTimeZone } from '../../../lib/domain/time/zone-name.ts';
import { reasonText, termText, type Words } from '../../text.ts';
import { recordOf } from '../part/part.ts';
import { ZonePart } from './ZonePart.tsx';

interface Props extends Words {
  /** A calendar of the draft. */
  readonly value: unknown;
  readonly now: Instant;
}

/** What the next two weeks look like with a calendar, counted by what counts the clocks. */
export function CalendarPreview({ value, now, text, formats }: Props) {
  const [customerZone, setCustomerZone] = useState<unknown>(formats.ownZone());
  const ofCustomer = recordOf(value)['region'] !== undefined;
  const isKnown = typeof customerZone === 'string' && isTimeZone(customerZone);
  const preview = previewCalendar(value, now, isKnown ? customerZone : null);
  return (
    <div class="stack" role="group" aria-label={text('cal_preview')}>
      <p class="strong">{text('cal_preview')}</p>
      {ofCustomer && (
        <ZonePart
          part={{ value: customerZone, errors: [], onChange: setCustomerZone }}
          label={text('cal_preview_zone')}
          now={now}
          text={text}
          formats={formats}
        />
      )}
      {preview.kind === 'invalid' && <p class="quiet">{text('cal_preview_invalid')}</p>}
      {preview.kind === 'always' && <p>{text('cal_preview_always')}</p>}
      {preview.kind === 'unknown' && <p>{reasonText(text, formats, preview.reason)}</p>}
      {preview.kind === 'days' && (
        <>
          {preview.assumptions.map((it) => (
            <p key={it.code} class="quiet">
              {reasonText(text, formats, it)}
            </p>
          ))}
          <table class="preview">
            <thead>
              <tr>
                <th scope="col">{text('cal_day')}</th>
                <th scope="col">{text('cal_open_hours', preview.timeZone)}</th>
              </tr>
            </thead>
            <tbody>
              {preview.days.map((day) => (
                <PreviewRow
                  key={day.date}
                  day={day}
                  timeZone={preview.timeZone}
                  text={text}
                  formats={formats}
                />
              ))}
            </tbody>
          </table>
        </>
      )}
    </div>
  );
}

function PreviewRow({
  day,
  timeZone,
  text,
  formats,
}: Words & { day: PreviewDay; timeZone: string }) {
  const time = new Intl.DateTimeFormat(formats.locale, {
    timeZone,
    hour: '2-digit',
    minute: '2-digit',
  });
  const { clockChange } = day;
  return (
    <tr data-closed={day.open.length === 0}>
      <th scope="row">
        {termText(text, 'weekday', weekdays[day.weekday] ?? 'sun')} {day.date}
      </th>
      <td>
        {day.open.length === 0
          ? text('cal_closed')
          : day.open
              .map(([from, to]) => text('cal_stretch', time.format(from), time.format(to)))
              .join(', ')}
        {clockChange !== 0 && (
          <span class="pill tone-warn">
            {text(
              clockChange > 0 ? 'cal_clocks_forward' : 'cal_clocks_back',
              formats.duration(clockChange),
            )}
          </span>
        )}
      </td>
    </tr>
  );
}
