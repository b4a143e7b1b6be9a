import { warningAt, type Finding } from '../finding.ts';
import type { Loose } from '../loose.ts';
import type { Matrix } from '../schema.ts';
import type { Target } from '../target-schema.ts';
import { asList } from './defined-names.ts';

type Choice = string | readonly (string | undefined)[] | undefined;

/** True where everything that `inner` names is named by `outer`; absent names everything. */
function covers(outer: Choice, inner: Choice): boolean {
  if (outer === undefined) return true;
  if (inner === undefined) return false;
  const all = asList(outer);
  return asList(inner).every((it) => all.includes(it));
}

const coversTarget = (earlier: Loose<Target>, later: Loose<Target>): boolean =>
  earlier.metric !== undefined &&
  earlier.metric === later.metric &&
  (earlier.tier === undefined || earlier.tier === later.tier) &&
  covers(earlier.severity, later.severity) &&
  covers(earlier.plan, later.plan);

/** Targets that never count, because one before them matches whatever they match. */
export function checkUnreachableTargets(matrix: Loose<Matrix>): Finding[] {
  const targets = matrix.targets ?? [];
  return targets.flatMap((later, index) => {
    if (!later) return [];
    const first = targets.slice(0, index).findIndex((it) => it && coversTarget(it, later));
    if (first < 0) return [];
    const message = `never counts: targets[${first}] matches first`;
    return [warningAt(['targets', index], message, 'put the narrower target first, or remove one')];
  });
}
