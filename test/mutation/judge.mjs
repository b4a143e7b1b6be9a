// A process of its own that runs test files against mutants, one after the other, as its parent
// asks. Files are changed only as they are loaded: the work tree stays as it is, whatever happens.
import { readFileSync, readdirSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { createVitest } from 'vitest/node';
import { root } from '../run/root.mjs';
import { mutate } from './find-mutants.mjs';
import { instrument } from './instrument.mjs';

const counted = /^(?:lib\/domain|test\/unit)\/.*\.ts$/;

/** The sources as they were when the run began: a place in them stays where it was. */
const sources = new Map();
for (const folder of ['lib/domain', 'test/unit'])
  for (const name of readdirSync(resolve(root, folder), { recursive: true })) {
    const path = `${folder}/${name.replaceAll('\\', '/')}`;
    if (counted.test(path)) sources.set(path, readFileSync(resolve(root, path), 'utf8'));
  }

/** The mutants that are only noted, and the one that is in place. */
let noted = [];
let mutant = null;

const changed = {
  name: 'uptier:mutants',
  enforce: 'pre',
  load(id) {
    const path = relative(root, id).replaceAll('\\', '/');
    const source = sources.get(path);
    if (source === undefined) return undefined;
    const text = mutant?.path === path ? mutate(source, mutant) : source;
    return instrument(
      path,
      text,
      noted.filter((it) => it.path === path),
    );
  },
};

const vitest = await createVitest(
  'test',
  {
    root,
    // The unit ring without its neighbours: they know a browser, and would be started with it.
    config: false,
    include: ['test/unit/**/*.test.ts'],
    watch: false,
    maxWorkers: 1,
    pool: 'threads',
    // What hangs is ended by the turns of its loops; a slow computer is no reason to fail.
    testTimeout: 1_800_000,
    reporters: [{}],
    setupFiles: [resolve(root, 'test/mutation/setup.mjs')],
  },
  { plugins: [changed] },
);
await vitest.standalone();
const specifications = new Map(
  (await vitest.globTestSpecifications()).map((it) => [relative(root, it.moduleId), it]),
);

/** True where every test of the file passes. */
async function passes({ path, mostTurns, notesTo = null }) {
  vitest.provide('mutation', { mostTurns, notesTo });
  const { testModules, unhandledErrors } = await vitest.runTestSpecifications([
    specifications.get(path),
  ]);
  return (
    unhandledErrors.length === 0 && testModules.length > 0 && testModules.every((it) => it.ok())
  );
}

/** Puts `next` in the place of the mutant before it; null for none. */
function put(next) {
  for (const path of new Set([mutant?.path, next?.path]))
    if (path) vitest.invalidateFile(resolve(root, path));
  mutant = next;
}

/** True where the file fails with the mutant, passes without it, and fails again: a mood is no notice. */
async function notices(file) {
  if (await passes(file)) return false;
  const asked = mutant;
  put(null);
  const isSound = await passes(file);
  put(asked);
  return isSound && !(await passes(file));
}

process.on('message', async (asked) => {
  noted = asked.noted ?? [];
  put(asked.mutant ?? null);
  let failed = null;
  for (const file of asked.files) {
    // Without a mutant there is nothing to notice: the tests themselves are asked.
    if (mutant ? !(await notices(file)) : await passes(file)) continue;
    failed = file.path;
    break;
  }
  process.send({ failed });
});
process.send({ files: [...specifications.keys()] });
