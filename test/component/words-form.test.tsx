// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { WordsForm } from '../../components/teach/WordsForm.tsx';
import type { SiteMap } from '../../lib/domain/site-map/site-map.ts';
import type { Teaching } from '../../lib/domain/site-map/teaching.ts';
import { siteMap } from '../builders/site-map.ts';
import { formats, text } from './english.ts';
import { control, enter, field, mount, settle, submit, textOf } from './mount.ts';

const taught = siteMap({ statuses: [], dates: null });

async function ask(seen: Teaching['seen'], map: SiteMap = taught) {
  const saved: SiteMap[] = [];
  const { root } = await mount(
    <WordsForm
      map={map}
      seen={seen}
      zone="Europe/Berlin"
      onSave={async (it) => void saved.push(it)}
      text={text}
      formats={formats}
    />,
  );
  const save = async () => {
    await submit(control(root, 'Use Uptier with this'));
    await settle();
  };
  const choices = (label: string) =>
    [...field(root, label).querySelectorAll('option')].map((it) => it.textContent);
  return { root, saved, save, choices };
}

test('asks what each word means, proposes what it can, and saves nothing that was not said', async () => {
  const { root, saved, save } = await ask({
    status: ['Gelöst', 'Xyzzy'],
    createdAt: ['20.11.2026 14:05'],
  });
  expect(field(root, '“Gelöst” means')).toHaveProperty('value', 'solved');
  expect(field(root, '“Xyzzy” means')).toHaveProperty('value', '');
  await save();
  expect(saved).toEqual([]);
  expect(textOf(root)).toContain('Say what this status means.');
  await enter(field(root, '“Xyzzy” means'), 'pending');
  await enter(field(root, 'Time zone of the dates on these pages'), 'Mars/Olympus');
  await save();
  expect(saved).toEqual([]);
  await enter(field(root, 'Time zone of the dates on these pages'), 'Asia/Kolkata');
  await save();
  expect(saved).toMatchObject([
    {
      statuses: [
        { word: 'Gelöst', means: 'solved' },
        { word: 'Xyzzy', means: 'pending' },
      ],
      dates: { zone: 'Asia/Kolkata', formats: ['dd.MM.yyyy HH:mm'] },
    },
  ]);
});

test('a date in a sentence is taken for the creation only once somebody says so', async () => {
  const opened = 'Opened by Maria on 12 Nov 2026 14:05';
  const closed = 'closed by Maria on 13 Nov 2026 14:05';
  const createdAt = [opened, 'Opened by José on 14 Nov 2026 14:05', closed];
  const { root, saved, save, choices } = await ask({ createdAt });
  expect(choices(`“${opened}” is`)).toEqual([
    text('fact_choose'),
    expect.stringMatching(/^Thu, 12 Nov.*, with other words in place of “Maria”, too$/),
    'not when the ticket was created',
  ]);
  await save();
  expect(saved).toEqual([]);
  expect(textOf(root)).toContain('Choose how this date is meant.');
  await enter(field(root, `“${opened}” is`), "'Opened by' {any} 'on' dd MMM yyyy HH:mm");
  await enter(field(root, `“${closed}” is`), 'none');
  await save();
  expect(saved.map(({ dates }) => dates?.formats)).toEqual([
    ["'Opened by' {any} 'on' dd MMM yyyy HH:mm"],
  ]);
});

test('what was refused before is forgotten, what was chosen before is proposed', async () => {
  const sample = 'Opened by Maria on 12 Nov 2026';
  const chosen = "'Opened by Maria on' dd MMM yyyy";
  const map = siteMap({ dates: { zone: 'Europe/Berlin', formats: [chosen] } });
  const { root, saved, save } = await ask({ createdAt: [sample] }, map);
  expect(field(root, `“${sample}” is`)).toHaveProperty('value', chosen);
  await enter(field(root, `“${sample}” is`), 'none');
  await save();
  expect(saved.map(({ dates }) => dates)).toEqual([null]);
});

test('an age says what clocks count from; weeks are no moment to count from', async () => {
  const { root, choices } = await ask({ createdAt: ['vor 3 Stunden', '2 weeks ago'] });
  expect(choices('“vor 3 Stunden” is')).toEqual([
    'an age: clocks count from the earliest moment that it can mean',
  ]);
  expect(textOf(root)).toContain('“2 weeks ago” names no moment that Uptier could count from.');
});
