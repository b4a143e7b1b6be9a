import { weekdays } from '../../matrix/calendar-schema.ts';
import { isWebAddress, localTime } from '../../matrix/values.ts';
import { parseDuration } from '../../time/duration.ts';
import * as v from 'valibot';
import type { DraftChannel } from '../draft.ts';
import type { AddressFinders } from '../finders.ts';
import { matrixLine } from '../matrix-parts.ts';
import type { Span, SpanUnit } from '../span.ts';
import { timeZoneId } from '../time-zone-id.ts';
import type { FieldKind, FieldValues, ReviewField } from './review-field.ts';

type Correct<Kind extends FieldKind> = (
  text: string,
  before: FieldValues[Kind],
  finders: AddressFinders,
) => FieldValues[Kind] | null;

const units: Readonly<Record<string, SpanUnit>> = { min: 'min', h: 'hour', d: 'day' };
const amount = /^(?:(\d+(?:\.\d+)?)\s*(min|h|d)\s+to\s+)?(\d+(?:\.\d+)?)\s*(min|h|d)$/;
const businessDays = /^(\d+)\s*business days?$/;

function correctSpan(text: string, before: Span): Span | null {
  const plain = text.trim().toLowerCase();
  if ('fix' in parseDuration(plain)) return null;
  const days = businessDays.exec(plain);
  if (days) return { value: Number(days[1]), unit: 'day', from: null, business: true };
  const [, from, fromUnit, value, unit] = amount.exec(plain) ?? [];
  const known = unit === undefined ? undefined : units[unit];
  // The ends of a range share a unit: a draft knows one.
  if (known === undefined || (fromUnit !== undefined && fromUnit !== unit)) return null;
  // Whole days of business time are written as business days.
  const business =
    known === 'day' && before.unit === 'day' && before.business ? null : before.business;
  return {
    value: Number(value),
    unit: known,
    from: from === undefined ? null : Number(from),
    business,
  };
}

const correctName = (text: string): string | null => matrixLine(text);

function correctChannel(
  text: string,
  before: DraftChannel,
  finders: AddressFinders,
): DraftChannel | null {
  const value = matrixLine(text);
  if (value === null) return null;
  const address = addressOf(value, before.type, finders);
  const { country: _, ...kept } = before;
  return address === null && before.type !== 'post' ? null : { ...kept, value, address };
}

/** What a link to `value` leads to; null where it is no address of that type. */
function addressOf(
  value: string,
  type: DraftChannel['type'],
  finders: AddressFinders,
): string | null {
  if (type === 'post') return null;
  if (type === 'email') {
    const [found, ...more] = finders.findAddresses(value).filter(({ kind }) => kind === 'email');
    const isWhole = found?.start === 0 && found.end === value.length && more.length === 0;
    return isWhole ? found.url : null;
  }
  if (type === 'phone' || (type === 'whatsapp' && !/^https:/i.test(value))) {
    const dialled = finders.internationalPhone(value, null);
    return dialled && `tel:${dialled}`;
  }
  // The address as a browser reads it: its host in punycode.
  return isWebAddress(value) ? new URL(value).href : null;
}

const dayAt = (name: string): number => weekdays.findIndex((day) => name.startsWith(day));

/** `mon-fri, sun` */
function correctDays(text: string): readonly number[] | null {
  const days: number[] = [];
  for (const part of text
    .toLowerCase()
    .split(/[\s,;]+/)
    .filter(Boolean)) {
    const [from = '', to = from, ...more] = part.split(/[-–]/);
    const [first, last] = [dayAt(from), dayAt(to)];
    if (first < 0 || last < 0 || more.length > 0) return null;
    for (let day = first; ; day = (day + 1) % 7) {
      if (!days.includes(day)) days.push(day);
      if (day === last) break;
    }
  }
  return days.length > 0 ? days : null;
}

/** `09:00-12:00, 13:00-17:00` */
function correctTimes(text: string): FieldValues['times'] | null {
  const pairs = text.split(/[,;]/).map((part) => part.trim().split(/\s*[-–]\s*/));
  const times: [string, string][] = [];
  for (const [from, to, ...more] of pairs) {
    if (!v.is(localTime, from) || !v.is(localTime, to) || more.length > 0 || from >= to)
      return null;
    times.push([from, to]);
  }
  return times;
}

const corrections: { readonly [Kind in FieldKind]: Correct<Kind> } = {
  level: (text) => (/^(?:[1-9]|1\d|20)$/.test(text.trim()) ? Number(text) : null),
  name: correctName,
  span: correctSpan,
  channel: correctChannel,
  condition(text, before) {
    const span = before.kind === 'wait' ? correctSpan(text, before.span) : null;
    return span && { kind: 'wait', span };
  },
  coverage: (text) => (text === '24x7' || text === '24x5' || text === 'business' ? text : null),
  days: correctDays,
  times: correctTimes,
  zone: (text) => timeZoneId(text),
};

/** The value that a person's `text` gives `field`; null where it cannot be one. */
export const correctField = <Kind extends FieldKind>(
  field: ReviewField<Kind>,
  text: string,
  finders: AddressFinders,
): FieldValues[Kind] | null => corrections[field.kind](text, field.value, finders);
