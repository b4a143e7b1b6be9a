import type { Finding } from '../finding.ts';
import type { Loose } from '../loose.ts';
import type { Matrix } from '../schema.ts';
import { checkAddresses } from './addresses.ts';
import { definedNames } from './defined-names.ts';
import { checkDuplicates } from './duplicates.ts';
import { checkIntervals } from './intervals.ts';
import { checkNeverOpens } from './never-opens.ts';
import { checkPausedBy } from './paused-by.ts';
import { checkReferences } from './references.ts';
import { checkReminders } from './reminders.ts';
import { checkSeverities } from './severities.ts';
import { checkTemplates } from './templates.ts';
import { checkTargets } from './targets.ts';
import { checkTiers } from './tiers.ts';
import { checkUnreachableTargets } from './unreachable-targets.ts';

/** What the parts of a matrix get wrong about each other, whatever else is broken in it. */
export function checkMatrix(matrix: Loose<Matrix>): Finding[] {
  const names = definedNames(matrix);
  return [
    ...checkIntervals(matrix),
    ...checkNeverOpens(matrix),
    ...checkDuplicates(matrix),
    ...checkSeverities(matrix),
    ...checkReferences(matrix, names),
    ...checkTargets(matrix, names),
    ...checkUnreachableTargets(matrix),
    ...checkPausedBy(matrix),
    ...checkTiers(matrix, names),
    ...checkAddresses(matrix),
    ...checkTemplates(matrix),
    ...checkReminders(matrix, names),
  ];
}
