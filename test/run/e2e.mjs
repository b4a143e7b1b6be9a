// npm run e2e -- [Playwright's arguments]: the browser tests alone, on fresh builds.
import { endToEnd } from './end-to-end.mjs';
import { installPackages } from './install-packages.mjs';
import { startReport } from './report.mjs';
import { build } from './steps.mjs';

const report = startReport('Uptier: browser tests');
if (
  (await report.step('packages', installPackages)) &&
  (await report.step('build for Chrome', () => build('chrome'))) &&
  (await report.step('build for Firefox', () => build('firefox')))
)
  await endToEnd(report, process.argv.slice(2), { show: true });
await report.finish();
