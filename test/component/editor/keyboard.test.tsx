// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest';
import { CalendarsForm } from '../../../components/editor/CalendarsForm.tsx';
import { TargetsGrid } from '../../../components/editor/TargetsGrid.tsx';
import { TiersForm } from '../../../components/editor/TiersForm.tsx';
import { enter, textOf } from '../mount.ts';
import { goTo, type } from './drive-targets.ts';
import { fieldIn, push } from './fill.ts';
import { focused, focusOn, hold, now, press, pressSpace, readHolidays, words } from './held.tsx';

const names = {
  severities: ['Critical', 'Major', 'Minor'].map((label) => ({
    value: label.toLowerCase(),
    label,
  })),
  plans: [{ value: 'gold', label: 'Gold' }],
  categories: [],
  tiers: [{ level: 1, name: 'Desk' }],
  calendars: ['office'],
};
const grid = (value: unknown = undefined, errors: Parameters<typeof hold>[2] = []) =>
  hold((form) => <TargetsGrid {...form} {...names} {...words} />, value, errors);
const label = () => focused().getAttribute('aria-label');

describe('the grid of targets', () => {
  test('has a header for each row and column, and one cell that the Tab key reaches', async () => {
    const { root } = await grid();
    expect([...root.querySelectorAll('th[scope=col]')].map(textOf)).toEqual([
      'Plan',
      'Severity',
      'First response',
      'Next response',
      'Periodic update',
      'Resolution',
    ]);
    expect([...root.querySelectorAll('th[scope=rowgroup]')].map(textOf)).toEqual([
      'Gold',
      'Every plan',
    ]);
    expect(root.querySelectorAll('th[scope=row]')).toHaveLength(8);
    expect(root.querySelectorAll('.cell[tabindex="0"]')).toHaveLength(1);
  });

  test('is walked with arrows, Home and End, and stops at its edges', async () => {
    const { root } = await grid();
    await focusOn(root.querySelector<HTMLElement>('.cell')!);
    await press('ArrowUp');
    await press('ArrowLeft');
    expect(label()).toContain('First response · Critical · Gold');
    await press('End');
    await press('ArrowDown');
    expect(label()).toContain('Resolution · Major · Gold');
    await press('End', { ctrlKey: true });
    expect(label()).toContain('Resolution · Every severity · Every plan');
    await press('Home', { ctrlKey: true });
    expect(label()).toContain('First response · Critical · Gold');
    expect(await press('a', { ctrlKey: true })).toBe(false);
  });

  test('Escape takes back what was typed; Enter keeps it and leads down; Delete empties', async () => {
    const { root, value, changes } = await grid();
    await goTo(root, 'Resolution · Critical · Every plan');
    await press('6');
    await enter(root.querySelector<HTMLInputElement>('td input')!, '6 h');
    await press('Escape');
    expect([value(), changes()]).toEqual([undefined, 0]);
    expect(label()).toContain('Resolution · Critical · Every plan');
    await type(root, '6 h');
    expect(label()).toContain('Resolution · Major · Every plan');
    expect([value(), changes()]).toEqual([
      [{ metric: 'resolution', severity: 'critical', within: '6 h' }],
      1,
    ]);
    await press('ArrowUp');
    expect(label()).toContain('6 h, 6h');
    await press('Delete');
    expect(value()).toBeUndefined();
  });

  test('Control and D copies a target to the severities below, with all that it says', async () => {
    const { root, value } = await grid([
      { metric: 'resolution', severity: 'critical', within: '6 h', calendar: 'office' },
      { metric: 'resolution', severity: 'minor', promise: 'next release' },
    ]);
    await goTo(root, 'Resolution · Critical · Every plan');
    expect(await press('d', { ctrlKey: true })).toBe(true);
    expect(value()).toEqual([
      { metric: 'resolution', severity: 'critical', within: '6 h', calendar: 'office' },
      { metric: 'resolution', severity: 'minor', within: '6 h', calendar: 'office' },
      { metric: 'resolution', severity: 'major', within: '6 h', calendar: 'office' },
    ]);
    expect(textOf(root.querySelector('[role=status]')!)).toBe('Copied down: 6 h');
  });

  test('says a duration in words, keeps a wrong one, and shows the error in the cell', async () => {
    const { root, value } = await grid(
      [{ metric: 'resolution', within: '6 hours' }],
      [{ path: ['0', 'within'], message: 'not a duration', fix: 'write 6 h' }],
    );
    await goTo(root, 'Resolution · Every severity · Every plan');
    expect(label()).toContain('not a duration');
    expect(textOf(root)).toContain('not a duration: write 6 h');
    await type(root, '2 h to 8 h');
    expect(value()).toEqual([{ metric: 'resolution', within: '2 h to 8 h' }]);
    expect(textOf(root)).toContain('at risk after 2h, late after 8h');
  });

  test('keeps what it has no cell for, and lets it be mended or removed', async () => {
    const strange = [{ metric: 'resolution', severity: 'gone', within: '1 h' }, 'a text', 7];
    const { root, value } = await grid([...strange, { metric: 'rca', within: '72 h' }]);
    expect(textOf(root)).toContain('Targets that stand in no cell');
    await goTo(root, 'Resolution · Critical · Gold');
    await type(root, '2 h');
    expect(value()).toEqual([
      ...strange,
      { metric: 'rca', within: '72 h' },
      { metric: 'resolution', severity: 'critical', plan: 'gold', within: '2 h' },
    ]);
  });
});

