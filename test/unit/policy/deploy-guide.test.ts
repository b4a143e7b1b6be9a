// @vitest-environment node
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parsePolicy } from '../../../lib/domain/policy/parse-policy.ts';
import { policyFields, siteFields } from '../../../lib/domain/policy/policy-fields.ts';
import { helpdeskDescriptors } from '../../../lib/helpdesks/descriptors.ts';

const guide = readFileSync(new URL('../../../DEPLOY.md', import.meta.url), 'utf8');

/** The policies of extensions in an example, whatever browser it is for. */
function policiesIn(example: string): readonly unknown[] {
  const file = JSON.parse(example);
  const third = (file.policies ?? file)['3rdparty'];
  return Object.values(third.extensions ?? third.Extensions);
}

test('every example of the guide for administrators is a sound policy', () => {
  const examples = [...guide.matchAll(/```json\n([\s\S]*?)```/g)].map(([, text = '']) => text);
  const policies = examples.flatMap(policiesIn);
  expect(policies).toHaveLength(2);
  expect(policies.map((it) => parsePolicy(it, [...helpdeskDescriptors.keys()]))).toEqual(
    policies.map(() => ({ ok: true, value: expect.anything() })),
  );
  // Lists that stand in one value of the registry.
  const values = [...guide.matchAll(/^ {4}(\w+) +REG_SZ +(.+)$/gm)];
  const lock = Object.fromEntries(values.map(([, name, text = '']) => [name, JSON.parse(text)]));
  expect(Object.keys(lock)).toEqual(['sites', 'webhooks']);
  expect(parsePolicy({ lock })).toMatchObject({ ok: true });
});

test('the guide names every option', () => {
  const options = [...policyFields, ...siteFields, 'webhooks', 'matrices', 'feeds', 'appliedFeeds'];
  expect(options.filter((it) => !guide.includes(`\`${it}\``))).toEqual([]);
});
