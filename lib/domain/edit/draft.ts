import { isGroup } from '../matrix/is-group.ts';
import type { Path, PathPart } from '../matrix/path.ts';

/**
 * A matrix file that is being edited: the plain value that its text holds, whatever is still wrong
 * with it. Never changed in place, so that an earlier state stays what it was.
 */
export type Draft = unknown;

/** What stands under `key`; undefined where nothing does. Never a part of a prototype. */
export function partOf(value: unknown, key: PathPart): unknown {
  if (Array.isArray(value)) return typeof key === 'number' ? (value as unknown[])[key] : undefined;
  return isGroup(value) && Object.hasOwn(value, key) ? value[key] : undefined;
}

/** What stands at `path`; undefined where nothing does. */
export const getAt = (draft: Draft, path: Path): unknown =>
  path.reduce<unknown>((value, key) => partOf(value, key), draft);

/** `group` with `value` under `key`, in its place; without the key where `value` is undefined. */
export function withKey(group: unknown, key: string, value: unknown): Record<string, unknown> {
  const entries = Object.entries(isGroup(group) ? group : {});
  const at = entries.findIndex(([name]) => name === key);
  if (value === undefined) return Object.fromEntries(entries.filter(([name]) => name !== key));
  // Own keys by definition, not by assignment: no name of a key can reach a prototype.
  return Object.fromEntries(
    at < 0
      ? [...entries, [key, value]]
      : entries.map((entry, place) => (place === at ? [key, value] : entry)),
  );
}

/** `list` with `value` at `place`; without the entry where `value` is undefined. */
function withItem(list: unknown, place: number, value: unknown): unknown[] {
  const items: unknown[] = Array.isArray(list) ? [...(list as unknown[])] : [];
  items.splice(place, 1, ...(value === undefined ? [] : [value]));
  return items;
}

/**
 * `draft` with `value` at `path`; taken away where `value` is undefined. What is missing on the way
 * is made: a list where a number leads on, keys otherwise.
 */
export function setAt(draft: Draft, path: Path, value: unknown): Draft {
  const [key, ...rest] = path;
  if (key === undefined) return value;
  const next = setAt(partOf(draft, key), rest, value);
  return typeof key === 'number' ? withItem(draft, key, next) : withKey(draft, key, next);
}
