/** The exact words that a value was read from, and where they stand on the page. */
export interface Evidence {
  readonly words: string;
  /** The block's path; see `BlockLine`. Empty for a page's own title. */
  readonly path: string;
}

/**
 * How sure a reading is. `high`: said in so many words in its own place (a labelled line, a column
 * with a heading). `medium`: put together from more than one place. `low`: a guess, to be asked and
 * never assumed.
 */
export type Confidence = 'high' | 'medium' | 'low';

/** A value with what it rests on. */
export interface Found<Value> {
  readonly value: Value;
  readonly evidence: Evidence;
  readonly confidence: Confidence;
}

const longestWords = 400;

/** The words of a line as evidence. */
export const evidenceOf = (line: { readonly text: string; readonly path: string }): Evidence => ({
  words: line.text.slice(0, longestWords),
  path: line.path,
});

export const found = <Value>(
  value: Value,
  line: { readonly text: string; readonly path: string },
  confidence: Confidence = 'high',
): Found<Value> => ({ value, evidence: evidenceOf(line), confidence });
