import { isLive, type CaseState } from '../../../lib/domain/case/case-state.ts';
import type { PlanKind, PromiseKind } from '../../../lib/domain/case/case-event.ts';
import type { CaseView } from '../../../lib/domain/view/case-view.ts';
import { termText, type MessageKey } from '../../text.ts';
import { tierField, words, type CaseForm } from './case-form.ts';

const live = ({ state }: CaseView): boolean => isLive(state);
const opened = ({ state }: CaseView): boolean => state.status !== 'none';
const awaited = (state: CaseState): readonly number[] =>
  state.tiers.filter((it) => it.acknowledgedAt === null).map(({ tier }) => tier);
const isAwaited = ({ state }: CaseView): boolean => isLive(state) && awaited(state).length > 0;

/** Whatever else is promised; when a tier answers has a form of its own. */
const promisedKinds: readonly PromiseKind[] = ['update', 'resolution', 'rca'];
const isPromise = (value: string): value is PromiseKind => promisedKinds.some((it) => it === value);

/** A plan is written anew as a whole, from what it says now. */
const planForm = (plan: PlanKind, label: MessageKey): CaseForm => ({
  id: `plan-${plan}`,
  label,
  fits: live,
  fields: ({ state }) => [{ ...words, initial: state.plans[plan] ?? '' }],
  build: (it) => ({ kind: 'plan', plan, text: it.words('words') }),
});

/** Who answers for a case, what they promised and what they saw, and how it is gone about. */
export const formsOfPeople: readonly CaseForm[] = [
  {
    id: 'acknowledged',
    label: 'case_do_acknowledged',
    fits: isAwaited,
    fields: ({ state }) => [tierField(awaited(state).toReversed())],
    build: (it) => ({ kind: 'acknowledged', tier: Number(it.words('tier')) }),
  },
  {
    id: 'promised-acknowledgement',
    label: 'case_do_answer_by',
    fits: isAwaited,
    fields: ({ state }) => [
      tierField(awaited(state).toReversed()),
      { name: 'due', label: 'case_due', kind: 'time' },
    ],
    build(it) {
      const dueAt = it.time('due');
      const tier = Number(it.words('tier'));
      return dueAt && { kind: 'promised', what: 'acknowledgement', tier, dueAt };
    },
  },
  {
    id: 'reference',
    label: 'case_do_reference',
    fits: opened,
    fields: ({ state }) => [
      tierField(state.tiers.map(({ tier }) => tier).toReversed()),
      { name: 'reference', label: 'case_reference_line', kind: 'line' },
    ],
    build: (it) => ({
      kind: 'reference',
      tier: Number(it.words('tier')),
      reference: it.words('reference'),
    }),
  },
  {
    id: 'lead',
    label: 'case_do_lead',
    fits: live,
    fields: ({ state }) => [
      { name: 'who', label: 'case_who', kind: 'line' },
      // Who leads is not replaced without a word.
      ...(state.lead ? [{ name: 'why', label: 'case_why', kind: 'words' } as const] : []),
    ],
    build: (it) => ({
      kind: 'lead',
      who: it.words('who'),
      ...(it.words('why') !== '' && { reason: it.words('why') }),
    }),
  },
  {
    id: 'standby',
    label: 'case_do_standby',
    fits: live,
    fields: ({ state }) => [
      {
        name: 'team',
        label: 'case_standby_team',
        kind: 'line',
        hint: 'case_standby_hint',
        isOptional: true,
        initial: state.standby.join(', '),
      },
    ],
    build: (it) => ({
      kind: 'standby',
      team: it
        .words('team')
        .split(',')
        .map((name) => name.trim())
        .filter((name) => name !== ''),
    }),
  },
  {
    id: 'observation',
    label: 'case_do_observation',
    fits: opened,
    fields: () => [{ name: 'team', label: 'case_team', kind: 'line' }, words],
    build: (it) => ({ kind: 'observation', team: it.words('team'), text: it.words('words') }),
  },
  planForm('objectives', 'case_do_objectives'),
  planForm('communication', 'case_do_plan'),
  planForm('technical', 'case_do_technical'),
  {
    id: 'promised',
    label: 'case_do_promised',
    fits: live,
    fields: () => [
      {
        name: 'what',
        label: 'case_promised_what',
        kind: 'choice',
        choices: (text) =>
          promisedKinds.map((it) => ({ value: it, label: termText(text, 'case_promise', it) })),
      },
      { name: 'due', label: 'case_due', kind: 'time' },
    ],
    build(it) {
      const [what, dueAt] = [it.words('what'), it.time('due')];
      return dueAt && isPromise(what) ? { kind: 'promised', what, dueAt } : null;
    },
  },
];
