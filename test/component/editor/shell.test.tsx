// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { describe, expect, test } from 'vitest';
import { getAt } from '../../../lib/domain/edit/draft.ts';
import type { Matrix } from '../../../lib/domain/matrix/schema.ts';
import { preset } from '../../unit/presets/read-preset.ts';
import { click, control, enter, field, settle, textOf } from '../mount.ts';
import { ownField, writeAndLeave } from './drive.ts';
import { openEditor } from './edit-host.tsx';

const source = preset('exotel-contact-center');
const edited = (options = {}) => openEditor(source, { saved: source, ...options });
const panel = (root: Element) => root.querySelector('.editor-form > fieldset')!;
const status = (root: Element) => textOf(root.querySelector('.editor-bar [role=status]')!);
const pane = (root: Element) => field(root, 'The text of its file');
const goTo = (root: Element, name: string) =>
  click([...root.querySelectorAll('nav button')].find((it) => it.textContent?.startsWith(name))!);
const press = async (key: string, keys: KeyboardEventInit = {}) => {
  const event = new KeyboardEvent('keydown', { key, ctrlKey: true, cancelable: true, ...keys });
  await act(() => void document.dispatchEvent(event));
  await settle();
  return event.defaultPrevented;
};

describe('forms and text say the same', () => {
  test('what a form changes stands in the text', async () => {
    const { root, yaml } = await edited();
    await enter(ownField(panel(root), 'Name'), 'Another name');
    expect(yaml()).toContain('name: Another name');
    expect(pane(root).value).toBe(yaml());
    expect(textOf(root.querySelector('h2.title')!)).toBe('Edit: Another name');
  });

  test('what the text changes stands in the form, and its comments stay', async () => {
    const { root, draft, yaml } = await edited();
    await enter(pane(root), `# ours\n${pane(root).value.replace('within: 6 h', 'within: 4 h')}`);
    expect(getAt(draft(), ['targets', 1, 'within'])).toBe('4 h');
    await enter(ownField(panel(root), 'Version'), '2');
    expect(yaml().startsWith('# ours\n')).toBe(true);
  });

  test('a text that cannot be read changes nothing, and can be taken back', async () => {
    const { root, draft } = await edited();
    const before = draft();
    await enter(pane(root), 'name: [');
    expect(draft()).toEqual(before);
    expect(panel(root).hasAttribute('disabled')).toBe(true);
    expect(control(root, 'Save').getAttribute('aria-disabled')).toBe('true');
    await click(control(root, 'Take the text back to what the forms show'));
    expect(pane(root).value).toContain('exotel-contact-center');
    expect(panel(root).hasAttribute('disabled')).toBe(false);
  });

  test('markup in a text stays text', async () => {
    const { root } = await edited();
    await enter(ownField(panel(root), 'Name'), '<img src=x onerror=alert(1)>');
    expect(root.querySelector('img')).toBeNull();
  });
});

describe('steps', () => {
  test('are taken back and made again, by button and by key', async () => {
    const { root, draft } = await edited();
    for (const typed of ['E', 'Ex', 'Exo']) await enter(ownField(panel(root), 'Name'), typed);
    await enter(ownField(panel(root), 'Version'), '7');
    await click(control(root, 'Undo'));
    expect(getAt(draft(), ['version'])).toBeUndefined();
    expect(await press('z')).toBe(true);
    expect(getAt(draft(), ['name'])).toBe(source.name);
    await press('z', { shiftKey: true });
    expect(getAt(draft(), ['name'])).toBe('Exo');
    await press('y');
    expect(getAt(draft(), ['version'])).toBe('7');
    expect(control(root, 'Redo').getAttribute('aria-disabled')).toBe('true');
  });

  test('a severity that gets another id is followed, in one step', async () => {
    const { root, draft } = await edited();
    await goTo(root, 'Severities');
    const first = panel(root).querySelector('ol > li')!;
    await writeAndLeave(ownField(first, 'Id'), 'outage');
    expect(getAt(draft(), ['targets', 1, 'severity'])).toBe('outage');
    expect(status(root)).toMatch(/^Not saved yet/);
    await click(control(root, 'Undo'));
    expect(draft()).toEqual(source);
  });
});

