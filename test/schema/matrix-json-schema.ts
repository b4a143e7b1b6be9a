import { toJsonSchema } from '@valibot/to-json-schema';
import { matrixSchema } from '../../lib/domain/matrix/schema.ts';
import { durationText, webAddress } from '../../lib/domain/matrix/values.ts';

/** Where editors find it, beside the presets. */
export const schemaFile = 'public/matrices/uptier-matrix-1.schema.json';

const single = '\\d+(\\.\\d+)?\\s*(s|min|h|d)';

/**
 * The matrix format as JSON Schema, as the text of `schemaFile`.
 *
 * It is what editors complete and mark while typing. It knows each key and value, and less than
 * `parseMatrix`: whether a name is defined elsewhere in the file is beyond JSON Schema.
 */
export function matrixJsonSchema(): string {
  const schema = toJsonSchema(matrixSchema, {
    target: 'draft-07',
    // Checks that are code (dates that exist, zones) have no counterpart; `parseMatrix` makes them.
    errorMode: 'ignore',
    // A pipe is shown to this hook as the schema that it begins with.
    overrideSchema: ({ valibotSchema, jsonSchema }) => {
      if (valibotSchema === durationText.pipe[0])
        return {
          ...jsonSchema,
          pattern: `^\\s*(${single}(\\s+to\\s+${single})?|\\d+\\s*business days?)\\s*$`,
          examples: ['90 min', '6 h', '2 h to 8 h', '2 business days'],
        };
      if (valibotSchema === webAddress.pipe[0]) return { ...jsonSchema, pattern: '^https://' };
      return undefined;
    },
  });
  const { $schema, ...rest } = schema;
  const text = JSON.stringify({ $schema, title: 'Uptier matrix, format 1', ...rest }, null, 2);
  return `${text}\n`;
}
