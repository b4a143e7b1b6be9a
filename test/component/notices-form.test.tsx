// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { NoticesForm } from '../../components/options/NoticesForm.tsx';
import type { NotificationSettings } from '../../lib/domain/deadlines/notification-settings.ts';
import { deadlineKinds } from '../../lib/domain/deadlines/deadline.ts';
import { text } from './english.ts';
import { optionsScenes } from './gallery/scenes.ts';
import { box, click, control, enter, field, mount, submit, textOf, tick } from './mount.ts';
import { showOptions } from './options-page.tsx';

async function form(settings?: NotificationSettings) {
  const saved: NotificationSettings[] = [];
  const onSave = async (it: NotificationSettings) => void saved.push(it);
  const { root } = await mount(<NoticesForm settings={settings} onSave={onSave} text={text} />);
  const save = () => submit(box(root, 'Quiet hours'));
  return { root, saved, save };
}

test('everything is told at any time until the user says otherwise', async () => {
  const { saved, save } = await form();
  await save();
  expect(saved).toEqual([{ kinds: deadlineKinds, quiet: null }]);
});

test('a kind is switched off and on again in its place', async () => {
  const { root, saved, save } = await form();
  await tick(box(root, 'a clock is close to its time'));
  await save();
  expect(saved[0]?.kinds).toEqual(deadlineKinds.filter((it) => it !== 'at-risk'));
  await tick(box(root, 'a clock is close to its time'));
  await save();
  expect(saved[1]?.kinds).toEqual(deadlineKinds);
});

test('quiet hours over midnight are kept, and say that a severe breach passes', async () => {
  const { root, saved, save } = await form();
  await tick(box(root, 'Quiet hours'));
  await enter(field(root, 'Quiet from'), '21:30');
  for (const day of ['Monday', 'Sunday']) await tick(box(root, day));
  await tick(box(root, 'A breach of the most severe tickets is told all the same'));
  await save();
  expect(saved[0]?.quiet).toEqual({
    from: '21:30',
    to: '07:00',
    days: ['tue', 'wed', 'thu', 'fri', 'sat'],
    criticalPasses: false,
  });
  expect(textOf(root)).toContain('Saved');
});

test('quiet hours without a day or a time are refused where they stand', async () => {
  const quiet = { from: '22:00', to: '07:00', days: ['mon'], criticalPasses: true } as const;
  const { root, saved, save } = await form({ kinds: [], quiet });
  await tick(box(root, 'Monday'));
  await enter(field(root, 'Quiet until'), '');
  await save();
  expect(saved).toEqual([]);
  expect(textOf(root)).toContain('Tick at least one day, or switch the quiet hours off.');
  expect(textOf(root)).toContain('Write a time, such as 09:00.');
});

test('only what is mine is told by the names that tickets show', async () => {
  const { root, saved, save } = await form({ kinds: [], quiet: null });
  await tick(box(root, 'Only what is mine, or nobody’s'));
  await enter(field(root, 'Your names in the helpdesks'), ' agent1, , Asha Rao');
  await save();
  expect(saved).toMatchObject([{ mine: ['agent1', 'Asha Rao'] }]);
  await tick(box(root, 'Only what is mine, or nobody’s'));
  await save();
  expect(saved[1]).not.toHaveProperty('mine');
});

test('the page keeps hours and notifications of each other', async () => {
  const scene = optionsScenes['options-quiet']!;
  const saved: object[] = [];
  const root = await showOptions(scene, {
    savePreferences: async (it) => void saved.push(it),
  });
  await submit(field(root, 'Time zone'));
  expect(saved).toEqual([scene.preferences]);
});

test('the browser is asked inside the click, and a refusal is said', async () => {
  let asked = 0;
  const root = await showOptions(optionsScenes['options']!, {
    requestNotifications: async () => {
      asked += 1;
      return false;
    },
  });
  await click(control(root, 'Allow notifications'));
  expect(asked).toBe(1);
  expect(textOf(root)).toContain('The toolbar still shows what is due.');
});
