import type { Matrix } from '../matrix/schema.ts';
import { reason, type Reason } from '../reason.ts';
import type { Instant } from '../time/instant.ts';
import { isOver, type CaseState } from './case-state.ts';

const gap = (isMissing: boolean, code: string): readonly Reason[] =>
  isMissing ? [reason(code)] : [];

/**
 * What the policy asks for and a case has not got: shown to the lead, and counted where one looks for
 * leaks in the process. Nothing here keeps a case from going on.
 */
export function caseGaps(state: CaseState, matrix: Matrix | null, now: Instant): readonly Reason[] {
  if (state.status === 'none' || state.status === 'withdrawn') return [];
  const { lifecycle, record } = matrix ?? {};
  const isLearnedFrom = record !== undefined || lifecycle?.improvement !== undefined;
  const isWatched = state.status === 'monitoring';
  return [
    ...gap(lifecycle?.lead?.assigned === true && state.lead === null, 'case-gap-lead'),
    ...gap(
      lifecycle?.communicationPlan === 'always' && state.plans.communication === undefined,
      'case-gap-communication-plan',
    ),
    ...gap(
      lifecycle?.observations === 'every-team' && state.observations.length === 0,
      'case-gap-observations',
    ),
    ...gap(
      isWatched && lifecycle?.standbyTeam === true && state.standby.length === 0,
      'case-gap-standby',
    ),
    ...gap(
      state.status === 'resolved' && lifecycle?.monitoring !== undefined,
      'case-gap-monitoring',
    ),
    ...gap(isWatched && (state.monitoring?.until ?? now) <= now, 'case-gap-close'),
    ...gap(
      (isOver(state) || state.status === 'resolved') && isLearnedFrom && state.actions.length === 0,
      'case-gap-actions',
    ),
  ];
}
