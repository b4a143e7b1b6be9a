import * as v from 'valibot';
import { id, nonEmpty, optional, readable } from './reply-values.ts';

/** Names of products, by their ids. */
export type Products = ReadonlyMap<string, string>;

type Entry = readonly [string, string];

/** As the web app's own API lists choices. */
const listed = v.pipe(
  v.object({ value: id, label: optional(nonEmpty), name: optional(nonEmpty) }),
  v.transform(({ value, label, name }): Entry | null => {
    const text = label ?? name;
    return text === undefined ? null : [value, text];
  }),
);

/** As v2 lists them: `{"Acme": 7}`. */
const byName = v.pipe(
  v.record(v.string(), v.unknown()),
  v.transform((all): readonly (Entry | null)[] =>
    Object.entries(all).map(([name, value]) => {
      const number = v.safeParse(id, value);
      return number.success && name.trim() !== '' ? [number.output, name.trim()] : null;
    }),
  ),
);

/** The field of every ticket that says which of the company's products it is about. */
export const productField = v.pipe(
  v.object({
    name: v.literal('product'),
    choices: v.union([readable(listed), byName]),
  }),
  v.transform(({ choices }) => ({ products: choices.filter((it) => it !== null) })),
);
