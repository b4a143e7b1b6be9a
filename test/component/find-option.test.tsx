// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { text } from './english.ts';
import { optionsScenes } from './gallery/scenes.ts';
import { enter, field, textOf } from './mount.ts';
import { showOptions } from './options-page.tsx';

test('the options page leaves what holds every word that is looked for', async () => {
  const root = await showOptions(optionsScenes['options']!);
  const shown = () =>
    [...root.querySelectorAll('main > section.stack:not([hidden])')].map((it) =>
      it.getAttribute('aria-label'),
    );
  const all = shown();
  const search = field(root, text('options_find'));
  await enter(search, 'QUIET  hours');
  expect(shown()).toEqual([text('options_notices')]);
  await enter(search, 'qqqq');
  expect(shown()).toEqual([]);
  expect(textOf(root)).toContain(text('options_find_nothing'));
  await enter(search, '');
  expect(shown()).toEqual(all);
});
