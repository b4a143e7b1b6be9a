import * as v from 'valibot';
import { id, line, lines, paragraph, percentText } from './values.ts';

const severalLines = v.pipe(lines, v.minLength(1, 'name at least one'));

const loss = v.strictObject({
  /** Holds when `affected × 100 ≥ atLeast × total`, exactly. */
  atLeast: percentText,
  /** Absent: of any component. Compared without case, spaces and punctuation. */
  components: v.optional(severalLines),
});

const oneOf = v.union([line, severalLines], 'write a text or a list of texts');

/** A condition; every key in it must hold. */
export const rule = v.pipe(
  v.strictObject({
    loss: v.optional(loss),
    priority: v.optional(oneOf),
    type: v.optional(oneOf),
    category: v.optional(oneOf),
    impact: v.optional(oneOf),
    urgency: v.optional(oneOf),
    tag: v.optional(oneOf),
    plan: v.optional(oneOf),
    /** Words of the ticket's text; whole words, without case; one is enough. */
    keywords: v.optional(severalLines),
    field: v.optional(v.strictObject({ name: line, is: oneOf })),
  }),
  v.check(
    (it) => Object.values(it).some((value) => value !== undefined),
    'name a condition, or use default: true',
  ),
);

/** A severity; the list runs from the most severe to the least. */
export const severity = v.strictObject({
  id,
  name: v.optional(line),
  description: v.optional(paragraph),
  /** Conditions of which one is enough. */
  when: v.optional(v.array(rule, 'write a list of conditions')),
  default: v.optional(v.boolean('write true or false')),
  examples: v.optional(v.array(paragraph, 'write a list of texts')),
});

/** Severity by impact and urgency: `grid[impact][urgency]` is a severity's id. */
export const impactUrgencyGrid = v.record(line, v.record(line, id));

export type Rule = v.InferOutput<typeof rule>;
export type SeverityDefinition = v.InferOutput<typeof severity>;
