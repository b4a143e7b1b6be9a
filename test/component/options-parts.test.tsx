// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest';
import { AboutPart } from '../../components/options/AboutPart.tsx';
import { LanguagePart } from '../../components/options/LanguagePart.tsx';
import { MatrixBrowser } from '../../components/matrices/MatrixBrowser.tsx';
import { ShortcutsPart } from '../../components/options/ShortcutsPart.tsx';
import type { PolicyField } from '../../lib/domain/policy/policy-fields.ts';
import { standardPreferences, type Preferences } from '../../lib/domain/preferences.ts';
import { formats, text } from './english.ts';
import { optionsScenes } from './gallery/scenes.ts';
import { enter, field, mount, settle, submit, textOf } from './mount.ts';
import { optionsPage } from './options-page.tsx';
import { matrix, now } from './samples.ts';

const links = (root: Element) =>
  [...root.querySelectorAll('nav a')].map((it) => [it.getAttribute('href'), it.textContent]);

describe('the links to the parts of the page', () => {
  test('lead each to a part that is there, by its own name, and can take the focus', async () => {
    const { root } = await mount(optionsPage(optionsScenes['options']!));
    await settle();
    expect(links(root).map(([, name]) => name)).toEqual([
      'Sites',
      'Your hours',
      'Notifications',
      'Webhooks',
      'Matrices',
      'Contacts of every matrix',
      'Your data',
      'Stored records that could not be read',
      'Keys',
      'Language and time zone',
      'About',
    ]);
    for (const [href] of links(root)) {
      const part = root.querySelector(href ?? '');
      expect(part?.parentElement?.localName, `${href}`).toBe('main');
      expect(part?.getAttribute('tabindex')).toBe('-1');
    }
  });

  test('follow what is looked for, and what comes later', async () => {
    const { root, draw } = await mount(optionsPage(optionsScenes['options-empty']!));
    await settle();
    expect(links(root).map(([href]) => href)).not.toContain('#hours');
    await draw(optionsPage(optionsScenes['options']!));
    await settle();
    expect(links(root).map(([href]) => href)).toContain('#hours');
    await enter(field(root, text('options_find')), 'quiet hours');
    await settle();
    expect(links(root)).toEqual([
      ['#notices', 'Notifications'],
      ['#problems', 'Stored records that could not be read'],
    ]);
  });

  test('are not there on the page of the first run', async () => {
    const { root } = await mount(optionsPage(optionsScenes['welcome']!));
    expect(root.querySelector('nav')).toBeNull();
  });
});

describe('the keys', () => {
  test.each([
    ['Alt+Shift+U', 'Alt+Shift+U'],
    ['', 'no keys are set'],
  ])('are told as the browser has them: %j', async (keys, said) => {
    const read = () => Promise.resolve([{ name: '_execute_action', keys }]);
    const { root } = await mount(<ShortcutsPart read={read} text={text} />);
    await settle();
    expect(textOf(root.querySelector('dd')!)).toBe(said);
    expect(textOf(root)).toContain('no page can change them');
    expect(root.querySelectorAll('a, button, input')).toHaveLength(0);
  });

  test('that the browser does not tell leave the way to change them', async () => {
    const read = () => Promise.reject(new Error('no such thing'));
    const { root } = await mount(<ShortcutsPart read={read} text={text} />);
    await settle();
    expect(textOf(root)).toContain('no such thing');
    expect(textOf(root)).toContain('about:addons');
  });
});

test('ladders that stand on one page are told apart by whose they are', async () => {
  const two = [matrix({ id: 'a', name: 'A' }), matrix({ id: 'b', name: 'B' })];
  const { root } = await mount(
    <MatrixBrowser
      matrices={two}
      now={now}
      onCopy={() => Promise.resolve()}
      text={text}
      formats={formats}
    />,
  );
  for (const details of root.querySelectorAll('details')) {
    details.open = true;
    details.dispatchEvent(new Event('toggle'));
  }
  await settle();
  const ladders = [...root.querySelectorAll('.ladder')].map((it) => it.getAttribute('aria-label'));
  expect(ladders).toEqual(['Escalation ladder: A', 'Escalation ladder: B']);
});

