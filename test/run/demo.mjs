// npm run demo: a helpdesk, a real Chromium, and Uptier at work between them. The helpdesk is a real
// Request Tracker, or with `-- freshdesk` a reconstruction of that one: any name of demo/desks/.
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { ensureBrowsers } from './ensure-browsers.mjs';
import { installPackages } from './install-packages.mjs';
import { startReport } from './report.mjs';
import { build } from './steps.mjs';

const hasDisplay = () =>
  process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);

const name = process.argv[2] ?? 'request-tracker';
const module = new URL(`./demo/desks/${name}.mjs`, import.meta.url);
if (!/^[a-z-]+$/.test(name) || !existsSync(fileURLToPath(module))) {
  console.error(`There is no demo on “${name}”.`);
  process.exit(1);
}

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
const { desk } = await import(module.href);
const good = await walk(report, desk, { headless: process.env.HEADLESS === '1' || !hasDisplay() });
process.exit(good ? 0 : 1);
