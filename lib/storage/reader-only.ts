import * as v from 'valibot';
import type { RecordReader } from './set-aside.ts';

const rowShape = v.looseObject({ record: v.unknown() });

/** Leaves out what cannot be read and writes nothing: for pages, because only the worker writes. */
export const readerOnly: RecordReader = {
  parse: async (_, found, schema) =>
    found.flatMap(({ row }) => {
      const shape = v.safeParse(rowShape, row);
      const parsed = shape.success ? v.safeParse(schema, shape.output.record) : null;
      return parsed?.success === true ? [parsed.output] : [];
    }),
};