describe('language and zone', () => {
  test.each([
    [null, [], 'UTC, as on this computer'],
    ['Asia/Kolkata', [], 'Asia/Kolkata'],
    ['Asia/Kolkata', ['timeZone'], 'Asia/Kolkata · Set by your organisation'],
  ] as const)('tell the zone %s as what it is', async (timeZone, locked, said) => {
    const { root } = await mount(
      <LanguagePart
        preferences={{ ...standardPreferences, timeZone }}
        locked={locked}
        now={now}
        onSave={() => Promise.resolve()}
        text={text}
        formats={formats}
      />,
    );
    const facts = [...root.querySelectorAll('dd')].map(textOf);
    expect(facts[0]).toBe('English');
    expect(facts[2]).toBe(formats.timeZone);
    expect(facts[3]).toBe(said);
  });

  /** The part over a worker that keeps what it is given, and shows it. */
  const zoneForm = async (preferences: Preferences, locked: readonly PolicyField[] = []) => {
    const kept: Preferences[] = [];
    const part = (shown: Preferences) => (
      <LanguagePart
        preferences={shown}
        locked={locked}
        now={now}
        onSave={async (it) => {
          kept.push(it);
          await draw(part(it));
        }}
        text={text}
        formats={formats}
      />
    );
    const { root, draw } = await mount(part(preferences));
    const save = (zone: string) =>
      enter(field(root, 'Show times in another zone'), zone).then(() =>
        submit(root.querySelector('form')!),
      );
    return { root, kept, save };
  };

  test('times are shown in the zone that is written, and in this computer’s where none is', async () => {
    const { root, kept, save } = await zoneForm(standardPreferences);
    await save(' Asia/Kolkata ');
    expect(textOf(root)).toContain('Saved. Times are shown in');
    expect(field(root, 'Show times in another zone').value).toBe('Asia/Kolkata');
    await save('');
    expect(kept).toEqual([
      { ...standardPreferences, displayZone: 'Asia/Kolkata' },
      standardPreferences,
    ]);
  });

  test('a zone that does not exist is refused at its field, and one that is locked cannot be written', async () => {
    const { root, kept, save } = await zoneForm(standardPreferences);
    await save('Asia/Nowhere');
    expect(kept).toEqual([]);
    expect(field(root, 'Show times in another zone').getAttribute('aria-invalid')).toBe('true');
    const set = { ...standardPreferences, displayZone: 'Asia/Kolkata' };
    const locked = await zoneForm(set, ['displayZone']);
    expect(textOf(locked.root)).toContain('Set by your organisation');
    expect(locked.root.querySelector('fieldset')?.disabled).toBe(true);
  });
});

test('about tells the version, the source of each preset, and what was never tried', async () => {
  const { root } = await mount(
    <AboutPart
      version="1.2.3"
      matrices={[
        matrix({ id: 'a', name: 'A', sourceTitle: 'Their page', sourceUrl: 'https://a.test/p' }),
        matrix({ id: 'b', name: 'B', sourceTitle: 'Script', sourceUrl: 'javascript:alert(1)' }),
        matrix({ id: 'own', name: 'Own', preset: false }),
      ]}
      helpdesks={[
        { value: 'x', label: 'Helpdesk X', priorities: [], writes: [], isReconstruction: true },
        { value: 'y', label: 'Helpdesk Y', priorities: [], writes: [], isReconstruction: false },
      ]}
      text={text}
    />,
  );
  expect(textOf(root)).toContain('Uptier 1.2.3, under the MIT licence.');
  expect([...root.querySelectorAll('dt')].map(textOf)).toEqual(['A', 'B']);
  expect([...root.querySelectorAll('a')].map((it) => it.getAttribute('href'))).toEqual([
    '/CHANGELOG.txt',
    '/LICENSE.txt',
    'https://a.test/p',
  ]);
  expect(textOf(root)).toContain('Helpdesk X');
  expect(textOf(root)).not.toContain('Helpdesk Y');
});
