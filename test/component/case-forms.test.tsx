// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest';
import { caseForms, CaseForms } from '../../components/case/CaseForms.tsx';
import { factKinds } from '../../components/facts/fact.ts';
import type { CaseDraft, CaseEventKind } from '../../lib/domain/case/case-event.ts';
import { caseDraftRecord } from '../../lib/domain/case/case-record.ts';
import type { CaseState, CaseTier } from '../../lib/domain/case/case-state.ts';
import { instant, toInstant, hour } from '../../lib/domain/time/instant.ts';
import * as v from 'valibot';
import { text } from './english.ts';
import { box, control, enter, field, mount, submit, textOf, tick } from './mount.ts';
import { caseView, now } from './samples.ts';

const tier: CaseTier = {
  tier: 2,
  calls: [],
  reference: null,
  answerBy: null,
  acknowledgedAt: null,
  acknowledgedBy: null,
};
const open: CaseState = { ...caseView().state, status: 'open', lead: null, tiers: [tier] };
const solved: CaseState = {
  ...open,
  status: 'resolved',
  tiers: [{ ...tier, acknowledgedAt: now }],
  resolution: { at: now, text: 'x', byTicket: false },
};

async function tell(
  state: CaseState,
  form: string,
  fields: Readonly<Record<string, string>> = {},
  ticks: readonly string[] = [],
) {
  const told: CaseDraft[] = [];
  const { root } = await mount(
    <CaseForms
      view={caseView({ state })}
      world={{ now, timeZone: 'Asia/Kolkata', newId: () => 'action-0001' }}
      onAdd={(draft) => Promise.resolve(void told.push(draft))}
      text={text}
    />,
  );
  await enter(field(root, 'Add to the case'), form);
  for (const [label, value] of Object.entries(fields)) await enter(field(root, label), value);
  for (const label of ticks) await tick(box(root, label));
  await submit(control(root, 'Add'));
  return { told, said: textOf(root) };
}

// The samples' now is 10:00 UTC, 15:30 in Kolkata.
const day = new Date(now).toISOString().slice(0, 10);
const evening = `${day}T18:00`;
const evening18 = instant(`${day}T12:30:00Z`);

