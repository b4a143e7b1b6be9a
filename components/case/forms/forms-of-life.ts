import { isActive, isLive } from '../../../lib/domain/case/case-state.ts';
import type { CaseView } from '../../../lib/domain/view/case-view.ts';
import { statement, words, type CaseForm } from './case-form.ts';

const live = ({ state }: CaseView): boolean => isLive(state);
const solved = ({ state }: CaseView): boolean => isLive(state) && !isActive(state);
const opened = ({ state }: CaseView): boolean => state.status !== 'none';

/** What moves a case on, from the first work to what is learned of it. */
export const formsOfLife: readonly CaseForm[] = [
  statement('work-started', 'case_do_work_started', ({ state }) => state.status === 'acknowledged'),
  {
    id: 'update-given',
    label: 'case_do_update',
    fits: live,
    fields: () => [
      words,
      { name: 'next', label: 'case_next_update', kind: 'ahead', isOptional: true },
    ],
    build: (it) => ({ kind: 'update-given', text: it.words('words'), nextAt: it.time('next') }),
  },
  {
    id: 'resolved',
    label: 'case_do_resolved',
    fits: ({ state }) => isActive(state),
    fields: () => [words],
    build: (it) => ({ kind: 'resolved', text: it.words('words') }),
  },
  {
    id: 'monitoring',
    label: 'case_do_monitoring',
    fits: solved,
    fields: () => [{ name: 'until', label: 'case_until', kind: 'ahead' }],
    build(it) {
      const until = it.time('until');
      return until && { kind: 'monitoring', until };
    },
  },
  statement('recurred', 'case_do_recurred', solved),
  {
    id: 'agreed',
    label: 'case_do_agreed',
    fits: live,
    fields: () => [
      { name: 'who', label: 'case_who', kind: 'line' },
      { ...words, isOptional: true },
    ],
    build: (it) => ({
      kind: 'agreed',
      who: it.words('who'),
      ...(it.words('words') !== '' && { text: it.words('words') }),
    }),
  },
  {
    id: 'closed',
    label: 'case_do_close',
    fits: live,
    // Which of them holds is the case's own to say; it is closed by one or more.
    fields: ({ closure }) =>
      closure.map((criterion) => ({
        name: criterion,
        label: 'case_criteria',
        kind: 'tick',
      })),
    build: ({ ticked }) => (ticked.length > 0 ? { kind: 'closed', criteria: ticked } : null),
  },
  {
    id: 'action',
    label: 'case_do_action',
    fits: opened,
    fields: () => [
      words,
      { name: 'owner', label: 'case_owner', kind: 'line' },
      { name: 'due', label: 'case_due', kind: 'ahead', isOptional: true },
    ],
    build: (it, newId) => ({
      kind: 'action',
      action: newId(),
      text: it.words('words'),
      owner: it.words('owner'),
      dueAt: it.time('due'),
    }),
  },
  statement(
    'rca-delivered',
    'case_do_rca',
    (view) => opened(view) && !isActive(view.state) && view.state.rcaDeliveredAt === null,
  ),
  {
    id: 'withdrawn',
    label: 'case_do_withdrawn',
    fits: live,
    fields: () => [{ name: 'why', label: 'case_why', kind: 'words' }],
    build: (it) => ({ kind: 'withdrawn', reason: it.words('why') }),
  },
];
