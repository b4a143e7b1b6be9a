// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest';
import type { CaseActions } from '../../components/case/case-actions.ts';
import { CasePart } from '../../components/case/CasePart.tsx';
import type { CaseDraft } from '../../lib/domain/case/case-event.ts';
import { noCase, type CaseState } from '../../lib/domain/case/case-state.ts';
import type { Plan } from '../../lib/domain/plan/plan.ts';
import { hour, minute, toInstant } from '../../lib/domain/time/instant.ts';
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
import { caseView, entry, now, plan, ref } from './samples.ts';
import { stillCases } from './still-actions.ts';

/** A helpdesk that tells no notes. */
const silentTeam = { readsNotes: false, writesNotes: true, unshared: 0 };

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

  test('is added to in words, once what is needed is filled in; what is missing is said at its field', async () => {
    const { root, told } = await show();
    await enter(field(root, 'Add to the case'), 'observation');
    await submit(control(root, 'Add'));
    expect(told).toEqual([]);
    expect(field(root, 'Team').getAttribute('aria-invalid')).toBe('true');
    await enter(field(root, 'Team'), 'Network');
    await enter(field(root, 'In words'), 'No loss on our side');
    await submit(control(root, 'Add'));
    expect(told).toEqual([{ kind: 'observation', team: 'Network', text: 'No loss on our side' }]);
  });

  test('offers only what its state allows', async () => {
    const open = await show({
      load: () => Promise.resolve(caseView({ state: noCase, team: silentTeam })),
    });
    expect(hasControl(open.root, 'I take it')).toBe(false);
    expect(hasControl(open.root, 'Add')).toBe(false);
    const { root } = await show();
    const offered = [...root.querySelectorAll('option')].map(({ value }) => value);
    expect(offered).toContain('work-started');
    expect(offered).not.toContain('monitoring');
  });

  test('shows what it holds, and what is done so that it does not happen again', async () => {
    const state: CaseState = {
      ...caseView().state,
      standby: ['Voice', 'Network'],
      plans: { communication: 'A call each evening' },
      tiers: [
        {
          tier: 2,
          calls: [],
          reference: 'ESC-7',
          answerBy: toInstant(now + 30 * minute),
          acknowledgedAt: null,
          acknowledgedBy: null,
        },
      ],
      actions: [
        {
          id: 'action-1',
          text: 'Second trunk',
          owner: 'Ops',
          dueAt: toInstant(now - minute),
          doneAt: null,
        },
      ],
    };
    const { root, told } = await show({
      load: () => Promise.resolve(caseView({ state, team: silentTeam })),
    });
    expect(textOf(root)).toContain('Tier 2kept as ESC-7 · promises to answer by 10:30');
    expect(textOf(root)).toContain('Standing byVoice, Network');
    expect(textOf(root)).toContain('CommunicationA call each evening');
    expect(textOf(root)).toContain('Ops · was due 09:59');
    await click(control(root, 'Done: Second trunk'));
    expect(told).toEqual([{ kind: 'action-done', action: 'action-1' }]);
  });

  test('tells what the team cannot see yet, and writes the note that was shown', async () => {
    const sent: Plan[] = [];
    const note = plan({ purpose: 'case', handOver: null });
    const { root } = await show({
      load: () => Promise.resolve(caseView({ team: { ...silentTeam, unshared: 2 } })),
      planNote: () => Promise.resolve(note),
      send(it) {
        sent.push(it);
        return Promise.resolve(entry());
      },
    });
    expect(textOf(root)).toContain('2 entries do not stand in the ticket yet');
    await click(control(root, 'Tell the team in a note'));
    expect(sent).toEqual([]);
    expect(textOf(root)).toContain('own automations see these changes');
    await click(control(root, 'Write the note'));
    expect(sent).toEqual([note]);
  });

  test('is read from the team’s notes at once, and says what of them could not be read', async () => {
    const { root } = await show({
      rebuild: () =>
        Promise.resolve({
          view: caseView({ state: { ...caseView().state, status: 'in-progress' } }),
          added: 3,
          broken: [{ kind: 'damaged', lines: 1, author: 'agent2', at: toInstant(now - hour) }],
          strangers: 1,
        }),
    });
    expect(textOf(root)).toContain('In progress');
    expect(textOf(root)).toContain('3 new entries in the notes');
    expect(textOf(root)).toMatch(/A note by agent2 \(.*\) was changed by hand or cut off: 1 line/);
    expect(textOf(root)).toContain('1 note is left out');
  });

  test('an update for the customer is written, edited and copied, and sent to nobody', async () => {
    const copied: string[] = [];
    const { root } = await show({ copy: (it) => Promise.resolve(void copied.push(it)) });
    await click(control(root, 'Write it'));
    await enter(field(root, 'Words of the update'), 'We found the cause.');
    await click(control(root, 'Copy as text'));
    expect(copied).toEqual(['We found the cause.']);
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

  test('is not taken again by who leads it', async () => {
    const { root } = await show({
      load: () => Promise.resolve(caseView({ isMine: true, team: silentTeam })),
    });
    expect(textOf(root)).toContain('Led by you');
    expect(hasControl(root, 'I take it')).toBe(false);
  });

  test('is summed up for a reader, to be copied and printed', async () => {
    const copied: string[] = [];
    let printed = 0;
    const { root } = await show({
      copy: (it) => Promise.resolve(void copied.push(it)),
      print: () => (printed += 1),
    });
    await click(control(root, 'Sum up'));
    await click(control(root, 'Copy as text'));
    await click(control(root, 'Print'));
    expect(printed).toBe(1);
    expect(copied).toEqual(['Ticket 42\n\nWhat\n- Calls drop']);
  });

  test('says why it cannot be read', async () => {
    const { root } = await show({ load: () => Promise.reject(new Error('Sign in again')) });
    expect(textOf(root)).toContain('Sign in again');
  });
});
