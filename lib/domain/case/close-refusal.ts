import { closureCriteria } from '../matrix/lifecycle-schema.ts';
import type { Matrix } from '../matrix/schema.ts';
import { reason, type Reason } from '../reason.ts';
import type { Instant } from '../time/instant.ts';
import { isActive, type CaseState } from './case-state.ts';

export type ClosureCriterion = (typeof closureCriteria)[number];

/** The criteria by which a case of this policy may be closed; all four where it names none. */
export const offeredCriteria = (matrix: Matrix | null): readonly ClosureCriterion[] =>
  matrix?.lifecycle?.closure?.anyOf ?? closureCriteria;

/** All but the plain objectives rest on the customer's word, whatever a policy says of asking them. */
const needsAgreement = (criteria: readonly string[], matrix: Matrix | null): boolean =>
  matrix?.lifecycle?.closure?.confirmation !== undefined ||
  criteria.some((it) => it !== 'objectives-met');

function unmet(state: CaseState, criterion: ClosureCriterion, at: Instant): Reason | null {
  // Agreed for an issue that cannot be resolved in time: it needs no solution.
  if (criterion === 'mutual-agreement') return null;
  if (isActive(state)) return reason('case-not-resolved');
  if (criterion !== 'no-recurrence-and-satisfied') return null;
  const { monitoring } = state;
  if (!monitoring) return reason('case-close-not-monitored');
  return at < monitoring.until
    ? { ...reason('case-close-monitoring-runs'), instants: [monitoring.until] }
    : null;
}

/**
 * Why a case may not be closed by `criteria` at `at`; null where it may. One or more criteria, each of
 * those that the policy offers; each met; the customer's agreement on record where one is needed; a
 * lead where the policy puts one in charge of every case.
 */
export function closeRefusal(
  state: CaseState,
  criteria: readonly string[],
  at: Instant,
  matrix: Matrix | null,
): Reason | null {
  if (criteria.length === 0) return reason('case-close-no-criterion');
  const offered = offeredCriteria(matrix);
  for (const given of criteria) {
    const criterion = offered.find((it) => it === given);
    if (criterion === undefined) return reason('case-close-not-offered', given);
    const why = unmet(state, criterion, at);
    if (why) return why;
  }
  if (matrix?.lifecycle?.lead?.assigned === true && state.lead === null)
    return reason('case-close-no-lead');
  return needsAgreement(criteria, matrix) && state.agreement === null
    ? reason('case-close-no-agreement')
    : null;
}