const calendars = (value: unknown) =>
  hold(
    (form) => <CalendarsForm {...form} now={now} readHolidays={readHolidays} {...words} />,
    value,
    // What is wrong in it opens a calendar.
    [{ path: ['office', 'note'], message: 'x' }],
  );
const slot = (root: Element, name: string) =>
  [...root.querySelectorAll<HTMLElement>('[data-slot]')].find((it) =>
    it.getAttribute('aria-label')!.startsWith(name),
  )!;

describe('the week painter', () => {
  const office = { office: { timeZone: 'Europe/Berlin', hours: {}, note: 'kept' } };

  test('opens what Shift and arrows select, with Space, and closes it again', async () => {
    const { root, value } = await calendars(office);
    await focusOn(slot(root, 'Monday, 09:00'));
    for (let at = 0; at < 15; at += 1) await press('ArrowRight', { shiftKey: true });
    for (let at = 0; at < 4; at += 1) await press('ArrowDown', { shiftKey: true });
    await pressSpace();
    const day = [['09:00', '17:00']];
    expect(value()).toEqual({
      office: {
        timeZone: 'Europe/Berlin',
        hours: { mon: day, tue: day, wed: day, thu: day, fri: day },
        note: 'kept',
      },
    });
    expect(textOf(root)).toContain('Monday to Friday, 09:00 to 17:00: open');
    expect(slot(root, 'Friday, 16:30').getAttribute('aria-label')).toMatch(/ open$/);
    await press('ArrowUp');
    expect(label()).toContain('Thursday, 16:30 to 17:00, open');
    await pressSpace();
    expect(value()).toMatchObject({ office: { hours: { thu: [['09:00', '16:30']], fri: day } } });
  });

  test('is painted by dragging, too', async () => {
    const { root, value } = await calendars(office);
    const point = async (kind: string, name: string, buttons: number) => {
      slot(root, name).dispatchEvent(new PointerEvent(kind, { bubbles: true, button: 0, buttons }));
      await focusOn(slot(root, name));
    };
    await point('pointerdown', 'Saturday, 22:00', 1);
    await point('pointerover', 'Sunday, 22:30', 1);
    await point('pointerup', 'Sunday, 22:30', 0);
    const night = [['22:00', '23:00']];
    expect(value()).toMatchObject({ office: { hours: { sat: night, sun: night } } });
  });

  test('leaves what was typed wrong on other days', async () => {
    const hours = { tue: [['9', 'noon']] };
    const { root, value } = await calendars({ office: { timeZone: 'Europe/Berlin', hours } });
    await focusOn(slot(root, 'Monday, 09:00'));
    await pressSpace();
    expect(value()).toMatchObject({
      office: { hours: { tue: [['9', 'noon']], mon: [['09:00', '09:30']] } },
    });
  });

  test('shows the next two weeks, with the night on which the clocks change', async () => {
    const { root } = await calendars({
      office: { timeZone: 'Europe/Berlin', hours: { sat: [['22:00', '06:00']] } },
    });
    const rows = [...root.querySelectorAll('.preview tbody tr')].map(textOf);
    expect(rows).toHaveLength(14);
    expect(rows.find((it) => it.includes('2026-03-29'))).toContain('clocks go forward by 1h');
    expect(rows.filter((it) => it.includes('clocks go'))).toHaveLength(1);
  });
});

describe('the list of tiers', () => {
  const tiers = [
    { level: 1, name: 'Desk', note: 'first' },
    { level: 2, name: 'Experts' },
    { level: 5, name: 'Management' },
  ];
  const form = () => hold((it) => <TiersForm {...it} {...names} {...words} />, tiers);

  test('is put in order by Alt and arrows; levels stay with their places, the focus goes along', async () => {
    const { root, value } = await form();
    const up = root.querySelectorAll<HTMLElement>('[data-do=up]')[2]!;
    await focusOn(up);
    await press('ArrowUp', { altKey: true });
    expect(value()).toEqual([
      { level: 1, name: 'Desk', note: 'first' },
      { level: 2, name: 'Management' },
      { level: 5, name: 'Experts' },
    ]);
    expect(label()).toBe('Move up: 2. Management');
    await press('ArrowUp', { altKey: true });
    await press('ArrowUp', { altKey: true });
    expect(value()).toMatchObject([{ level: 1, name: 'Management' }, {}, {}]);
  });

  test('loses the one that is removed, and the focus stays in the list', async () => {
    const { root, value } = await form();
    await push(root, 'Remove: 2. Experts');
    expect(value()).toEqual([tiers[0], tiers[2]]);
    expect(label()).toBe('Remove: 1. Desk');
  });

  test('shows what is no tier as it is, and loses nothing of it', async () => {
    const { root, value } = await hold(
      (it) => <TiersForm {...it} {...names} {...words} />,
      ['a text', { level: 'two', name: 7, more: { deep: true } }],
    );
    await push(root, 'Add a tier');
    expect(value()).toMatchObject(['a text', { level: 'two', name: 7, more: { deep: true } }, {}]);
    await enter(fieldIn(root.querySelectorAll('ol > li')[2]!, 'Name'), 'New');
    expect(value()).toMatchObject(
      [{}, {}, { level: 1, name: 'New' }].map((it, at) => (at === 2 ? it : expect.anything())),
    );
  });
});
