// Runs before each test file of a mutation run: counts what `instrument.mjs` put in.
import { writeFileSync } from 'node:fs';
import { afterAll, inject } from 'vitest';

const { mostTurns, notesTo } = inject('mutation');
const reached = new Set();
let turns = 0;
globalThis.__hit = (number) => reached.add(number);
globalThis.__turn = () => {
  turns += 1;
  if (turns > mostTurns) throw new Error('a loop that does not end');
};
if (notesTo !== null)
  afterAll(() => {
    writeFileSync(notesTo, JSON.stringify({ turns, reached: [...reached] }));
  });
