// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, test } from 'vitest';
import type { SavedEdition } from '../../../components/review/EditionList.tsx';
import { openEditor } from '../../../entrypoints/options/edit-page.tsx';
import type { TrialNeeds } from '../../../lib/app/try-change.ts';
import { formatRoute, type EditRoute } from '../../../lib/domain/edit/edit-route.ts';
import { parseMatrix } from '../../../lib/domain/matrix/parse-matrix.ts';
import type { Matrix } from '../../../lib/domain/matrix/schema.ts';
import { matrix } from '../../builders/matrix.ts';
import { formats, text } from '../english.ts';
import { click, control, enter, field, hasControl, mount, settle, textOf } from '../mount.ts';
import { now } from '../samples.ts';

const first = matrix({
  id: 'ours',
  name: 'Ours',
  targets: [{ metric: 'resolution', within: '6 h' }],
});

/** The editor's page over what is stored, which `saved` holds. */
async function page(saved: Matrix[] = [first], route: EditRoute = { kind: 'edit', id: 'ours' }) {
  location.hash = formatRoute(route);
  const { root } = await mount(<div />);
  const editions = (): SavedEdition[] =>
    saved.map((it) => ({ matrix: it, preset: false, storedAt: now }));
  const trialNeeds = async (): Promise<TrialNeeds> => ({
    history: { async *since() {} },
    sites: [],
    saved,
    factsOf: () => [],
    settings: { timeZone: null },
    now,
    pause: () => Promise.resolve(),
  });
  const opened = await openEditor(route, root, {
    readMatrix: async () => saved.at(-1),
    ids: () => ['ours'],
    actions: {
      saveMatrix: async (value) => {
        const parsed = parseMatrix(value);
        if (!parsed.ok) return { saved: null, findings: parsed.findings };
        const { id, name } = parsed.matrix;
        saved.push(parsed.matrix);
        return { saved: { id, name }, findings: [] };
      },
      readHolidays: async () => ({ days: [], findings: [] }),
    },
    saveFile: () => {},
    now: () => now,
    editions: async () => editions(),
    trialNeeds,
    observed: async () => [],
    go: (hash) => (location.hash = hash),
    text,
    formats,
  });
  await act(() => opened.draw());
  await settle();
  return { root, saved };
}
const editing = (root: Element) => root.querySelector<HTMLElement>('main.editor')!;
const isHidden = (element: Element) => element.closest('[hidden]') !== null;

afterEach(() => {
  location.hash = '';
});

describe('a change of a stored matrix', () => {
  test('is stored only once it was seen in words and applied', async () => {
    const { root, saved } = await page();
    await enter(field(editing(root), 'Name'), 'Our support');
    await click(control(root, 'Save'));
    expect(saved).toEqual([first]);
    expect(isHidden(editing(root))).toBe(true);
    expect(textOf(root)).toContain('name: Ours → Our support');
    expect(textOf(root)).toContain('No ticket that this matrix applies to was observed');
    await click(control(root, 'Apply'));
    expect(saved.map((it) => it.name)).toEqual(['Ours', 'Our support']);
    expect(isHidden(editing(root))).toBe(false);
    expect(textOf(root)).toContain('1 earlier edition');
  });

  test('goes back to the editor unsaved, with what was written', async () => {
    const { root, saved } = await page();
    await enter(field(editing(root), 'Name'), 'Another name');
    await click(control(root, 'Save'));
    await click(control(root, 'Back to the editor'));
    expect(saved).toEqual([first]);
    expect(field(editing(root), 'Name').value).toBe('Another name');
    expect(hasControl(root, 'Apply')).toBe(false);
    await click(control(root, 'Undo'));
  });

  test('an earlier edition is taken over, seen in words, and counts again', async () => {
    const second = { ...first, targets: [{ metric: 'resolution' as const, within: '4 h' }] };
    const { root, saved } = await page([first, second]);
    const take = [...root.querySelectorAll('button')].find(
      (it) => textOf(it) === 'Take over into the editor',
    )!;
    await click(take);
    await click(control(root, 'Save'));
    expect(textOf(root)).toContain('Resolution: 4 h → 6 h');
    await click(control(root, 'Apply'));
    expect(saved.at(-1)).toEqual(first);
  });
});

describe('what is saved for the first time', () => {
  test('has an address of its own, so that a page that is loaded anew stays with it', async () => {
    const { root, saved } = await page([first], { kind: 'copy', id: 'ours' });
    const steps = history.length;
    await click(control(root, 'Save'));
    const id = saved.at(-1)?.id;
    expect(id).not.toBe('ours');
    expect(location.hash).toBe(`#matrix-edit=${id}`);
    expect(history.length).toBe(steps);
    // It goes on as one that is stored: the next change is reviewed.
    await enter(field(editing(root), 'Name'), 'Renamed');
    await click(control(root, 'Save'));
    expect(textOf(root)).toContain('→ Renamed');
  });
});
