// @vitest-environment node
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { policyFields, siteFields } from '../../../lib/domain/policy/policy-fields.ts';

interface Node {
  readonly properties: Readonly<Record<string, Node>>;
  readonly items: Node;
}
const { properties }: Node = JSON.parse(
  readFileSync(new URL('../../../public/managed-schema.json', import.meta.url), 'utf8'),
);
const keys = (node: Node | undefined) => Object.keys(node?.properties ?? {}).toSorted();

test('the schema that browsers check a policy by knows every option, to be set and to be locked', () => {
  expect(keys(properties['default'])).toEqual([...policyFields].toSorted());
  expect(keys(properties['lock'])).toEqual(
    [...policyFields, 'sites', 'webhooks', 'appliedFeeds'].toSorted(),
  );
  expect(keys(properties['add'])).toEqual(['feeds', 'matrices', 'sites', 'webhooks']);
  expect(keys(properties['add']?.properties['feeds']?.items)).toEqual(['key', 'matrixId', 'url']);
  for (const part of ['lock', 'add']) {
    expect(keys(properties[part]?.properties['webhooks']?.items)).toEqual([
      'kind',
      'name',
      'secret',
      'url',
      'withSubject',
    ]);
    expect(keys(properties[part]?.properties['sites']?.items)).toEqual(
      ['origin', ...siteFields].toSorted(),
    );
  }
});

test('it knows no bounds: a browser would hand over nothing, and nobody would be told why', () => {
  expect(JSON.stringify(properties)).not.toMatch(/"(?:minimum|maximum|enum|pattern|required)"/);
});