describe('what is wrong', () => {
  test('stands at the field, at the line and in the list, and cannot be saved', async () => {
    const saved: Matrix[] = [];
    const { root } = await edited({ onSave: async (it: Matrix) => void saved.push(it) });
    await enter(ownField(panel(root), 'In effect from'), 'soon');
    const input = ownField(panel(root), 'In effect from');
    expect(input.getAttribute('aria-invalid')).toBe('true');
    const line = pane(root).value.split('\n').indexOf('effective: soon') + 1;
    expect(textOf(root.querySelector('.text-pane pre')!)).toContain(`● ${line}`);
    expect(textOf(root)).toContain(`Line ${line}`);
    expect(status(root)).toMatch(/^1 error: it cannot be saved yet/);
    await click(control(root, 'Save'));
    await press('s');
    expect(saved).toEqual([]);
  });

  test('leads to its field in another part, and to its line', async () => {
    const { root } = await edited();
    await goTo(root, 'Severities');
    const first = panel(root).querySelector('ol > li li')!;
    await enter(ownField(first.querySelector('details')!, 'Lost at least'), 'much');
    await goTo(root, 'Templates');
    await click(control(root, 'Show the field of severities[0].when[0].loss.atLeast'));
    expect(document.activeElement).toBe(
      ownField(panel(root).querySelector('ol > li li details')!, 'Lost at least'),
    );
    const found = [...root.querySelectorAll('.editor-text .notice button')].at(-1)!;
    await click(found);
    const text = pane(root) as HTMLTextAreaElement;
    expect(document.activeElement).toBe(text);
    expect(text.value.slice(text.selectionStart, text.selectionEnd)).toContain('atLeast: much');
  });

  test('an id that another matrix has is refused: nothing is put in its place', async () => {
    const { root } = await edited({ takenIds: ['exotel'] });
    await writeAndLeave(ownField(panel(root), 'Id'), 'exotel');
    expect(status(root)).toMatch(/^1 error/);
    expect(textOf(root)).toContain('another matrix has the id exotel');
  });
});

describe('saving and leaving', () => {
  test('saves what is valid and says so; a refusal is told and changes nothing', async () => {
    const saved: Matrix[] = [];
    const { root } = await edited({ onSave: async (it: Matrix) => void saved.push(it) });
    await enter(ownField(panel(root), 'Version'), '2');
    await press('s');
    expect(saved.map(({ version }) => version)).toEqual(['2']);
    expect(status(root)).toBe('All is saved; earlier editions are kept.');

    const refused = await edited({ onSave: () => Promise.reject(new Error('no room')) });
    await enter(ownField(panel(refused.root), 'Version'), '2');
    await click(control(refused.root, 'Save'));
    expect(textOf(refused.root)).toContain('no room');
    expect(status(refused.root)).toMatch(/^Not saved yet/);
  });

  test('leaves at once where nothing would be lost, and asks once where something would', async () => {
    const calm = await edited();
    await click(control(calm.root, 'Back to the options'));
    expect(calm.left()).toBe(1);
    const { root, left } = await edited();
    await enter(ownField(panel(root), 'Version'), '2');
    await click(control(root, 'Discard changes'));
    expect(left()).toBe(0);
    await click(control(root, 'Yes, discard what is not saved'));
    expect(left()).toBe(1);
  });
});

test('a made-up ticket is judged as it is typed', async () => {
  const { root } = await edited();
  await goTo(root, 'Try it on a ticket');
  const outcome = () => textOf(root.querySelector('[aria-label="What the matrix says"]')!);
  expect(outcome()).toContain('Minor');
  await enter(field(root, 'Affected'), '20');
  await enter(field(root, 'Out of'), '100');
  await enter(field(root, 'Component'), 'ACD');
  expect(outcome()).toContain('Critical');
  await enter(field(root, 'Affected'), '200');
  expect(textOf(root)).toContain('no more can be affected than there are');
});

test('a template is shown as it would be sent, and a mistake is told at its field', async () => {
  const { root } = await edited();
  await goTo(root, 'Templates');
  await enter(ownField(panel(root), 'Internal note of an escalation'), 'Ticket {{ticket.id}} now');
  expect(textOf(root)).toContain('Ticket 1042 now');
  await enter(ownField(panel(root), 'Internal note of an escalation'), '{{ticket.nothing}}');
  expect(ownField(panel(root), 'Internal note of an escalation').getAttribute('aria-invalid')).toBe(
    'true',
  );
});

test('every field has a name, in every part, and every control says what it does', async () => {
  const { root } = await edited();
  for (const entry of root.querySelectorAll('nav button')) {
    await click(entry);
    const fields = [...root.querySelectorAll<HTMLInputElement>('input, select, textarea')];
    expect(fields.filter((it) => !it.labels?.length).map((it) => it.outerHTML)).toEqual([]);
    for (const it of root.querySelectorAll('button'))
      expect(it.getAttribute('aria-label') ?? textOf(it)).not.toBe('');
  }
});
