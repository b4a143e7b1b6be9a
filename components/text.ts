import type messages from '../public/_locales/en/messages.json';
import type { Reason } from '../lib/domain/reason.ts';
import type { Formats } from './formats.ts';

export { createFormats, type Formats } from './formats.ts';

/** A text that stands in `public/_locales`. */
export type MessageKey = keyof typeof messages;

/**
 * The text of `key` in the reader's language, its placeholders filled with `values` in order.
 * Empty where no locale has the key, which only happens for keys that were made from data.
 */
export type Text = (key: MessageKey, ...values: readonly (string | number)[]) => string;

/** The reader's language: what nearly every component is given. */
export interface Words {
  readonly text: Text;
  readonly formats: Formats;
}

/** What counting needs of the reader's language. */
export type Counting = Pick<Formats, 'number' | 'pluralForm'>;

/** A key of two texts, `<key>_one` and `<key>_other`. */
export type PluralKey = MessageKey extends infer Key
  ? Key extends `${infer Stem}_other`
    ? Stem
    : never
  : never;

/** Keys made from data are checked where they are used: `Text` gives nothing for an unknown one. */
const keyFrom = (name: string): MessageKey =>
  name
    .replace(/([a-z])([A-Z])/g, '$1_$2')
    .replace(/[^A-Za-z0-9]+/g, '_')
    .toLowerCase() as MessageKey;

/**
 * The text of `key` for `count` things: `$1` is the count in the reader's digits, `values` follow.
 * Languages with more forms than two give `<key>_few` and the like; what is missing is `_other`.
 */
export function plural(
  text: Text,
  formats: Counting,
  key: PluralKey,
  count: number,
  ...values: readonly (string | number)[]
): string {
  const shown = formats.number(count);
  const form = formats.pluralForm(count);
  return (
    text(keyFrom(`${key}_${form}`), shown, ...values) ||
    text(keyFrom(`${key}_other`), shown, ...values)
  );
}

/**
 * The name of a term such as a metric or a state: the text `<prefix>_<code>`, else the code's own
 * words, so that a term that this version does not know can still be read.
 */
export const termText = (text: Text, prefix: string, code: string): string =>
  text(keyFrom(`${prefix}_${code}`)) || code.replace(/[-_.]+/g, ' ');

/** A sentence's value; where it names facts such as `loss.affected`, they are named in words. */
const valueText = (text: Text, value: string | number): string | number =>
  typeof value === 'number'
    ? value
    : value.replace(/\b[a-z]+\.[a-zA-Z]+\b/g, (code) => text(keyFrom(`fact_${code}`)) || code);

/** `reason` as a sentence; a code that this version does not know is shown as words, never left out. */
export function reasonText(text: Text, formats: Formats, reason: Reason): string {
  const values = [
    ...reason.values.map((value) => valueText(text, value)),
    ...(reason.instants ?? []).map((at) => formats.instant(at)),
  ];
  const known = text(keyFrom(`reason_${reason.code}`), ...values);
  return known || [reason.code.replaceAll('-', ' '), ...values].join(' · ');
}
