// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest';
import type { OptionsState } from '../../components/options/options-state.ts';
import { startSession, type OptionsNeeds } from '../../entrypoints/options/session.ts';
import { standardPreferences } from '../../lib/domain/preferences.ts';
import { createMessenger } from '../../lib/messaging/messenger.ts';
import type { ExtensionPageProtocol } from '../../lib/messaging/protocol.ts';
import { optionsScenes } from './gallery/scenes.ts';
import {
  click,
  control,
  enter,
  field,
  hasControl,
  mount,
  settle,
  submit,
  textOf,
} from './mount.ts';
import { directory, now, origin } from './samples.ts';
import { matrix } from '../builders/matrix.ts';
import { optionsPage, showOptions } from './options-page.tsx';
import { stillKept } from './still-actions.ts';

const usual = optionsScenes['options']!;

/** A page's surroundings in which nothing happens, and a worker that knows the directory. */
const needs: OptionsNeeds = {
  ask: createMessenger<ExtensionPageProtocol>(async ({ verb }) => ({
    ok: true,
    value: verb === 'directory.load' ? directory : verb.endsWith('.list') ? [] : { version: '1' },
  })),
  readStored: () => Promise.resolve(directory),
  readProblems: () => Promise.resolve([]),
  review: async (_after, apply) => {
    await apply();
    return 'applied';
  },
  readMatrix: () => Promise.resolve(null),
  requestSite: () => Promise.resolve(true),
  requestNotifications: () => Promise.resolve(true),
  mayNotify: () => Promise.resolve(false),
  reloadExtension: () => {},
  openDemo: () => {},
  copy: () => Promise.resolve(),
  newId: () => 'hook-0001',
  ...stillKept,
  saveFile: () => {},
  go: () => {},
  isWelcome: false,
  isForHours: false,
  isForProblems: false,
  onChange: () => {},
};

describe('the options page', () => {
  test.each(Object.keys(optionsScenes))(
    '%s has one main part, one first heading, and names for all',
    async (name) => {
      const root = await showOptions(optionsScenes[name]!);
      expect(root.querySelectorAll('main, h1')).toHaveLength(2);
      for (const it of root.querySelectorAll('button, a'))
        expect(it.getAttribute('aria-label') ?? textOf(it)).not.toBe('');
      const fields = [...root.querySelectorAll<HTMLInputElement>('input, select, textarea')];
      expect(fields.filter((it) => !it.labels?.length).map((it) => it.outerHTML)).toEqual([]);
    },
  );

  test('switches off a site by its own name', async () => {
    const removed: string[] = [];
    const root = await showOptions(usual, { removeSite: async (it) => void removed.push(it) });
    await click(control(root, `Switch off on ${origin}`));
    expect(removed).toEqual([origin]);
  });

  test('calls no two landmarks the same where there are several sites', async () => {
    const sites = usual.directory?.sites ?? [];
    const more = sites.map((it) => ({ ...it, origin: it.origin.replace('://', '://second-') }));
    const root = await showOptions({
      ...usual,
      ...(usual.directory && { directory: { ...usual.directory, sites: [...sites, ...more] } }),
    });
    const names = [...root.querySelectorAll('section[aria-label], form[aria-label]')].map((it) =>
      [it.tagName, it.getAttribute('aria-label')].join(' '),
    );
    expect(more.length).toBeGreaterThan(0);
    expect(names.filter((it, at) => names.indexOf(it) < at)).toEqual([]);
  });

  test('removes one’s own matrix and no preset', async () => {
    const removed: string[] = [];
    const root = await showOptions(usual, { removeMatrix: async (it) => void removed.push(it) });
    expect(hasControl(root, 'Remove JamilaTech support')).toBe(false);
    await click(control(root, 'Remove Our own matrix'));
    // Its editions go with it, so that one click is not enough.
    expect(removed).toEqual([]);
    expect(textOf(root)).toContain('Our own matrix and its earlier editions go');
    await click(control(root, 'Erase'));
    expect(removed).toEqual(['mine']);
  });

  test('tells which stored records were set aside', async () => {
    const root = await showOptions(usual);
    expect(textOf(root)).toContain('2 records were set aside; nothing was deleted.');
    expect(textOf(root)).toContain('sites · 1 · origin: not the origin');
    expect(textOf(root)).toContain('Invalid key: Expected "state"');
  });
});

