// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest';
import type { CaseActions } from '../../components/case/case-actions.ts';
import { CasePart } from '../../components/case/CasePart.tsx';
import type { CaseDraft } from '../../lib/domain/case/case-event.ts';
import { noCase } from '../../lib/domain/case/case-state.ts';
import { formats, text } from './english.ts';
import {
  box,
  click,
  control,
  enter,
  field,
  hasControl,
  mount,
  settle,
  submit,
  textOf,
  tick,
} from './mount.ts';
import { caseView, now, ref } from './samples.ts';
import { stillCases } from './still-actions.ts';

async function show(part: Partial<CaseActions> = {}) {
  const told: CaseDraft[] = [];
  const { root } = await mount(
    <CasePart
      ticket={ref}
      readAt={now}
      now={now}
      newId={() => 'action-0001'}
      actions={{
        ...stillCases,
        change(_, drafts) {
          told.push(...drafts);
          return Promise.resolve(caseView());
        },
        ...part,
      }}
      text={text}
      formats={formats}
    />,
  );
  await settle();
  return { root, told };
}

describe('a ticket’s case', () => {
  test('says where it stands, who leads, what happened and what is still to come', async () => {
    const { root } = await show();
    const said = textOf(root);
    expect(said).toContain('Acknowledged Led by agent1');
    expect(said).toContain('Escalated to tier 2.');
    expect(said).toContain('Update was due 09:59 and is missing');
    expect(said).toContain('Resolution due 11:00');
  });

  test('a point of a checklist is ticked, and the tick is taken away', async () => {
    const { root, told } = await show();
    await tick(box(root, 'Head of support: The number of the case'));
    await tick(box(root, 'Escalation desk: Logs sent'));
    expect(told).toEqual([
      { kind: 'checked', item: 'The number of the case', done: true },
      { kind: 'checked', item: 'Logs sent', done: false },
    ]);
  });

  test('is added to in words, once every line is filled', async () => {
    const { root, told } = await show();
    await enter(field(root, 'Add to the case'), 'observation');
    await submit(control(root, 'Add'));
    expect(told).toEqual([]);
    await enter(field(root, 'Team'), 'Network');
    await enter(field(root, 'In words'), 'No loss on our side');
    await submit(control(root, 'Add'));
    expect(told).toEqual([{ kind: 'observation', team: 'Network', text: 'No loss on our side' }]);
  });

  test('offers only what its state allows', async () => {
    const open = await show({ load: () => Promise.resolve(caseView({ state: noCase })) });
    expect(hasControl(open.root, 'I take it')).toBe(false);
    expect(hasControl(open.root, 'Add')).toBe(false);
    const { root } = await show();
    const offered = [...root.querySelectorAll('option')].map(({ value }) => value);
    expect(offered).toContain('work-started');
    expect(offered).not.toContain('monitoring');
  });

  test('is taken over with a reason', async () => {
    const taken: (string | null)[] = [];
    const { root } = await show({
      take(_, why) {
        taken.push(why);
        return Promise.resolve(caseView());
      },
    });
    await enter(field(root, 'Why you take it over from who leads'), 'Shift ended');
    await click(control(root, 'I take it'));
    expect(taken).toEqual(['Shift ended']);
  });

  test('is summed up for a reader, to be copied', async () => {
    const copied: string[] = [];
    const { root } = await show({ copy: (it) => Promise.resolve(void copied.push(it)) });
    await click(control(root, 'Sum up'));
    await click(control(root, 'Copy as text'));
    expect(copied).toEqual(['Ticket 42\n\nWhat\n- Calls drop']);
  });

  test('says why it cannot be read', async () => {
    const { root } = await show({ load: () => Promise.reject(new Error('Sign in again')) });
    expect(textOf(root)).toContain('Sign in again');
  });
});
