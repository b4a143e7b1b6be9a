// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest';
import { importText } from '../../entrypoints/options/import-text.ts';
import type { Addition } from '../../lib/domain/added/addition.ts';
import { optionsScenes } from './gallery/scenes.ts';
import { click, control, enter, field, hasControl, settle, submit, textOf } from './mount.ts';
import { showOptions } from './options-page.tsx';
import { directory } from './samples.ts';
import { stillOptions } from './still-actions.ts';

const usual = optionsScenes['options']!;
const never = () => Promise.reject(new Error('no matrix is stored or reviewed here'));
const paste = async (root: Element, json: string) => {
  await enter(field(root, 'Or paste its text'), json);
  await submit(field(root, 'Or paste its text'));
  await settle();
};

describe('a file of what was added', () => {
  const added = {
    id: 'exotel-contact-center',
    contacts: [{ tier: 2, type: 'phone' as const, address: '+4930123456', label: 'Mrs Rao' }],
    references: [{ name: 'Customer number', value: '4711' }],
    hours: { timeZone: 'Asia/Kolkata', hours: { mon: [['09:30', '18:00'] as [string, string]] } },
  };
  const withAdded = (before: Addition) => ({
    ...usual,
    directory: {
      ...directory,
      matrices: directory.matrices.map((it) =>
        it.id === added.id ? { ...it, added: before } : it,
      ),
    },
  });
  const taking = async (
    state = withAdded({ ...added, contacts: [], hours: null }),
    refused?: Error,
  ) => {
    const saved: Addition[] = [];
    const save = async (it: Addition) => {
      if (refused) throw refused;
      saved.push(it);
    };
    const root = await showOptions(state, {
      importMatrix: (it) => importText({ saveMatrix: never, review: never }, it),
      added: { ...stillOptions.added, save },
    });
    return { root, saved };
  };

  test('that adds to a matrix says what is new and what would go, and counts once it is taken', async () => {
    const { root, saved } = await taking(
      withAdded({ ...added, contacts: [], references: [{ name: 'Old', value: '1' }], hours: null }),
    );
    await paste(root, JSON.stringify(added));
    const said = root.querySelector('form[aria-label="Import a matrix"] [role=status]')!;
    expect(textOf(said)).toBe('Below stands what the file would change.');
    const review = root.querySelector('section.card')!;
    expect([...review.querySelectorAll('.strong')].map(textOf)).toEqual([
      'New',
      'What you added so far, and would go',
    ]);
    expect([...review.querySelectorAll('li')].map(textOf)).toEqual([
      'Tier 2, phone: +4930123456 · Mrs Rao',
      'Customer number: 4711',
      'Hours (Asia/Kolkata): Monday 09:30–18:00',
      'Old: 1',
    ]);
    expect(saved).toEqual([]);
    expect(textOf(root)).not.toMatch(/Refused|Nothing was changed/);
    await click(control(root, 'Take over'));
    expect(saved).toEqual([added]);
    expect(textOf(root)).toContain('is stored.');
  });

  test('whose hours differ only on single days is not said to be there already', async () => {
    const hours = { ...added.hours, holidays: ['2026-12-25'] };
    const { root } = await taking(withAdded({ ...added, hours }));
    const heads = () => [...root.querySelectorAll('section.card .strong')].map(textOf);
    await paste(root, JSON.stringify(added));
    expect(heads()).toEqual(['New', 'What you added so far, and would go', 'As it is already']);
    expect(textOf(root)).toContain('Monday 09:30–18:00 · Holidays: 2026-12-25');
    await click(control(root, 'Leave as it is'));
    const dated = { ...hours, shifts: { '2026-12-31': [['09:30', '12:00']] }, note: 'ask' };
    await paste(root, JSON.stringify({ ...added, hours: dated }));
    expect(textOf(root)).toContain('Holidays: 2026-12-25 · Other hours on: 2026-12-31 · ask');
    await click(control(root, 'Leave as it is'));
    await paste(root, JSON.stringify({ ...added, hours: { open: '24x7' } }));
    expect(textOf(root)).toContain('Hours: around the clock');
    await click(control(root, 'Leave as it is'));
    await paste(root, JSON.stringify({ ...added, hours }));
    expect(heads()).toEqual(['As it is already']);
  });

  test('that adds nothing says what would go', async () => {
    const { root } = await taking();
    await paste(root, JSON.stringify({ ...added, contacts: [], references: [], hours: null }));
    expect(textOf(root)).toContain('what you added so far would be erased');
  });

  test('that cannot be stored says so, and is not said to be', async () => {
    const { root } = await taking(undefined, new Error('Nobody answered'));
    await paste(root, JSON.stringify(added));
    await click(control(root, 'Take over'));
    expect(textOf(root.querySelector('[role=alert]')!)).toContain('Nobody answered');
    expect(textOf(root)).not.toContain('is stored.');
  });

  test('that adds to a matrix and is left, or adds to none that is here, changes nothing', async () => {
    const { root, saved } = await taking();
    await paste(root, JSON.stringify(added));
    await click(control(root, 'Leave as it is'));
    expect(textOf(root)).toContain('Nothing was changed.');
    await paste(root, JSON.stringify({ ...added, id: 'gone' }));
    expect(textOf(root)).toContain('adds to the matrix “gone”, which is not here');
    expect(hasControl(root, 'Take over')).toBe(false);
    expect(saved).toEqual([]);
  });

  test.each([
    [
      'an address of another kind',
      { contacts: [{ tier: 2, type: 'form', address: 'javascript:alert(1)' }] },
      'contacts[0]',
    ],
    ['a key that is not known', { extra: 1 }, 'extra'],
    ['a prototype’s name', JSON.parse('{"__proto__": {"x": 1}}'), '__proto__'],
  ])('that adds with %s is refused at its place', async (_what, part, place) => {
    const { root, saved } = await taking();
    await paste(root, JSON.stringify({ ...added, ...part }));
    expect(textOf(root)).toContain('Refused: nothing was changed.');
    expect([...root.querySelectorAll('ol .notice')].map(textOf).join()).toContain(place);
    expect(hasControl(root, 'Take over')).toBe(false);
    expect(saved).toEqual([]);
  });

  test('is none where it says that it is a matrix, whatever else stands in it', async () => {
    const given: unknown[] = [];
    const saveMatrix = (it: unknown) => {
      given.push(it);
      return Promise.resolve({ saved: null, findings: [] });
    };
    for (const sign of [{ format: 'uptier-matrix/1' }, { tiers: [] }])
      expect(
        await importText({ saveMatrix, review: never }, JSON.stringify({ ...added, ...sign })),
      ).not.toHaveProperty('addition');
    expect(given).toHaveLength(2);
  });

  test('of a matrix that is gone can be saved and erased', async () => {
    const erased: string[] = [];
    const saved: Addition[] = [];
    const root = await showOptions(
      { ...usual, directory: { ...directory, addedToNothing: [{ ...added, id: 'gone' }] } },
      {
        added: {
          ...stillOptions.added,
          erase: async (id) => void erased.push(id),
          export: (it) => void saved.push(it),
        },
      },
    );
    await click(control(root, 'Save what was added to gone as a file'));
    await click(control(root, 'Erase what was added to gone'));
    expect(saved.map(({ id }) => id)).toEqual(['gone']);
    expect(erased).toEqual(['gone']);
  });
});
