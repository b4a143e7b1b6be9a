// npm run torture [-- RUNS [SECONDS]]: intents killed at random points between click and settlement, against
// servers that count. First RUNS (500) at the level of the worker, seeded: the same every time. Then, for
// SECONDS (180; 0: none), real Chromium and a real Request Tracker, as many as fit.
import { resolve } from 'node:path';
import { runnerImport } from 'vite';
import { root } from './root.mjs';

const [runs = 500, seconds = 180] = process.argv.slice(2).map(Number);
const { module } = await runnerImport(resolve(root, 'test/torture/tally.ts'), {
  root,
  configFile: false,
  logLevel: 'error',
});

const line = (counts) =>
  Object.entries(counts)
    .map(([name, count]) => `${name} ${count}`)
    .join(' · ');

const tally = await module.torture(1, runs);
console.log(`${tally.runs} intents killed ${tally.kills} times, seeds from 1 on (worker level)`);
console.log(`  killed:  ${line(tally.byVictim)}`);
console.log(`  ended:   ${line(tally.byEnd)}`);
console.log(`  wrong:   ${tally.wrong.length} (lost, twice, or a state that is not the true one)`);
for (const { seed, victim, wrong } of tally.wrong)
  console.log(`    seed ${seed}, ${victim}: ${wrong.join('; ')}`);

let failed = tally.wrong.length > 0;
if (seconds > 0) {
  const { tortureChromium } = await import('../torture/chromium.mjs');
  failed = !(await tortureChromium(seconds, console.log)) || failed;
}
process.exit(failed ? 1 : 0);
