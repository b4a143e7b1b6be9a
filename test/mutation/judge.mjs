// A process of its own that runs test files against mutants, one after the other, as its parent
// asks. Files are changed only as they are loaded: the work tree stays as it is, whatever happens.
import { readFileSync, readdirSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { createVitest } from 'vitest/node';
import { root } from '../run/root.mjs';
import { mutate } from './find-mutants.mjs';
import { instrument } from './instrument.mjs';

const counted = /^(?:lib\/domain|test\/unit)\/.*\.ts$/;

/** Of a property's random cases. */
const mostCases = 300;

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
/** The highest number of those that are noted. */
let highest = -1;

/**
 * A property's random cases are asked of every mutant: the same ones each time, fewer than in a
 * run of the tests, and none to make the one that failed shorter.
 */
const fewerCases = (text) =>
  text.replace(
    /numRuns: ([\d_]+)/g,
    (_, runs) =>
      `numRuns: ${Math.min(mostCases, Number(runs.replaceAll('_', '')))}, seed: 1, endOnFailure: true`,
  );

const changed = {
  name: 'uptier:mutants',
  enforce: 'pre',
  load(id) {
    const path = relative(root, id).replaceAll('\\', '/');
    const source = sources.get(path);
    if (source === undefined) return undefined;
    if (path.endsWith('.test.ts')) return instrument(path, fewerCases(source), []);
    const text = mutant?.path === path ? mutate(source, mutant) : source;
    return instrument(
      path,
      text,
      noted.filter((it) => it.path === path),
    );
  },
};

/** Files come in the order in which they are asked for. */
class AsAsked {
  shard = (files) => files;
  sort = (files) => files;
}

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
    // A fresh thread for each run, shared by the files of the run, as in the unit ring itself.
    isolate: false,
    bail: 1,
    sequence: { sequencer: AsAsked },
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

/** The first of `files` of which a test fails, null for none. */
async function failing(files, notesTo = null) {
  const mostTurns = Object.fromEntries(files.map((it) => [resolve(root, it.path), it.mostTurns]));
  vitest.provide('mutation', { mostTurns, notesTo, noted: highest + 1 });
  const { testModules, unhandledErrors } = await vitest.runTestSpecifications(
    files.map(({ path }) => specifications.get(path)),
  );
  const states = new Map(testModules.map((it) => [relative(root, it.moduleId), it.state()]));
  const failed = files.find(({ path }) => states.get(path) === 'failed');
  if (failed) return failed;
  // An error outside every test is no test's notice, and a run that asked nothing is no answer.
  const isWhole = files.every(({ path }) => states.get(path) === 'passed');
  if (unhandledErrors.length > 0 || !isWhole) throw new Error('a run that did not end');
  return null;
}

/** Puts `next` in the place of the mutant before it; null for none. */
function put(next) {
  for (const path of new Set([mutant?.path, next?.path]))
    if (path) vitest.invalidateFile(resolve(root, path));
  mutant = next;
}

/** The first of `files` that notices the mutant, null for none: it fails twice, a mood is no notice. */
async function noticedBy(files) {
  for (let waiting = files; waiting.length > 0;) {
    const found = await failing(waiting);
    if (found === null) return null;
    if ((await failing([found])) !== null) return found.path;
    waiting = waiting.filter((it) => it !== found);
  }
  return null;
}

process.on('message', async (asked) => {
  noted = asked.noted ?? [];
  highest = noted.reduce((most, { number }) => Math.max(most, number), -1);
  put(asked.mutant ?? null);
  // Without a mutant there is nothing to notice: the tests themselves are asked.
  try {
    const failed = mutant
      ? await noticedBy(asked.files)
      : ((await failing(asked.files, asked.notesTo))?.path ?? null);
    process.send({ failed });
  } catch (error) {
    process.send({ failed: 'ended', why: String(error) });
  }
});
// Who was asked by nobody any more has nothing to do.
process.on('disconnect', () => process.exit());
process.send({ files: [...specifications.keys()] });
