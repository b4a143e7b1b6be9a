import { errorAt, warningAt, type Finding } from '../finding.ts';
import type { Loose } from '../loose.ts';
import type { Matrix } from '../schema.ts';

/** What a list of severities as a whole gets wrong: its default, and entries that nothing reaches. */
export function checkSeverities(matrix: Loose<Matrix>): Finding[] {
  const findings: Finding[] = [];
  const severities = matrix.severities ?? [];
  const named = new Set(
    Object.values(matrix.impactUrgency ?? {}).flatMap((row) => Object.values(row ?? {})),
  );
  let first: number | undefined;
  severities.forEach((severity, index) => {
    if (severity?.default !== true) return;
    if (first === undefined) first = index;
    else
      findings.push(
        errorAt(
          ['severities', index, 'default'],
          `severities[${first}] is the default already`,
          'keep one default',
        ),
      );
  });
  if (severities.length > 0 && first === undefined)
    findings.push(
      warningAt(
        ['severities'],
        'no severity is the default',
        'add default: true to one, or tickets that no rule fits have no severity',
      ),
    );
  severities.forEach((severity, index) => {
    if (!severity?.id || severity.default === true || severity.when?.length) return;
    if (named.has(severity.id)) return;
    findings.push(
      warningAt(
        ['severities', index],
        `no rule leads to ${severity.id}`,
        'add when, or name it in impactUrgency',
      ),
    );
  });
  return findings;
}
