import { weekdays } from '../../matrix/calendar-schema.ts';
import { durationText } from '../matrix-parts.ts';
import type { AnyField } from './review-field.ts';

/**
 * A field's value as one corrects it: a duration, days and times as a matrix writes them. Null for
 * what has no text of its own (words that are only kept or dropped, a channel without an address).
 */
export function fieldText(field: AnyField): string | null {
  switch (field.kind) {
    case 'level':
      return String(field.value);
    case 'name':
    case 'zone':
    case 'coverage':
      return field.value;
    case 'span':
      return durationText(field.value);
    case 'channel':
      return field.value.value;
    case 'condition':
      return field.value.kind === 'wait' ? durationText(field.value.span) : null;
    case 'days':
      return field.value.map((day) => weekdays[day] ?? '').join(', ');
    case 'times':
      return field.value.map((pair) => pair.join('-')).join(', ');
  }
}

/** True where the text of a field may be replaced by another. */
export const canCorrect = (field: AnyField): boolean =>
  field.kind !== 'condition' || field.value.kind === 'wait';
