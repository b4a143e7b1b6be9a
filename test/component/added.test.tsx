// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest';
import type { AddedActions } from '../../components/options/added/added-actions.ts';
import { AddedPart } from '../../components/options/added/AddedPart.tsx';
import { AddedForm } from '../../components/options/added/AddedForm.tsx';
import type { Addition } from '../../lib/domain/added/addition.ts';
import type { MatrixSummary } from '../../lib/domain/view/views.ts';
import { formats, text } from './english.ts';
import { click, control, enter, field, hasControl, mount, submit, textOf } from './mount.ts';
import { matrix, now } from './samples.ts';
import { stillOptions } from './still-actions.ts';

const added: Addition = {
  id: 'exotel',
  contacts: [{ tier: 9, type: 'phone', address: '+4930123456', label: 'Mrs Rao' }],
  references: [{ name: 'Customer number', value: '4711' }],
  hours: { timeZone: 'Asia/Kolkata', hours: { mon: [['09:30', '18:00']] } },
};

async function show(summary: Partial<MatrixSummary>, part: Partial<AddedActions> = {}) {
  const saved: Addition[] = [];
  const { root } = await mount(
    <AddedForm
      matrix={matrix({ id: 'exotel', name: 'Exotel', ...summary })}
      now={now}
      locked={[]}
      actions={{
        ...stillOptions.added,
        save: async (it) => void saved.push(it),
        ...part,
      }}
      text={text}
      formats={formats}
    />,
  );
  const form = root.querySelector('form');
  if (!form) throw new Error('no form');
  return { root, form, saved };
}

describe('what a user adds to a preset', () => {
  test('is entered from the keyboard alone and saved as it was typed', async () => {
    const { root, form, saved } = await show({});
    await click(control(root, 'Add a contact'));
    await enter(field(root, 'By'), 'phone');
    await enter(field(root, 'Address or number'), ' +49 (0)30 123-456 ');
    await enter(field(root, 'Who answers'), 'Mrs Rao');
    await click(control(root, 'Add a number'));
    await enter(field(root, 'What it is, such as customer number'), 'Customer number');
    await enter(field(root, 'The number'), '4711');
    await submit(form);
    expect(saved).toEqual([
      {
        id: 'exotel',
        contacts: [{ tier: 1, type: 'phone', address: '+4930123456', label: 'Mrs Rao' }],
        references: [{ name: 'Customer number', value: '4711' }],
        hours: null,
      },
    ]);
    expect(textOf(root)).toContain('Saved.');
  });

  test('is shown anew where it was stored from elsewhere meanwhile', async () => {
    const form = (part: Partial<MatrixSummary>) => (
      <AddedForm
        matrix={matrix({ id: 'exotel', ...part })}
        now={now}
        locked={[]}
        actions={stillOptions.added}
        text={text}
        formats={formats}
      />
    );
    const { root, draw } = await mount(form({}));
    expect(hasControl(root, 'Remove number 1')).toBe(false);
    await draw(form({ added }));
    expect(field(root, 'The number').value).toBe('4711');
  });

  test('comes back whole, also for a tier that this edition does not have', async () => {
    const { root, form, saved } = await show({ added });
    expect(textOf(root)).toContain('Tier 9, which this edition does not have');
    await submit(form);
    expect(saved).toEqual([added]);
  });

  test.each([
    ['phone', 'call us', 'with + and its country code'],
    ['email', 'nobody', 'Write a mail address'],
    ['form', 'javascript:alert(1)', 'begins with https://'],
  ])('is refused at its place where a %s cannot be opened', async (type, address, why) => {
    const { root, form, saved } = await show({});
    await click(control(root, 'Add a contact'));
    await enter(field(root, 'By'), type);
    await enter(field(root, 'Address or number'), address);
    await submit(form);
    expect(saved).toEqual([]);
    expect(textOf(root)).toContain(why);
    expect(document.activeElement).toBe(field(root, 'Address or number'));
  });

  test('drops a row that was begun and holds nothing, and one that is removed', async () => {
    const { root, form, saved } = await show({ added });
    await click(control(root, 'Remove contact 1'));
    await click(control(root, 'Add a contact'));
    await click(control(root, 'Add a number'));
    await submit(form);
    expect(saved).toEqual([{ ...added, contacts: [] }]);
  });

  test('can be saved as a file and erased', async () => {
    const done: unknown[] = [];
    const { root } = await show(
      { added },
      { export: (it) => void done.push(it), erase: async (id) => void done.push(id) },
    );
    await click(control(root, 'Save what you added as a file'));
    await click(control(root, 'Erase what you added'));
    expect(done).toEqual([added, 'exotel']);
    expect(textOf(root)).toContain('Nothing of yours is added any more.');
    expect(hasControl(root, 'Remove contact 1')).toBe(false);
  });
});

test('the list says in short what is added to a preset', async () => {
  const { root } = await mount(
    <AddedPart
      matrix={matrix({ added })}
      now={now}
      locked={[]}
      actions={stillOptions.added}
      text={text}
      formats={formats}
    />,
  );
  expect(textOf(root)).toContain('Added by you · contacts: 1 · numbers: 1 · hours');
});
