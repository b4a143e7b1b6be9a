/**
 * The separate ways in which a page may be read, beside the plain one (a table with headings, parts
 * that a level or a severity begins). Each stands for a shape that many pages have; each can be
 * switched off, so that a score can be taken without those that a single page speaks for.
 */
export const readingRules = [
  /** Rows of times over rows of roles. */
  'chart',
  /** Rows and columns exchanged. */
  'turned-table',
  /** Levels as columns beside severities as rows. */
  'level-columns',
  /** Cells that repeat their column's heading. */
  'cell-labels',
  /** Two times in one cell, in the order that the heading names them. */
  'paired-times',
  /** A numbered list of roles. */
  'ladder-list',
  /** Roles as headings, each with its contacts. */
  'role-headings',
  /** `Service desk → Manager → Director`. */
  'chain',
  /** Roles one after the other in paragraphs. */
  'prose-ladder',
  /** An ombudsman or regulator after the ladder. */
  'outside-body',
  /** Contacts before a ladder's first numbered level. */
  'first-level',
  /** A list of contacts beside a ladder of roles. */
  'listed-contacts',
  /** Support contacts of a page with targets and no ladder. */
  'only-level',
  /** Several severities in one line. */
  'severity-sentences',
  /** A severity by its word in each sentence. */
  'named-severities',
  /** Abbreviations that the page explains. */
  'legend',
  /** Sentences that say how times are counted. */
  'counting-notes',
] as const;
export type ReadingRule = (typeof readingRules)[number];
