import { errorAt, type Finding } from './finding.ts';
import type { Path } from './path.ts';

/**
 * Levels from the file itself (1) down to a single value. The deepest that the format has is a
 * channel's requirement: file, tiers, tier, channels, channel, requires, requirement, its note.
 */
export const maxDepth = 8;
/** Characters of all keys and texts together. */
const maxCharacters = 1_000_000;
/** Keys and list entries together. */
const maxEntries = 50_000;

const refusedKeys = new Set(['__proto__', 'constructor', 'prototype']);

/** The keys within `value` that reach a prototype. It has passed a schema, so it is not deep. */
export function refusedKeysIn(value: unknown, path: Path = []): readonly Finding[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, entry]) => {
    const at = [...path, Array.isArray(value) ? Number(key) : key];
    return refusedKeys.has(key) ? [refusal(at, key)] : refusedKeysIn(entry, at);
  });
}

const refusal = (at: Path, key: string) =>
  errorAt(at, `the key ${key} is never allowed`, 'remove it');

/** Ends the copy: what follows would only repeat the reason. */
class TooMuch extends Error {
  readonly finding: Finding;
  constructor(finding: Finding) {
    super(finding.message);
    this.finding = finding;
  }
}

interface Budget {
  characters: number;
  entries: number;
  readonly findings: Finding[];
}

function spend(budget: Budget, path: Path, entries: number, characters: number): void {
  budget.entries += entries;
  budget.characters += characters;
  if (budget.characters > maxCharacters)
    throw new TooMuch(errorAt([], 'the file is larger than 1 MB', 'shorten it'));
  if (budget.entries > maxEntries)
    throw new TooMuch(errorAt(path, 'the file has more than 50,000 entries', 'shorten it'));
}

/** True for `{…}`, of this page or another, and false for everything that has a class. */
function isPlainObject(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}

function copy(value: unknown, path: Path, depth: number, budget: Budget): unknown {
  if (depth > maxDepth)
    throw new TooMuch(
      errorAt(path, `nested more than ${maxDepth} levels deep`, 'flatten it: no key needs more'),
    );
  if (typeof value === 'string') spend(budget, path, 0, value.length);
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value === 'number' && Number.isFinite(value)) return value;
  if (Array.isArray(value)) {
    spend(budget, path, value.length, 0);
    return Array.from(value, (item, index) => copy(item, [...path, index], depth + 1, budget));
  }
  if (typeof value !== 'object' || !isPlainObject(value)) {
    const fix = 'write text, a number, true, false, a list or keys with values';
    budget.findings.push(errorAt(path, 'this is no value that a file can hold', fix));
    return null;
  }
  const result: Record<string, unknown> = {};
  for (const [key, entry] of Object.entries(value)) {
    spend(budget, path, 1, key.length);
    const at = [...path, key];
    if (refusedKeys.has(key)) budget.findings.push(refusal(at, key));
    else if (entry !== undefined) result[key] = copy(entry, at, depth + 1, budget);
  }
  return result;
}

/**
 * A copy of `value` made of plain objects, lists and single values only, with what was refused.
 *
 * Bounded in depth, size and number of entries; keys that reach a prototype are left out. `value`
 * is undefined where nothing further can be said of the file. Never throws, whatever comes in.
 */
export function plainCopy(value: unknown): {
  readonly value: unknown;
  readonly findings: readonly Finding[];
} {
  const budget: Budget = { characters: 0, entries: 0, findings: [] };
  try {
    return { value: copy(value, [], 1, budget), findings: budget.findings };
  } catch (problem) {
    const finding =
      problem instanceof TooMuch
        ? problem.finding
        : errorAt([], 'this cannot be read', 'give the text of a YAML or JSON file');
    return { value: undefined, findings: [...budget.findings, finding] };
  }
}