test('what was set aside is saved as a file, with all that was stored', async () => {
  const problems = usual.problems;
  const files: [string, string][] = [];
  const { actions, start } = startSession({
    ...needs,
    readProblems: () => Promise.resolve(problems),
    saveFile: (name, content) => void files.push([name, content]),
  });
  await start();
  const root = await showOptions(usual, actions);
  await click(control(root, 'Save as file what could not be read'));
  expect(files.map(([name]) => name)).toEqual(['uptier-set-aside.json']);
  expect(JSON.parse(files[0]![1])).toEqual(problems);
});

test('who comes to see what could not be read is led there, and nobody else is', async () => {
  const [section, heading] = ['Stored records that could not be read', 'H2'];
  const problem = { store: 'database', key: '', why: 'lost', at: now, record: null };
  const state = { ...usual, problems: [problem] };
  const root = await showOptions(state);
  expect(document.activeElement?.textContent).not.toBe(section);
  await showOptions({ ...state, isForProblems: true });
  expect([document.activeElement?.tagName, document.activeElement?.textContent]).toEqual([
    heading,
    section,
  ]);
  expect(textOf(root)).toContain('lost');
});

test('what is set is asked for once the policy is taken by which it is read', async () => {
  let isTaken = false;
  const { start, state } = startSession({
    ...needs,
    ask: createMessenger<ExtensionPageProtocol>(async ({ verb }) => {
      const keepDays = isTaken ? 30 : 90;
      if (verb === 'directory.load') {
        await settle();
        isTaken = true;
      }
      const value = verb === 'directory.load' ? directory : { version: '1', keepDays };
      return { ok: true, value };
    }),
  });
  await start();
  expect(state().preferences).toMatchObject({ keepDays: 30 });
});

test('a lock that says something else is shown at once, though the same is locked', async () => {
  const at = (keepDays: number): OptionsState => ({
    ...usual,
    preferences: { ...standardPreferences, keepDays },
    directory: {
      ...directory,
      policy: { edition: String(keepDays), locked: ['keepDays'], sites: {}, problems: [] },
    },
  });
  const { root, draw } = await mount(optionsPage(at(30)));
  const days = () => field(root, 'Keep observed tickets, in days').value;
  expect(days()).toBe('30');
  await draw(optionsPage(at(20)));
  expect(days()).toBe('20');
});

describe('the first run', () => {
  const welcome = optionsScenes['welcome']!;

  test('has three steps and says how to pin', async () => {
    const root = await showOptions(welcome);
    expect(root.querySelectorAll('.steps > li')).toHaveLength(3);
    expect(textOf(root)).toContain('press the pin beside Uptier');
  });

  test('offers the sample ticket to those who grant nothing, and only to them', async () => {
    let shown = 0;
    const root = await showOptions(welcome, { showDemo: () => void (shown += 1) });
    await click(control(root, 'Show a sample ticket'));
    expect(shown).toBe(1);
    const granted = await showOptions({ ...welcome, directory });
    expect(hasControl(granted, 'Show a sample ticket')).toBe(false);
  });

  test.each([
    ['https://help.example.com/Ticket/Display.html?id=1', 'https://help.example.com'],
    ['help.example.com', 'https://help.example.com'],
    ['http://127.0.0.1:8095/', 'http://127.0.0.1:8095'],
  ])('an address as people type it, %s, asks for %s inside the click', async (typed, asked) => {
    const origins: string[] = [];
    const root = await showOptions(welcome, {
      requestSite: (it) => (origins.push(it), Promise.resolve(false)),
    });
    await enter(field(root, 'Address of your helpdesk'), typed);
    await submit(field(root, 'Address of your helpdesk'));
    expect(origins).toEqual([asked]);
    expect(textOf(root)).toContain('Uptier stays off on this site.');
  });

  test.each(['', 'ftp://help.example.com', 'javascript:alert(1)', 'https://'])(
    'asks for nothing where %j is no web page',
    async (typed) => {
      const root = await showOptions(welcome, {
        requestSite: () => Promise.reject(new Error('must not be asked')),
      });
      await enter(field(root, 'Address of your helpdesk'), typed);
      await submit(field(root, 'Address of your helpdesk'));
      expect(textOf(root.querySelector('[role=alert]')!)).toMatch(
        /^Write the address of a web page/,
      );
    },
  );
});

