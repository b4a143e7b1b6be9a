import { fieldText } from '../../lib/domain/capture/review/field-text.ts';
import type {
  AnyField,
  FieldGroup,
  FieldKind,
} from '../../lib/domain/capture/review/review-field.ts';
import { plainLine } from '../../lib/domain/plan/plain-text.ts';
import { termText, type MessageKey, type Text } from '../text.ts';

const longestWords = 400;

/** Words of a page as they may be shown: without marks that hide or turn text. */
export const shownWords = (words: string): string =>
  plainLine(words, longestWords).replace(/\p{Cf}/gu, '');

/** What a field says, such as `First response`. */
export function topicText(text: Text, field: AnyField): string {
  const { topic } = field;
  if (
    topic === 'first-response' ||
    topic === 'resolution' ||
    topic === 'periodic-update' ||
    topic === 'rca' ||
    topic === 'tier-engagement'
  )
    return termText(text, 'metric', topic);
  if (field.kind === 'channel')
    return text('capture_topic_channel', termText(text, 'channel', field.value.type));
  return termText(text, 'capture_topic', topic);
}

/** A field's value as the reader sees it; null where a channel is named without an address. */
export function valueText(text: Text, field: AnyField): string | null {
  if (field.kind === 'coverage') return termText(text, 'capture_coverage', field.value);
  if (field.kind === 'condition')
    return field.value.kind === 'wait'
      ? text('capture_condition_wait', fieldText(field) ?? '')
      : text('capture_condition_reference');
  const plain = fieldText(field);
  if (plain === null) return null;
  const inHours = field.kind === 'span' && field.value.business && field.value.unit !== 'day';
  return inHours ? text('capture_in_hours', plain) : shownWords(plain);
}

/** What the fields of one part of the draft have in common. */
export function groupText(text: Text, group: FieldGroup, first: AnyField): string {
  if (group.kind === 'tier') return text('capture_group_tier', fieldText(first) ?? '');
  if (group.kind === 'severity')
    return text('capture_group_severity', shownWords(fieldText(first) ?? ''));
  return termText(text, 'capture_group', group.kind);
}

/** How to write a value of each kind, told where a correction cannot be read. */
export const writeAs: Readonly<Record<FieldKind, MessageKey>> = {
  level: 'capture_write_level',
  name: 'capture_write_name',
  span: 'capture_write_span',
  condition: 'capture_write_span',
  channel: 'capture_write_channel',
  coverage: 'capture_write_name',
  days: 'capture_write_days',
  times: 'capture_write_times',
  zone: 'capture_write_zone',
};

/** How a number without a country's code is dialled, and why so; null for any other value. */
export function countryText(text: Text, field: AnyField): string | null {
  if (field.kind !== 'channel' || !field.value.country) return null;
  const { code, because } = field.value.country;
  const name = new Intl.DisplayNames(undefined, { type: 'region' }).of(code) ?? code;
  const dialled = (field.value.address ?? '').replace(/^tel:/, '');
  return text(countryReasons[because], dialled, name);
}

const countryReasons = {
  numbers: 'capture_country_numbers',
  address: 'capture_country_address',
  domain: 'capture_country_domain',
  language: 'capture_country_language',
} as const satisfies Readonly<Record<string, MessageKey>>;
