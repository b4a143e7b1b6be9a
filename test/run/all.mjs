// npm test: everything, from a fresh clone. The last line sums up all runners.
import { endToEnd } from './end-to-end.mjs';
import { installPackages } from './install-packages.mjs';
import { startReport } from './report.mjs';
import { check } from './steps.mjs';

const report = startReport('Uptier: all tests');
if (await report.step('packages', installPackages)) if (await check(report)) await endToEnd(report);
await report.finish();