describe('an import', () => {
  /** A session with a worker that answers `reply`; `given` is what it was asked to store. */
  function withWorker(reply: unknown, isApplied = true) {
    const given: unknown[] = [];
    const reviewed: string[] = [];
    const { actions } = startSession({
      ...needs,
      ask: createMessenger<ExtensionPageProtocol>(async ({ verb, payload }) => {
        if (verb === 'directory.load') return { ok: true, value: directory };
        if (verb !== 'matrix.import') return { ok: true, value: { version: '1' } };
        given.push(payload);
        return { ok: true, value: reply };
      }),
      async review(after, apply) {
        reviewed.push(after.id);
        if (isApplied) await apply();
        return isApplied ? 'applied' : 'kept-back';
      },
    });
    return { actions, given, reviewed };
  }
  const paste = async (root: Element, yaml: string) => {
    await enter(field(root, 'Or paste its text'), yaml);
    await submit(field(root, 'Or paste its text'));
    await settle();
  };

  test('that is refused lists every finding with line, path and mending', async () => {
    const { actions } = withWorker({
      kind: 'refused',
      findings: [
        { level: 'error', path: 'name', message: 'is empty', fix: 'write a name' },
        { level: 'error', path: 'tiers[0].level', message: 'is no number', fix: 'write 1' },
      ],
    });
    const root = await showOptions(usual, { importMatrix: actions.importMatrix });
    await paste(root, 'id: x\nname: ""\ntiers:\n  - level: one\n');
    expect(textOf(root)).toContain('Refused: nothing was changed.');
    expect(textOf(root)).toContain('2 findings');
    expect([...root.querySelectorAll('ol .notice')].map(textOf)).toEqual([
      'Error Line 2 nameis emptyTo mend it: write a name',
      'Error Line 4 tiers[0].levelis no numberTo mend it: write 1',
    ]);
  });

  test.each([
    ['applied', '“A” is stored.', 1],
    ['left', 'Nothing was changed.', 0],
  ])('over a stored one is stored once it was reviewed: %s', async (what, said, stored) => {
    const { actions, given, reviewed } = withWorker(
      { kind: 'saved', id: 'team', name: 'A', warnings: [] },
      what === 'applied',
    );
    const root = await showOptions(usual, { importMatrix: actions.importMatrix });
    await paste(root, JSON.stringify(matrix({ id: 'team', name: 'A' })));
    expect(reviewed).toEqual(['team']);
    expect(given).toHaveLength(stored);
    expect(textOf(root)).toContain(said);
    expect(textOf(root)).not.toContain('Refused');
  });

  test('that is no YAML never reaches the worker', async () => {
    const { actions, given } = withWorker(null);
    const root = await showOptions(usual, { importMatrix: actions.importMatrix });
    await paste(root, 'a: [1\nb: *x');
    expect(given).toEqual([]);
    expect(root.querySelectorAll('ol .notice').length).toBeGreaterThan(0);
  });

  test('that is taken says its name, and shows warnings', async () => {
    const { actions, given } = withWorker({
      kind: 'saved',
      id: 'x',
      name: 'My matrix',
      warnings: [{ level: 'warning', path: 'id', message: 'is short', fix: 'lengthen it' }],
    });
    const root = await showOptions(usual, { importMatrix: actions.importMatrix });
    await paste(root, 'id: x\nname: My matrix\n');
    expect(given).toEqual([{ matrix: { id: 'x', name: 'My matrix' } }]);
    expect(textOf(root)).toContain('“My matrix” is stored.');
    expect(textOf(root)).toContain('Warning Line 1 id');
  });

  test('of markup shows it as text', async () => {
    const { actions } = withWorker({
      kind: 'refused',
      findings: [{ level: 'error', path: '<img src=x>', message: '<b>no</b>', fix: '<i>mend</i>' }],
    });
    const root = await showOptions(usual, { importMatrix: actions.importMatrix });
    await paste(root, 'id: x\n');
    expect(root.querySelector('img, b, i')).toBeNull();
    expect(textOf(root)).toContain('<b>no</b>');
  });
});
