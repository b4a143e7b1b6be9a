import { isGroup } from '../matrix/is-group.ts';
import type { Path } from '../matrix/path.ts';
import { getAt, partOf, setAt, type Draft } from './draft.ts';
import { isSameValue } from './same-value.ts';

/** A name that other parts of a matrix point to. */
export type NamedKind = 'severities' | 'plans' | 'categories' | 'calendars' | 'tiers';

type Name = string | number;

/** The key of a list's entry that the others point to. */
const nameKey = (kind: NamedKind): string => (kind === 'tiers' ? 'level' : 'id');

/** Where the parts stand that point to a name; `*` stands for every entry, `=` for every key itself. */
const references: Readonly<Record<NamedKind, readonly (readonly string[])[]>> = {
  severities: [
    ['targets', '*', 'severity'],
    ['reminders', '*', 'severity'],
    ['tiers', '*', 'opens', '*', 'severity'],
    ['impactUrgency', '*', '*'],
  ],
  plans: [
    ['targets', '*', 'plan'],
    ['severities', '*', 'when', '*', 'plan'],
  ],
  categories: [
    ['tiers', '*', 'opens', '*', 'category'],
    ['severities', '*', 'when', '*', 'category'],
    ['recognise', 'synonyms', '='],
  ],
  calendars: [
    ['targets', '*', 'calendar'],
    ['plans', '*', 'calendar'],
    ['tiers', '*', 'calendar'],
    ['tiers', '*', 'channels', '*', 'calendar'],
    ['tiers', '*', 'opens', '*', 'calendar'],
  ],
  tiers: [
    ['targets', '*', 'tier'],
    ['reminders', '*', 'tier'],
    ['tiers', '*', 'requires', '*', 'reference'],
  ],
};

/** `value`, a name or a list of names, with `from` called `to`. */
function renamed(value: unknown, from: Name, to: Name): unknown {
  if (Array.isArray(value)) return value.map((it: unknown) => (it === from ? to : it));
  return value === from ? to : value;
}

function follow(draft: Draft, place: readonly string[], from: Name, to: Name, at: Path): Draft {
  const [part, ...rest] = place;
  const here = getAt(draft, at);
  if (part === undefined) {
    const next = renamed(here, from, to);
    return isSameValue(here, next) ? draft : setAt(draft, at, next);
  }
  if (part === '=') {
    if (!isGroup(here) || !Object.hasOwn(here, from)) return draft;
    const entries = Object.entries(here).map(([key, it]) => [key === from ? to : key, it] as const);
    return setAt(draft, at, Object.fromEntries(entries));
  }
  if (part !== '*')
    return partOf(here, part) === undefined ? draft : follow(draft, rest, from, to, [...at, part]);
  const keys: Name[] = Array.isArray(here)
    ? here.map((_, index) => index)
    : Object.keys(isGroup(here) ? here : {});
  return keys.reduce((next, key) => follow(next, rest, from, to, [...at, key]), draft);
}

/** `draft` with every part that points to `from` pointing to `to`. The name itself stays. */
const renameReferences = (draft: Draft, kind: NamedKind, from: Name, to: Name): Draft =>
  references[kind].reduce((next, place) => follow(next, place, from, to, []), draft);

const isName = (value: unknown): value is Name =>
  (typeof value === 'string' && value !== '') || typeof value === 'number';

/** The one name that became another from `before` to `after`, among `kind`. */
function rename(kind: NamedKind, before: Draft, after: Draft): readonly [Name, Name] | null {
  const [old, next] = [partOf(before, kind), partOf(after, kind)];
  if (old === next) return null;
  let names: readonly (readonly [unknown, unknown])[] = [];
  if (Array.isArray(old) && Array.isArray(next) && old.length === next.length)
    names = old.map((it, at) => [partOf(it, nameKey(kind)), partOf(next[at], nameKey(kind))]);
  else if (isGroup(old) && isGroup(next)) {
    const gone = Object.keys(old).filter((key) => !Object.hasOwn(next, key));
    const come = Object.keys(next).filter((key) => !Object.hasOwn(old, key));
    const [from = '', to = ''] = [...gone, ...come];
    if (gone.length === 1 && come.length === 1 && isSameValue(old[from], next[to]))
      names = Object.keys(next).map((key) => [key === to ? from : key, key]);
  }
  const changed = names.filter(([from, to]) => from !== to);
  const [from, to] = changed[0] ?? [];
  if (changed.length !== 1 || !isName(from) || !isName(to)) return null;
  // Two of one name, before or after: whom a part points to could not be told.
  const isClear = names.every(([a, b]) => (a === from) === (b === to));
  return isClear ? [from, to] : null;
}

const kinds: readonly NamedKind[] = ['severities', 'plans', 'categories', 'calendars', 'tiers'];

/**
 * `after` with what pointed to a severity, plan, category, calendar or tier that was renamed since
 * `before` pointing to its new name. A change that renames more than one is left as it is.
 */
export function followRenames(before: Draft, after: Draft): Draft {
  return kinds.reduce((draft, kind) => {
    const found = rename(kind, before, after);
    return found ? renameReferences(draft, kind, ...found) : draft;
  }, after);
}
