import { parseDuration } from '../../time/duration.ts';
import { errorAt, warningAt, type Finding } from '../finding.ts';
import type { Loose } from '../loose.ts';
import type { Matrix } from '../schema.ts';
import type { Target } from '../target-schema.ts';
import type { DefinedNames } from './defined-names.ts';

/** Keys that mean something for one metric only. */
const onlyWith: readonly (readonly [keyof Target, Target['metric']])[] = [
  ['metBy', 'resolution'],
  ['onReopen', 'resolution'],
  ['from', 'periodic-update'],
  ['openedByAgent', 'first-response'],
];

/** What one target says that cannot hold together. */
function checkTarget(target: Loose<Target>, index: number, names: DefinedNames): Finding[] {
  const findings: Finding[] = [];
  const at = ['targets', index];
  const { metric, tier, within, calendar } = target;
  for (const [key, owner] of onlyWith)
    if (target[key] !== undefined && metric !== undefined && metric !== owner)
      findings.push(
        warningAt([...at, key], `${key} has no effect on ${metric}`, `use it with ${owner}`),
      );
  const ofTier = metric === 'tier-engagement' || metric === 'acknowledgement';
  if (tier !== undefined && !names.levels.includes(tier))
    findings.push(
      errorAt([...at, 'tier'], `no tier has level ${tier}`, `levels: ${names.levels.join(', ')}`),
    );
  if (tier !== undefined && metric !== undefined && !ofTier)
    findings.push(warningAt([...at, 'tier'], `tier has no effect on ${metric}`, 'remove it'));
  if (metric === 'tier-engagement' && tier === 1)
    findings.push(
      errorAt(
        [...at, 'tier'],
        'the first tier is engaged by the first reply',
        'name a higher tier, or use first-response',
      ),
    );
  if (metric === 'monitoring' && within !== undefined)
    findings.push(
      errorAt(
        [...at, 'within'],
        'a monitoring period is agreed case by case',
        'say it in words, with promise, or under lifecycle.monitoring',
      ),
    );
  if (within !== undefined && calendar === undefined && isBusinessDays(within))
    findings.push(
      errorAt([...at, 'within'], 'business days need a calendar', 'add calendar: its name'),
    );
  return findings;
}

/** True for a duration that is counted in days with open time. */
export function isBusinessDays(text: string): boolean {
  const parsed = parseDuration(text);
  return 'kind' in parsed && parsed.kind === 'business-days';
}

/** What each target says that cannot hold together. */
export const checkTargets = (matrix: Loose<Matrix>, names: DefinedNames): Finding[] =>
  (matrix.targets ?? []).flatMap((it, index) => (it ? checkTarget(it, index, names) : []));
