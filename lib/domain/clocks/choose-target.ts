import type { CompiledMatrix, CompiledTarget, ClockKey } from '../matrix/compile-matrix.ts';
import { sameWord } from '../severity/words.ts';

/** The target that counts, or that it depends on the plan, or that there is none. */
export type ChosenTarget =
  | { readonly kind: 'target'; readonly terms: CompiledTarget }
  | { readonly kind: 'plan-unknown' }
  | { readonly kind: 'none' };

/** The first target in file order that matches severity, plan and tier. */
export function chooseTarget(
  compiled: CompiledMatrix,
  key: ClockKey,
  severity: string | null,
  plan: string | null,
): ChosenTarget {
  for (const terms of compiled.targets.get(key.metric) ?? []) {
    const { target, severities, plans } = terms;
    if (key.tier !== null && target.tier !== undefined && target.tier !== key.tier) continue;
    if (severities && (severity === null || !severities.includes(severity))) continue;
    if (plans) {
      if (plan === null) return { kind: 'plan-unknown' };
      if (!plans.some((it) => sameWord(it, plan))) continue;
    }
    return { kind: 'target', terms };
  }
  return { kind: 'none' };
}
