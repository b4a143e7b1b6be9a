// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { LostDatabase } from '../../components/popup/LostDatabase.tsx';
import { text } from './english.ts';
import { control, mount, textOf } from './mount.ts';

test('a lost database is told, and leads to where it can be recovered', async () => {
  const { root } = await mount(<LostDatabase text={text} />);
  expect(textOf(root)).toContain('Uptier’s database was lost.');
  expect(control(root, 'What was put back').getAttribute('href')).toBe('/options.html#problems');
});
