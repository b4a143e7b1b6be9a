import type { CaseDraft } from '../../lib/domain/case/case-event.ts';
import { isActive, isLive, type CaseState } from '../../lib/domain/case/case-state.ts';
import { hour, isPlausible, toInstant, type Instant } from '../../lib/domain/time/instant.ts';
import type { MessageKey } from '../text.ts';

/** What a form needs beside its lines. */
export interface FormWorld {
  readonly now: Instant;
  /** A name that was never used before. */
  readonly newId: () => string;
}

/** Something that a person can tell of a case by filling in lines. */
export interface CaseForm {
  readonly id: string;
  readonly label: MessageKey;
  /** The labels of its lines, in order. */
  readonly lines: readonly MessageKey[];
  readonly fits: (state: CaseState) => boolean;
  /** `lines` as they were filled in; null where they cannot be read. */
  readonly build: (lines: readonly string[], world: FormWorld) => CaseDraft | null;
}

/** One criterion is one way to close a case. */
const closureForms: readonly CaseForm[] = (
  [
    ['objectives-met', 'case_do_close_objectives'],
    ['no-recurrence-and-satisfied', 'case_do_close_no_recurrence'],
    ['customer-agrees', 'case_do_close_agrees'],
    ['mutual-agreement', 'case_do_close_mutual'],
  ] as const
).map(([criterion, label]) => ({
  id: `closed-${criterion}`,
  label,
  lines: [],
  // Agreed for what cannot be solved in time: it needs no solution.
  fits: (state) => isLive(state) && (criterion === 'mutual-agreement' || !isActive(state)),
  build: () => ({ kind: 'closed', criteria: [criterion] }),
}));

const isOpened = ({ status }: CaseState): boolean => status !== 'none';

/** Everything that is told in lines of text; refusals beyond `fits` come from the case itself. */
export const caseForms: readonly CaseForm[] = [
  {
    id: 'work-started',
    label: 'case_do_work_started',
    lines: [],
    fits: ({ status }) => status === 'acknowledged',
    build: () => ({ kind: 'work-started' }),
  },
  {
    id: 'observation',
    label: 'case_do_observation',
    lines: ['case_team', 'case_words'],
    fits: isOpened,
    build: ([team = '', text = '']) => ({ kind: 'observation', team, text }),
  },
  {
    id: 'update-given',
    label: 'case_do_update',
    lines: ['case_words'],
    fits: isLive,
    build: ([text = '']) => ({ kind: 'update-given', text, nextAt: null }),
  },
  {
    id: 'plan',
    label: 'case_do_plan',
    lines: ['case_words'],
    fits: isLive,
    build: ([text = '']) => ({ kind: 'plan', plan: 'communication', text }),
  },
  {
    id: 'resolved',
    label: 'case_do_resolved',
    lines: ['case_words'],
    fits: isActive,
    build: ([text = '']) => ({ kind: 'resolved', text }),
  },
  {
    id: 'recurred',
    label: 'case_do_recurred',
    lines: [],
    fits: (state) => isLive(state) && !isActive(state),
    build: () => ({ kind: 'recurred' }),
  },
  {
    id: 'agreed',
    label: 'case_do_agreed',
    lines: ['case_who'],
    fits: isLive,
    build: ([who = '']) => ({ kind: 'agreed', who }),
  },
  {
    id: 'monitoring',
    label: 'case_do_monitoring',
    lines: ['case_hours'],
    fits: (state) => isLive(state) && !isActive(state),
    build([hours = ''], { now }) {
      const until = toInstant(now + Number(hours) * hour);
      return Number(hours) > 0 && isPlausible(until) ? { kind: 'monitoring', until } : null;
    },
  },
  ...closureForms,
  {
    id: 'action',
    label: 'case_do_action',
    lines: ['case_words', 'case_owner'],
    fits: isOpened,
    build: ([text = '', owner = ''], { newId }) => ({
      kind: 'action',
      action: newId(),
      text,
      owner,
      dueAt: null,
    }),
  },
  {
    id: 'withdrawn',
    label: 'case_do_withdrawn',
    lines: ['case_why'],
    fits: isLive,
    build: ([reason = '']) => ({ kind: 'withdrawn', reason }),
  },
];
