import { resolve } from 'node:path';
import { runnerImport } from 'vite';
import { root } from '../run/root.mjs';
import { tortureChromium } from './chromium.mjs';

const line = (counts) =>
  Object.entries(counts)
    .map(([name, count]) => `${name} ${count}`)
    .join(' · ');

/** So many seeded runs at the level of the worker; prints what came of them. */
async function tortureWorker(runs, print) {
  const { module } = await runnerImport(resolve(root, 'test/torture/tally.ts'), {
    root,
    configFile: false,
    logLevel: 'error',
  });
  const tally = await module.torture(1, runs);
  print(`${tally.runs} intents killed ${tally.kills} times, at the level of the worker, seeded`);
  print(`  killed:  ${line(tally.byVictim)}`);
  print(`  ended:   ${line(tally.byEnd)}`);
  print(`  wrong:   ${tally.wrong.length} (lost, twice, or a state that is not the true one)`);
  for (const { seed, victim, wrong } of tally.wrong)
    print(`    seed ${seed}, ${victim}: ${wrong.join('; ')}`);
  return tally.wrong.length === 0;
}

/** Both kinds, each printed for itself; true where nothing went wrong. */
export async function torture({ runs, seconds }, print) {
  const isWorkerGood = await tortureWorker(runs, print);
  if (seconds <= 0) return isWorkerGood;
  return (await tortureChromium(seconds, print)) && isWorkerGood;
}
