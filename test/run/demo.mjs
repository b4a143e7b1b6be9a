// npm run demo: a real Request Tracker, a real Chromium, and Uptier at work between them.
import { ensureBrowsers } from './ensure-browsers.mjs';
import { installPackages } from './install-packages.mjs';
import { startReport } from './report.mjs';
import { build } from './steps.mjs';

const hasDisplay = () =>
  process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);

const report = startReport('Uptier: demo');

async function prepare() {
  if (!(await report.step('packages', installPackages))) return false;
  const browser = async () => {
    const { chromium } = await ensureBrowsers({ firefox: false });
    // The walk finds it there, too.
    process.env.CHROMIUM = chromium;
    return { note: chromium };
  };
  if (!(await report.step('browser', browser))) return false;
  // Its shadow roots are open, so that the walk can read the badges as a person does.
  return report.step('build', () => build('e2e'));
}

if (!(await prepare())) process.exit(1);
// Only now: it needs npm's packages.
const { walk } = await import('./demo/walk.mjs');
const good = await walk(report, { headless: process.env.HEADLESS === '1' || !hasDisplay() });
process.exit(good ? 0 : 1);
