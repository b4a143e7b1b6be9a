import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { matrixJsonSchema, schemaFile } from '../../schema/matrix-json-schema.ts';

const root = new URL('../../../', import.meta.url);

it('the published JSON Schema is current; npm run schema writes it anew', () => {
  expect(readFileSync(new URL(schemaFile, root), 'utf8')).toBe(matrixJsonSchema());
});

it('the JSON Schema refuses unknown keys and asks for what every file needs', () => {
  const schema = JSON.parse(matrixJsonSchema());
  expect(schema.additionalProperties).toBe(false);
  expect(schema.required).toEqual(['format', 'id', 'name', 'tiers']);
});

it('the JSON Schema knows how a duration is written', () => {
  const { pattern } = JSON.parse(matrixJsonSchema()).properties.targets.items.properties.within;
  for (const text of ['30 s', '90 min', '6h', '2.5 d', '2 h to 8 h', '2 business days'])
    expect(text).toMatch(new RegExp(pattern));
  for (const text of ['soon', '90', '-1 h', '6 hours'])
    expect(text).not.toMatch(new RegExp(pattern));
});
