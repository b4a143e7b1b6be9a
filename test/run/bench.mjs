// npm run bench [-- --json]: how fast things paint, and how large the scripts are.
import { ensureBrowsers } from './ensure-browsers.mjs';
import { installPackages } from './install-packages.mjs';
import { startReport } from './report.mjs';
import { build } from './steps.mjs';

const asJson = process.argv.includes('--json');
// With --json nothing but the figures is printed on standard output.
const print = asJson ? console.error : console.log;
const report = startReport('Uptier: bench', print);

const ready =
  (await report.step('packages', installPackages)) &&
  (await report.step('browser', async () => {
    const { chromium } = await ensureBrowsers({ firefox: false });
    process.env.CHROMIUM = chromium;
    return { note: chromium };
  })) &&
  (await report.step('build for Chrome', () => build('chrome'))) &&
  (await report.step('build for the tests', () => build('e2e')));
if (!ready) process.exit(1);
// Only now: it needs npm's packages.
const { bench } = await import('../bench/bench.mjs');
process.exit((await bench(report, { asJson })) ? 0 : 1);
