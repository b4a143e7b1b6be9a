import { parseDuration } from '../../../lib/domain/time/duration.ts';
import { isRecord, recordOf, textsIn } from '../part/part.ts';
import { placesIn, standsIn, type Cell, type Row } from './grid.ts';

type Target = Readonly<Record<string, unknown>>;

/** What was typed as a promise: a duration, or words. What has digits was meant as a duration. */
export const promiseOf = (typed: string): Target =>
  /\d/.test(typed) || !('fix' in parseDuration(typed)) ? { within: typed } : { promise: typed };

const placeKeys = ['metric', 'severity', 'plan', 'tier'];
const placeOf = ({ metric, severity, plan, tier }: Cell): Target => ({
  metric,
  ...(severity !== null && { severity }),
  ...(plan !== null && { plan }),
  ...(tier !== null && { tier }),
});

/** `target` with another promise at the place of the old one. */
export function withPromise(target: unknown, promise: Target): Target {
  const entries = Object.entries(recordOf(target));
  const at = entries.findIndex(([key]) => key === 'within' || key === 'promise');
  const rest = entries.filter(([key]) => key !== 'within' && key !== 'promise');
  const place = at < 0 ? rest.length : at;
  return Object.fromEntries([
    ...rest.slice(0, place),
    ...Object.entries(promise),
    ...rest.slice(place),
  ]);
}

/** True for a target that also fits what `cell` is about, and would be found before a later one. */
function hides(target: unknown, cell: Cell): boolean {
  if (!isRecord(target) || target['metric'] !== cell.metric) return false;
  const fits = (value: unknown, wanted: string | null) =>
    value === undefined || (wanted !== null && textsIn(value).includes(wanted));
  return (
    (target['tier'] === undefined || target['tier'] === cell.tier) &&
    fits(target['severity'], cell.severity) &&
    fits(target['plan'], cell.plan)
  );
}

/** `targets` with a new one for `cell`, before a more general one: the first that fits counts. */
function insert(targets: readonly unknown[], cell: Cell, rest: Target): readonly unknown[] {
  const added = { ...placeOf(cell), ...rest };
  const before = targets.findIndex((it) => hides(it, cell));
  const at = before < 0 ? targets.length : before;
  return [...targets.slice(0, at), added, ...targets.slice(at)];
}

/** `targets` after `typed` was entered in `cell`; nothing typed takes the target away. */
export function typeInto(
  targets: readonly unknown[],
  cell: Cell,
  typed: string,
): readonly unknown[] {
  const [place] = placesIn(targets, cell);
  const text = typed.trim();
  if (place === undefined) return text === '' ? targets : insert(targets, cell, promiseOf(text));
  if (text === '') return targets.filter((_, index) => index !== place);
  return targets.map((it, index) => (index === place ? withPromise(it, promiseOf(text)) : it));
}

/**
 * `targets` with what stands in `cell` in the cells of `rows` too. A target that several cells share
 * stays as it is.
 */
export function copyTo(
  targets: readonly unknown[],
  cell: Cell,
  rows: readonly Row[],
): readonly unknown[] {
  const [source] = placesIn(targets, cell);
  if (source === undefined) return targets;
  const rest = Object.fromEntries(
    Object.entries(recordOf(targets[source])).filter(([key]) => !placeKeys.includes(key)),
  );
  return rows.reduce<readonly unknown[]>((list, row) => {
    const to = { ...cell, ...row };
    const [place] = placesIn(list, to);
    if (place === undefined) return insert(list, to, rest);
    const own = recordOf(list[place]);
    const isShared = textsIn(own['severity']).length > 1 || textsIn(own['plan']).length > 1;
    if (isShared || standsIn(own, cell)) return list;
    return list.map((it, index) => (index === place ? { ...placeOf(to), ...rest } : it));
  }, targets);
}
