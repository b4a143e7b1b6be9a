import { toJsonSchema } from '@valibot/to-json-schema';
import { siteMapRecord } from '../../lib/domain/site-map/site-map-record.ts';

/** Where it stands, beside the matrix's. */
export const schemaFile = 'public/site-maps/uptier-sitemap-1.schema.json';

/**
 * The format of site maps as JSON Schema, as the text of `schemaFile`. It knows less than
 * `readSiteMap`: that a selector is plain and a zone exists is beyond it.
 */
export function siteMapJsonSchema(): string {
  const { $schema, ...rest } = toJsonSchema(siteMapRecord, {
    target: 'draft-07',
    // Checks that are code have no counterpart.
    errorMode: 'ignore',
  });
  return `${JSON.stringify({ $schema, title: 'Uptier site map, format 1', ...rest }, null, 2)}\n`;
}
