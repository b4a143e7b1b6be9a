import { isGroup } from '../matrix/is-group.ts';
import type { Path } from '../matrix/path.ts';
import { isSameValue } from './same-value.ts';

interface Change {
  readonly path: Path;
  readonly before: unknown;
  readonly after: unknown;
}

/** The innermost place that holds all that changed from `before` to `after`; null where nothing did. */
export function changedPlace(before: unknown, after: unknown, path: Path = []): Change | null {
  if (isSameValue(before, after)) return null;
  const whole = { path, before, after };
  if (Array.isArray(before) && Array.isArray(after)) {
    if (before.length !== after.length) return whole;
    const places = before.flatMap((item, at) => (isSameValue(item, after[at]) ? [] : [at]));
    const [at] = places;
    return places.length === 1 && at !== undefined
      ? changedPlace(before[at], after[at], [...path, at])
      : whole;
  }
  if (!isGroup(before) || !isGroup(after)) return whole;
  const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  const changed = keys.filter((key) => !isSameValue(before[key], after[key]));
  const [key] = changed;
  return changed.length === 1 && key !== undefined
    ? changedPlace(before[key], after[key], [...path, key])
    : whole;
}
