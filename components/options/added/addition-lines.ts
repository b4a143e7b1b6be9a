import type { Addition } from '../../../lib/domain/added/addition.ts';
import { weekdays } from '../../../lib/domain/matrix/calendar-schema.ts';
import { termText, type Words } from '../../text.ts';

function hoursLine({ text }: Words, hours: NonNullable<Addition['hours']>): string {
  if (!('hours' in hours)) return text('added_has_hours');
  const days = weekdays.flatMap((day) => {
    const spans = hours.hours[day]?.map(([from, to]) => `${from}–${to}`) ?? [];
    return spans.length === 0 ? [] : [`${termText(text, 'weekday', day)} ${spans.join(', ')}`];
  });
  return text('added_line_hours', hours.timeZone ?? '–', days.join('; '));
}

/** Everything that `addition` adds, a line each. */
export function additionLines(words: Words, { contacts, references, hours }: Addition): string[] {
  const { text } = words;
  return [
    ...contacts.map(({ tier, type, address, label }) =>
      [text('added_line_contact', tier, termText(text, 'channel', type), address), label]
        .filter(Boolean)
        .join(' · '),
    ),
    ...references.map(({ name, value }) => `${name}: ${value}`),
    ...(hours === null ? [] : [hoursLine(words, hours)]),
  ];
}
