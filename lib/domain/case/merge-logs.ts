import type { CaseEntry, CaseEventKind } from './case-event.ts';

/** Where several things happened at one instant (one click may tell several): what opens comes first… */
const first: readonly CaseEventKind[] = [
  'created',
  'escalated',
  'reference',
  'promised',
  'acknowledged',
];
/** … and what ends comes last. */
const last: readonly CaseEventKind[] = [
  'action-done',
  'resolved',
  'monitoring',
  'recurred',
  'agreed',
  'customer-agreed',
  'closed',
  'withdrawn',
];

const rank = ({ event: { kind } }: CaseEntry): number =>
  first.includes(kind) ? first.indexOf(kind) - first.length : last.indexOf(kind) + 1;

/** The same text for the same content, whatever the order of its keys. */
const canonical = (value: unknown): string =>
  JSON.stringify(value, (_, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );

/** True for the same entries in the same order, however their keys are ordered. */
export const sameEntries = (one: readonly CaseEntry[], other: readonly CaseEntry[]): boolean =>
  canonical(one) === canonical(other);

/**
 * Which of two entries with one id counts, the same whichever comes first. Ids are never used twice:
 * only what was changed by hand brings this about.
 */
export const preferred = (one: CaseEntry, other: CaseEntry): CaseEntry =>
  canonical(other) < canonical(one) ? other : one;

/** Entries in the order of their time, the same for the same entries wherever they came from. */
export const inOrder = (entries: Iterable<CaseEntry>): readonly CaseEntry[] =>
  [...entries].sort(
    (a, b) => a.event.at - b.event.at || rank(a) - rank(b) || (a.id < b.id ? -1 : 1),
  );

/**
 * Two logs of one case as one: every entry of both, once. The order of merging, and how often it is
 * done, changes nothing.
 */
export function mergeLogs(
  one: readonly CaseEntry[],
  other: readonly CaseEntry[],
): readonly CaseEntry[] {
  const byId = new Map<string, CaseEntry>();
  for (const entry of [...one, ...other]) {
    const known = byId.get(entry.id);
    byId.set(entry.id, known ? preferred(known, entry) : entry);
  }
  return inOrder(byId.values());
}
