// npm run torture [-- RUNS [SECONDS]]: intents killed at random points between click and settlement, against
// servers that count. First RUNS (500) at the level of the worker, seeded: the same every time. Then, for
// SECONDS (180; 0: none), in real Chromium against a real Request Tracker, as many as fit.
import { ensureBrowsers } from './ensure-browsers.mjs';
import { installPackages } from './install-packages.mjs';
import { startReport } from './report.mjs';
import { build } from './steps.mjs';

const [runs = 500, seconds = 180] = process.argv.slice(2).map(Number);
const report = startReport('Uptier: torture');

const ready =
  (await report.step('packages', installPackages)) &&
  (seconds <= 0 ||
    ((await report.step('browser', async () => {
      const { chromium } = await ensureBrowsers({ firefox: false });
      process.env.CHROMIUM = chromium;
      return { note: chromium };
    })) &&
      (await report.step('build for the tests', () => build('e2e')))));
if (!ready) process.exit(1);
// Only now: it needs npm's packages.
const { torture } = await import('../torture/torture.mjs');
process.exit((await torture({ runs, seconds }, console.log)) ? 0 : 1);
