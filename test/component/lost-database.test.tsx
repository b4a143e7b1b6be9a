// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { LostDatabase } from '../../components/popup/LostDatabase.tsx';
import { formats, text } from './english.ts';
import { control, mount, textOf } from './mount.ts';
import { now } from './samples.ts';

test('a lost database is told with its time, and leads to where it can be recovered', async () => {
  const { root } = await mount(<LostDatabase at={now} text={text} formats={formats} />);
  expect(textOf(root)).toContain('Uptier’s database was lost on');
  expect(textOf(root)).toContain(formats.instant(now));
  expect(control(root, 'What was put back').getAttribute('href')).toBe('/options.html#problems');
});
