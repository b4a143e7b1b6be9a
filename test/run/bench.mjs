// npm run bench [-- PART… --json]: how fast the engine answers and things paint, and how large the
// scripts are. Parts: engine, sizes, popup, list, long-list, hour, review, insights, capture; without any
// all of them.
import { ensureBrowsers } from './ensure-browsers.mjs';
import { installPackages } from './install-packages.mjs';
import { startReport } from './report.mjs';
import { build } from './steps.mjs';

const allParts = [
  'engine',
  'sizes',
  'popup',
  'list',
  'long-list',
  'hour',
  'review',
  'insights',
  'capture',
];
const asJson = process.argv.includes('--json');
const asked = process.argv.slice(2).filter((it) => it !== '--json');
const unknown = asked.filter((it) => !allParts.includes(it));
if (unknown.length > 0) {
  console.error(`bench: no such part: ${unknown.join(', ')}; there are ${allParts.join(', ')}`);
  process.exit(2);
}
const parts = new Set(asked.length > 0 ? asked : allParts);
const inBrowser = ['popup', 'list', 'long-list', 'hour', 'insights', 'capture'].filter((it) =>
  parts.has(it),
);

// With --json nothing but the figures is printed on standard output.
const { log } = console;
if (asJson) console.log = console.error;
const print = asJson ? console.error : console.log;
const report = startReport('Uptier: bench', print);
const skipped = [];
const skip = (name, why) => {
  skipped.push({ name, why });
  report.skip(name, why);
};

let ready = await report.step('packages', installPackages);
if (ready && inBrowser.length > 0) {
  try {
    const { chromium } = await ensureBrowsers({ firefox: false });
    process.env.CHROMIUM = chromium;
  } catch ({ message }) {
    for (const name of inBrowser) {
      skip(name, message);
      parts.delete(name);
    }
  }
}
if (parts.has('sizes')) ready &&= await report.step('build for Chrome', () => build('chrome'));
if (inBrowser.some((it) => parts.has(it)))
  ready &&= await report.step('build for the tests', () => build('e2e'));
if (!ready) process.exit(1);
// Only now: it needs npm's packages.
const { bench } = await import('../bench/bench.mjs');
const good = await bench(report, { parts, skipped, skip, asJson, print: log });
process.exit(good ? 0 : 1);
