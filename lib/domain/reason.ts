/**
 * Why something is as it is, as data: a code that `_locales` turns into a sentence, and the values
 * that the sentence needs. The domain writes no prose, so that every word can be translated.
 */
export interface Reason {
  /** Names a message `reason_<code>` in `_locales`, with `-` written as `_`. */
  readonly code: string;
  /** Shown in the sentence, in the order of its placeholders. Text here is text, never markup. */
  readonly values: readonly (string | number)[];
  /** Instants shown in the sentence; they fill placeholders after `values`, in the reader's zone. */
  readonly instants?: readonly number[];
}

/** A reason with its values, in the order of the sentence's placeholders. */
export const reason = (code: string, ...values: readonly (string | number)[]): Reason => ({
  code,
  values,
});
