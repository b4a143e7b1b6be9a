// Changes that change nothing: named one by one in equivalents.json, each with its reason.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../run/root.mjs';

/** The place of a mutant in words that outlive a moved line. */
const nameOf = ({ path, text, from, by }) => JSON.stringify([path, text, from, by]);

/**
 * Which of `mutants` are named, by number; and the names that are of the files looked at and fit no
 * mutant any more.
 */
export function readEquivalents(mutants, paths) {
  const list = JSON.parse(readFileSync(join(root, 'test/mutation/equivalents.json'), 'utf8'));
  const names = new Map(list.map((it) => [nameOf(it), it]));
  const named = new Set();
  const fitting = new Set();
  for (const mutant of mutants) {
    const name = nameOf(mutant);
    if (!names.has(name)) continue;
    named.add(mutant.number);
    fitting.add(name);
  }
  const stale = list.filter((it) => paths.includes(it.path) && !fitting.has(nameOf(it)));
  return { named, stale };
}
