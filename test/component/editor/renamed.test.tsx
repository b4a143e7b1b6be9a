// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { expect, test } from 'vitest';
import { CalendarsForm } from '../../../components/editor/CalendarsForm.tsx';
import { enter, settle } from '../mount.ts';
import { fieldIn } from './fill.ts';
import { focused, focusOn, hold, now, readHolidays, words } from './held.tsx';

test('a calendar or a date that is called otherwise keeps its place, and the focus what it has', async () => {
  const hours = { mon: [['09:00', '17:00']] };
  const { root, value } = await hold(
    (form) => <CalendarsForm {...form} now={now} readHolidays={readHolidays} {...words} />,
    {
      office: { timeZone: 'UTC', hours, breaks: { '2026-12-24': [['12:00', '24:00']] } },
      late: { timeZone: 'UTC', hours },
    },
  );
  const fold = root.querySelector('details')!;
  await act(() => {
    fold.open = true;
    fold.dispatchEvent(new Event('toggle'));
  });
  for (const [name, to] of [
    ['Name of the calendar', 'desk'],
    ['Date', '2026-12-31'],
    ['Name of the calendar', 'office'],
  ] as const) {
    const input = fieldIn(root, name);
    await enter(input, to);
    // The Tab key leads on, and the name counts from then on.
    const controls = [...root.querySelectorAll<HTMLElement>('input, select, button')];
    await focusOn(controls[controls.indexOf(input) + 1]!);
    const next = focused();
    await act(() => void input.dispatchEvent(new Event('change', { bubbles: true })));
    await settle();
    expect(focused()).toBe(next);
    expect(next.isConnected).toBe(true);
    expect(fieldIn(root, name).value).toBe(to);
  }
  expect(Object.keys(value() as object)).toEqual(['office', 'late']);
  expect(value()).toHaveProperty(['office', 'breaks', '2026-12-31']);
});

test('a name that another calendar has is taken back, and both stay as they are', async () => {
  const { root, value } = await hold(
    (form) => <CalendarsForm {...form} now={now} readHolidays={readHolidays} {...words} />,
    { office: { open: '24x7' }, late: { open: '24x5', region: 'customer' } },
  );
  for (const fold of root.querySelectorAll('details'))
    await act(() => {
      fold.open = true;
      fold.dispatchEvent(new Event('toggle'));
    });
  const names = () =>
    [...root.querySelectorAll('details')].map((it) => fieldIn(it, 'Name of the calendar').value);
  const input = fieldIn(root.querySelector('details')!, 'Name of the calendar');
  await enter(input, 'late');
  await act(() => void input.dispatchEvent(new Event('change', { bubbles: true })));
  expect(names()).toEqual(['office', 'late']);
  expect(value()).toMatchObject({ office: { open: '24x7' }, late: { open: '24x5' } });
});