describe('what a person tells of a case', () => {
  test.each<[string, CaseState, Record<string, string>, string[], CaseDraft]>([
    ['acknowledged', open, {}, [], { kind: 'acknowledged', tier: 2 }],
    [
      'promised-acknowledgement',
      open,
      { 'By when': evening },
      [],
      { kind: 'promised', what: 'acknowledgement', tier: 2, dueAt: evening18 },
    ],
    [
      'reference',
      open,
      { 'Number or reference': ' ESC-7 ' },
      [],
      { kind: 'reference', tier: 2, reference: 'ESC-7' },
    ],
    ['lead', open, { Who: 'Asha' }, [], { kind: 'lead', who: 'Asha' }],
    [
      'lead',
      caseView().state,
      { Who: 'Asha', Why: 'End of shift' },
      [],
      { kind: 'lead', who: 'Asha', reason: 'End of shift' },
    ],
    [
      'standby',
      open,
      { 'Standing by (optional)': 'Voice, , Network ' },
      [],
      { kind: 'standby', team: ['Voice', 'Network'] },
    ],
    [
      'standby',
      { ...open, standby: ['Voice'] },
      { 'Standing by (optional)': '' },
      [],
      { kind: 'standby', team: [] },
    ],
    [
      'plan-objectives',
      open,
      { 'In words': 'Calls connect' },
      [],
      { kind: 'plan', plan: 'objectives', text: 'Calls connect' },
    ],
    [
      'plan-technical',
      open,
      { 'In words': 'Trace it' },
      [],
      { kind: 'plan', plan: 'technical', text: 'Trace it' },
    ],
    [
      'promised',
      open,
      { 'What is promised': 'resolution', 'By when': evening },
      [],
      { kind: 'promised', what: 'resolution', dueAt: evening18 },
    ],
    [
      'update-given',
      open,
      { 'In words': 'We look', 'When the next update follows (optional)': evening },
      [],
      { kind: 'update-given', text: 'We look', nextAt: evening18 },
    ],
    ['monitoring', solved, { 'Until when': evening }, [], { kind: 'monitoring', until: evening18 }],
    [
      'agreed',
      solved,
      { Who: 'Customer', 'In words (optional)': 'Fine' },
      [],
      { kind: 'agreed', who: 'Customer', text: 'Fine' },
    ],
    [
      'closed',
      solved,
      {},
      ['the agreed objectives are met', 'the customer agrees that it is resolved'],
      { kind: 'closed', criteria: ['objectives-met', 'customer-agrees'] },
    ],
    [
      'action',
      solved,
      { 'In words': 'Second trunk', 'Who sees to it': 'Ops', 'By when (optional)': evening },
      [],
      {
        kind: 'action',
        action: 'action-0001',
        text: 'Second trunk',
        owner: 'Ops',
        dueAt: evening18,
      },
    ],
    ['rca-delivered', solved, {}, [], { kind: 'rca-delivered' }],
  ])('%s', async (form, state, fields, ticks, draft) => {
    expect((await tell(state, form, fields, ticks)).told).toEqual([draft]);
    expect(v.is(caseDraftRecord, draft)).toBe(true);
  });

  test('closes by nothing, and by nothing that the policy does not offer', async () => {
    const { told, said } = await tell(solved, 'closed');
    expect(told).toEqual([]);
    expect(said).toContain('Tick at least one.');
    expect(said).not.toContain('mutual agreement');
  });

  test('promises nothing for a time that is over or is none', async () => {
    const late = new Date(toInstant(now + 5 * hour)).toISOString().slice(0, 16);
    // 15:00 UTC read as a time of Kolkata is 09:30 UTC: before now.
    const past = await tell(open, 'update-given', {
      'In words': 'x',
      'When the next update follows (optional)': late,
    });
    expect(past.told).toEqual([]);
    expect(past.said).toContain('Give a time that is still to come.');
    expect((await tell(open, 'promised', {})).said).toContain('Fill this in.');
  });

  test('every event of a case can be told by somebody somewhere', () => {
    const state = { ...solved, tiers: [tier, { ...tier, tier: 3, acknowledgedAt: now }] };
    const filled = {
      words: (name: string) => (name === 'tier' ? '2' : name === 'what' ? 'update' : 'word'),
      time: () => toInstant(now + hour),
      ticked: ['objectives-met'],
    };
    const told = caseForms.map((form) => form.build(filled, () => 'action-0001')?.kind);
    // A form that fits no state would be told by nobody.
    const states = [open, solved, state, { ...open, status: 'acknowledged' as const }];
    const fitsNone = caseForms.filter(
      (form) => !states.some((it) => form.fits(caseView({ state: it }))),
    );
    expect(fitsNone).toEqual([]);
    const elsewhere: readonly CaseEventKind[] = [
      ...factKinds.flatMap((kind) =>
        kind === 'plan' || kind === 'time-zone' ? (['field'] as const) : [kind],
      ),
      'escalated', // by the escalation itself
      'checked', // by its box
      'action-done', // by its button
    ];
    const byHelpdesk: readonly CaseEventKind[] = [
      'created',
      'message',
      'public-reply',
      'internal-note',
      'status',
      'priority',
      'assigned',
      'merged',
      // What older versions wrote for `agreed`.
      'customer-agreed',
    ];
    const all: Readonly<Record<CaseEventKind, true>> = {
      created: true,
      message: true,
      'public-reply': true,
      'internal-note': true,
      status: true,
      priority: true,
      field: true,
      assigned: true,
      severity: true,
      loss: true,
      escalated: true,
      acknowledged: true,
      unsatisfactory: true,
      workaround: true,
      scope: true,
      pause: true,
      resume: true,
      monitoring: true,
      recurred: true,
      'customer-agreed': true,
      closed: true,
      'rca-delivered': true,
      merged: true,
      promised: true,
      reference: true,
      lead: true,
      standby: true,
      'work-started': true,
      observation: true,
      plan: true,
      'update-given': true,
      resolved: true,
      agreed: true,
      withdrawn: true,
      action: true,
      'action-done': true,
      checked: true,
    };
    const known = new Set<string | undefined>([...told, ...elsewhere, ...byHelpdesk]);
    expect(Object.keys(all).filter((kind) => !known.has(kind))).toEqual([]);
  });
});
