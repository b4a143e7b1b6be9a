// Runs before each test file of a mutation run: counts what `instrument.mjs` put in.
import { writeFileSync } from 'node:fs';
import { afterAll, inject } from 'vitest';

const { mostTurns, notesTo, noted } = inject('mutation');
const most = mostTurns[globalThis.__vitest_worker__.filepath];
if (most === undefined) throw new Error('a test file that nobody asked for');
// The files of a run share what they loaded, and that holds the counters of the first one.
globalThis.__reached ??= new Uint8Array(noted);
globalThis.__turns ??= { made: 0, most };
Object.assign(globalThis.__turns, { made: 0, most });
globalThis.__turn ??= () => {
  globalThis.__turns.made += 1;
  if (globalThis.__turns.made > globalThis.__turns.most)
    throw new Error('a loop that does not end');
};
if (notesTo !== null)
  afterAll(() => {
    const reached = [...globalThis.__reached.keys()].filter((it) => globalThis.__reached[it]);
    writeFileSync(notesTo, JSON.stringify({ turns: globalThis.__turns.made, reached }));
  });
