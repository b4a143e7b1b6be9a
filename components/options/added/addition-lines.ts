import type { Addition } from '../../../lib/domain/added/addition.ts';
import { isSameValue } from '../../../lib/domain/edit/same-value.ts';
import { weekdays, type Calendar } from '../../../lib/domain/matrix/calendar-schema.ts';
import { termText, type Words } from '../../text.ts';

/** One thing that is added, and how it is told. */
export interface AdditionLine {
  readonly of: unknown;
  readonly line: string;
}

function week({ text }: Words, hours: Calendar): string {
  if ('open' in hours) return termText(text, 'added_open', hours.open);
  const days = weekdays.flatMap((day) => {
    const spans = hours.hours[day]?.map(([from, to]) => `${from}–${to}`) ?? [];
    return spans.length === 0 ? [] : [`${termText(text, 'weekday', day)} ${spans.join(', ')}`];
  });
  return days.join('; ');
}

function hoursLine(words: Words, hours: Calendar): string {
  const { text } = words;
  const zone = 'timeZone' in hours ? hours.timeZone : undefined;
  const holidays = 'holidays' in hours ? (hours.holidays ?? []) : [];
  const { breaks = {}, shifts = {} } = 'open' in hours ? {} : hours;
  const others = [...Object.keys(breaks), ...Object.keys(shifts)].toSorted();
  return [
    zone === undefined
      ? `${text('cal_kind')}: ${week(words, hours)}`
      : text('added_line_hours', zone, week(words, hours)),
    holidays.length > 0 && text('added_line_holidays', holidays.join(', ')),
    others.length > 0 && text('added_line_other_days', others.join(', ')),
    hours.note,
  ]
    .filter(Boolean)
    .join(' · ');
}

/** Everything that `addition` adds, a line each. */
export function additionLines(
  words: Words,
  { contacts, references, hours }: Addition,
): readonly AdditionLine[] {
  const { text } = words;
  return [
    ...contacts.map((of) => {
      const { tier, type, address, label } = of;
      const line = text('added_line_contact', tier, termText(text, 'channel', type), address);
      return { of, line: [line, label].filter(Boolean).join(' · ') };
    }),
    ...references.map((of) => ({ of, line: `${of.name}: ${of.value}` })),
    ...(hours === null ? [] : [{ of: hours, line: hoursLine(words, hours) }]),
  ];
}

/** Those of `lines` that add what none of `others` does: two may be told alike and differ. */
export const linesBeyond = (
  lines: readonly AdditionLine[],
  others: readonly AdditionLine[],
): readonly AdditionLine[] =>
  lines.filter((it) => !others.some((other) => isSameValue(it.of, other.of)));
