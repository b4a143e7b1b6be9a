// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest';
import type { NewsActions } from '../../components/news/news-actions.ts';
import { NewsPart } from '../../components/news/NewsPart.tsx';
import { instant } from '../../lib/domain/time/instant.ts';
import type { EditionNewsView } from '../../lib/domain/view/edition-news-view.ts';
import { matrix } from '../builders/matrix.ts';
import { formats, text } from './english.ts';
import { click, control, hasControl, mount, settle, textOf } from './mount.ts';

const before = matrix({ name: 'Exotel', targets: [{ metric: 'resolution', within: '6 h' }] });
const after = { ...before, effective: '2026-12-01' };
const news: EditionNewsView = {
  id: 'test',
  before,
  after: { ...after, targets: [{ metric: 'resolution', within: '4 h' }] },
  at: instant('2026-11-20T09:00:00Z'),
  by: 'update',
  keepsEarlier: true,
};

async function show(part: Partial<NewsActions>, isWide = true) {
  const actions: NewsActions = {
    list: async () => [news],
    seen: async () => [],
    rollBack: async () => [],
    ...part,
  };
  const { root } = await mount(
    <NewsPart actions={actions} isWide={isWide} text={text} formats={formats} />,
  );
  await settle();
  return root;
}

describe('a preset that an update changed', () => {
  test('is told with every change in words, and for which tickets it counts', async () => {
    const said = textOf(await show({}));
    expect(said).toContain('An update of Uptier brought another edition of Exotel.');
    expect(said).toContain('Resolution: 6 h → 4 h');
    expect(said).toContain('opened from 2026-12-01 on');
    const all = textOf(await show({ list: async () => [{ ...news, keepsEarlier: false }] }));
    expect(all).toContain('it counts for every ticket');
  });

  test('is told until somebody says that they looked at it', async () => {
    const seen: string[] = [];
    const root = await show({
      seen: async (id) => {
        seen.push(id);
        return [];
      },
    });
    await click(control(root, 'I have looked at what is different in Exotel'));
    expect(seen).toEqual(['test']);
    expect(textOf(root)).toBe('');
  });

  test('stays where the worker did not take that', async () => {
    const root = await show({ seen: () => Promise.reject(new Error('the worker is gone')) });
    await click(control(root, 'I have looked at what is different in Exotel'));
    expect(textOf(root)).toContain('the worker is gone');
    expect(hasControl(root, 'I have looked at what is different in Exotel')).toBe(true);
  });
});

test('nothing is said where nothing changed, or nobody answers', async () => {
  expect(textOf(await show({ list: async () => [] }))).toBe('');
  expect(textOf(await show({ list: () => Promise.reject(new Error('silent')) }))).toBe('');
});

test('what a link applied by policy is told as that, and can be taken back', async () => {
  const back: string[] = [];
  const root = await show({
    list: async () => [{ ...news, by: 'feed' }],
    rollBack: async (id) => {
      back.push(id);
      return [];
    },
  });
  expect(textOf(root)).toContain('as your organisation allows');
  await click(control(root, 'Go back to the edition before of Exotel'));
  expect(back).toEqual(['test']);
  expect(textOf(root)).toBe('');
  expect(hasControl(await show({}), 'Go back to the edition before of Exotel')).toBe(false);
});
