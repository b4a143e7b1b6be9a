import type { Instant } from '../../../lib/domain/time/instant.ts';
import { SelectField } from '../../controls/SelectField.tsx';
import type { ReadHolidays } from '../../options/options-state.ts';
import type { Words } from '../../text.ts';
import { errorOf, keyOf, recordOf, type Part } from '../part/part.ts';
import { TextPart } from '../part/TextPart.tsx';
import { CalendarPreview } from './CalendarPreview.tsx';
import { WeeklyFields } from './WeeklyFields.tsx';
import { WorkingDaysFields } from './WorkingDaysFields.tsx';

interface Props extends Words {
  readonly part: Part;
  readonly now: Instant;
  readonly readHolidays: ReadHolidays;
}

const kinds = ['weekly', '24x7', '24x5', 'unpublished'] as const;
type Kind = (typeof kinds)[number];

/** What a calendar of each kind begins with. */
const blank = (kind: Kind, timeZone: string): Readonly<Record<string, unknown>> =>
  kind === 'weekly'
    ? { timeZone, hours: {} }
    : kind === '24x5'
      ? { open: kind, region: 'customer' }
      : { open: kind };

/** A calendar of the draft: of which kind, and its hours. */
export function CalendarFields({ part, now, readHolidays, text, formats }: Props) {
  const words = { text, formats };
  const value = recordOf(part.value);
  const kind: Kind = kinds.find((it) => it === value['open']) ?? 'weekly';
  const fields = { part, now, readHolidays, ...words };
  const note = value['note'];
  return (
    <div class="stack">
      <SelectField
        label={text('cal_kind')}
        value={kind}
        error={kind === '24x5' ? null : (errorOf(part) ?? errorOf(keyOf(part, 'open')))}
        choices={[
          { value: 'weekly', label: text('cal_kind_weekly') },
          { value: '24x7', label: text('cal_kind_always') },
          { value: '24x5', label: text('cal_kind_working_days') },
          { value: 'unpublished', label: text('cal_kind_unpublished') },
        ]}
        onChange={(chosen) => {
          const next = kinds.find((it) => it === chosen) ?? 'weekly';
          part.onChange({ ...blank(next, formats.ownZone()), ...(note !== undefined && { note }) });
        }}
      />
      {kind === 'weekly' && <WeeklyFields {...fields} />}
      {kind === '24x5' && <WorkingDaysFields {...fields} />}
      <TextPart part={keyOf(part, 'note')} label={text('targets_note')} />
      <CalendarPreview value={part.value} now={now} {...words} />
    </div>
  );
}
