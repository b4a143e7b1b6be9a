// npm run mutation [-- --only PATH] [--sample N --seed S] [--again REPORT] [--json]: makes small
// mistakes in the engine, one at a time, and reports those that no test notices. `--again` asks only
// those that an earlier report (of --json) names. Nothing is written to the work tree.
import { parseArgs } from 'node:util';
import { installPackages } from './install-packages.mjs';

const { values } = parseArgs({
  options: {
    only: { type: 'string', multiple: true },
    sample: { type: 'string' },
    seed: { type: 'string', default: '1' },
    again: { type: 'string' },
    json: { type: 'boolean', default: false },
  },
});
const log = console.log;
console.log = console.error;
await installPackages();
console.log = log;
// Only now: it needs npm's packages.
const { runMutation } = await import('../mutation/run-mutation.mjs');
process.exitCode = await runMutation({
  only: values.only ?? [],
  sample: values.sample === undefined ? null : Number(values.sample),
  seed: Number(values.seed),
  again: values.again ?? null,
  json: values.json,
});
