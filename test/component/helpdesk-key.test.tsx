// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { HelpdeskKeyForm } from '../../components/options/HelpdeskKeyForm.tsx';
import type { KeyActions } from '../../components/options/key-actions.ts';
import { text } from './english.ts';
import {
  click,
  control,
  enter,
  field,
  hasControl,
  mount,
  settle,
  submit,
  textOf,
} from './mount.ts';
import { stillOptions } from './still-actions.ts';

const origin = 'https://acme.freshdesk.com';

async function show(part: Partial<KeyActions> = {}) {
  const actions = { ...stillOptions.keys, ...part };
  const { root } = await mount(<HelpdeskKeyForm origin={origin} actions={actions} text={text} />);
  await settle();
  return root;
}

test('a key goes in hidden, without what stands around it, and is not shown again', async () => {
  const saved: unknown[] = [];
  const root = await show({
    save: async (at, key) => {
      saved.push([at, key]);
      return [at];
    },
  });
  expect(hasControl(root, 'Remove the key')).toBe(false);
  const input = field(root, 'API key');
  expect(input.getAttribute('type')).toBe('password');
  await enter(input, ' k3yOfAgentOne ');
  await submit(control(root, 'Try and keep the key'));
  await settle();
  expect(saved).toEqual([[origin, 'k3yOfAgentOne']]);
  expect(textOf(root)).toContain('The site took the key');
  expect(field(root, 'Another key')).toHaveProperty('value', '');
  expect(root.innerHTML).not.toContain('k3yOfAgentOne');
});

test('what cannot be a key is told at its place, and not sent', async () => {
  const root = await show({ save: () => Promise.reject(new Error('it went out')) });
  for (const wrong of ['', 'short', 'with a space in it', 'user:password']) {
    await enter(field(root, 'API key'), wrong);
    await submit(control(root, 'Try and keep the key'));
    expect(textOf(root)).toContain('A key has 8 to 200');
  }
  expect(textOf(root)).not.toContain('it went out');
});

test('why a site did not take it is told, and the key stays to be mended', async () => {
  const root = await show({ save: () => Promise.reject(new Error('The site does not take it.')) });
  await enter(field(root, 'API key'), 'k3yOfAgentOne');
  await submit(control(root, 'Try and keep the key'));
  await settle();
  expect(textOf(root)).toContain('The site does not take it.');
  expect(field(root, 'API key')).toHaveProperty('value', 'k3yOfAgentOne');
});

test('one that is kept can be removed', async () => {
  const root = await show({ list: async () => [origin], remove: async () => [] });
  expect(textOf(root)).toContain('A key is kept for this site.');
  await click(control(root, 'Remove the key'));
  await settle();
  expect(textOf(root)).toContain('The key was removed.');
  expect(hasControl(root, 'Remove the key')).toBe(false);
});
