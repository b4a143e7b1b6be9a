import { isSameValue } from '../edit/same-value.ts';
import { isGroup } from '../matrix/is-group.ts';
import { identitiesOf } from './entry-identity.ts';
import type { MatrixChange, ReviewStep } from './matrix-change.ts';

type Place = readonly ReviewStep[];

const leaf = (place: Place, before: unknown, after: unknown): MatrixChange => ({
  place,
  kind: before === undefined ? 'added' : after === undefined ? 'removed' : 'changed',
  before,
  after,
});

/** A list whose entries can be told one by one: texts, numbers, or groups of keys. */
const hasEntries = (value: unknown): value is readonly unknown[] =>
  Array.isArray(value) && value.every((it) => !Array.isArray(it) && it !== null);

function diffGroups(
  before: Readonly<Record<string, unknown>>,
  after: Readonly<Record<string, unknown>>,
  place: Place,
): readonly MatrixChange[] {
  const keys = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...keys].flatMap((key) =>
    diff(
      Object.hasOwn(before, key) ? before[key] : undefined,
      Object.hasOwn(after, key) ? after[key] : undefined,
      [...place, { kind: 'key', key }],
    ),
  );
}

function diffLists(
  before: readonly unknown[],
  after: readonly unknown[],
  place: Place,
): readonly MatrixChange[] {
  const name = place.findLast((it) => it.kind === 'key')?.key ?? '';
  const [was, is] = [identitiesOf(before, name), identitiesOf(after, name)];
  const entry = (value: unknown, index: number): ReviewStep => ({
    kind: 'entry',
    of: name,
    index,
    entry: value,
  });
  /** Where an entry of before stands now; one whose place another took has become that one. */
  const found = was.map((identity, index) => {
    const same = is.indexOf(identity);
    if (same >= 0) return same;
    const taker = is[index];
    const isGroupAtBoth = isGroup(before[index]) && isGroup(after[index]);
    return isGroupAtBoth && taker !== undefined && !was.includes(taker) ? index : -1;
  });
  const kept = found.filter((index) => index >= 0);
  const gone = before.flatMap((value, index) =>
    found[index] === -1 ? [leaf([...place, entry(value, index)], value, undefined)] : [],
  );
  const inside = after.flatMap((value, index): readonly MatrixChange[] => {
    const from = found.indexOf(index);
    const step = [...place, entry(value, index)];
    return from < 0 ? [leaf(step, undefined, value)] : diff(before[from], value, step);
  });
  const isInOrder = kept.every((index, at) => at === 0 || index > (kept[at - 1] ?? -1));
  const order: readonly MatrixChange[] = isInOrder ? [] : [{ place, kind: 'order', before, after }];
  return [...gone, ...inside, ...order];
}

function diff(before: unknown, after: unknown, place: Place): readonly MatrixChange[] {
  if (isSameValue(before, after)) return [];
  if (isGroup(before) && isGroup(after)) return diffGroups(before, after, place);
  if (hasEntries(before) && hasEntries(after)) return diffLists(before, after, place);
  return [leaf(place, before, after)];
}

/**
 * Everything that is different in `after`, in the order in which it stands there: keys that came,
 * went or say something else, entries of lists, and the order of entries, which may decide. Empty
 * just where both hold the same; the order of keys says nothing.
 */
export const diffMatrices = (before: unknown, after: unknown): readonly MatrixChange[] =>
  diff(before, after, []);
