import { parseDuration } from '../../time/duration.ts';
import { minute } from '../../time/instant.ts';
import { errorAt, type Finding } from '../finding.ts';
import type { Loose } from '../loose.ts';
import type { Path } from '../path.ts';
import type { Reminder } from '../reminder-schema.ts';
import type { Matrix } from '../schema.ts';
import type { DefinedNames } from './defined-names.ts';

/** More often nobody reads it. */
const shortestRepeat = 5 * minute;

function checkLength(text: string | undefined, path: Path, least = 0): Finding[] {
  if (text === undefined) return [];
  const parsed = parseDuration(text);
  if (!('kind' in parsed)) return [];
  if (parsed.kind !== 'elapsed')
    return [errorAt(path, 'a reminder comes at a moment', 'write one duration, such as 30 min')];
  return parsed.milliseconds < least
    ? [errorAt(path, 'this is too often', 'write 5 min or more')]
    : [];
}

function checkReminder(it: Loose<Reminder>, path: Path, names: DefinedNames): Finding[] {
  const findings = [
    ...checkLength(it.before, [...path, 'before']),
    ...checkLength(it.after, [...path, 'after']),
    ...checkLength(it.repeat?.every, [...path, 'repeat', 'every'], shortestRepeat),
  ];
  if (it.tier !== undefined && !names.levels.includes(it.tier))
    findings.push(
      errorAt(
        [...path, 'tier'],
        `no tier has level ${it.tier}`,
        `levels: ${names.levels.join(', ')}`,
      ),
    );
  return findings;
}

/** Reminders that could never come, or would never stop coming. */
export const checkReminders = (matrix: Loose<Matrix>, names: DefinedNames): Finding[] =>
  (matrix.reminders ?? []).flatMap((it, index) =>
    it ? checkReminder(it, ['reminders', index], names) : [],
  );
