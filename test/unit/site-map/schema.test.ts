import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { schemaFile, siteMapJsonSchema } from '../../schema/site-map-json-schema.ts';

test('the published schema is the one that imports are checked by: else run "npm run schema"', () => {
  expect(readFileSync(schemaFile, 'utf8')).toBe(siteMapJsonSchema());
});
