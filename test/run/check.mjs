// npm run check: format, lint, types, tests and builds, without a browser.
import { installPackages } from './install-packages.mjs';
import { startReport } from './report.mjs';
import { check } from './steps.mjs';

const report = startReport('Uptier: check');
if (await report.step('packages', installPackages)) await check(report);
await report.finish();
