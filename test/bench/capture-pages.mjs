import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import { launchChromium } from '../e2e/browser/launch-chromium.mjs';
import { root } from '../run/root.mjs';
import { median } from './median.mjs';

const out = join(root, '.output/bench');
const runs = 5;

/** A page of two megabytes with a policy in its middle, all the rest prose, lists and tables. */
function largePage() {
  const sample = readFileSync(
    join(root, 'test/samples/capture/48-stpi-patna-escalation.html'),
    'utf8',
  );
  const policy = /<h3>Escalation Matrix<\/h3>.*<\/table>/s.exec(sample)?.[0] ?? '';
  const section = (at) =>
    `<h2>About product ${at}</h2>${'<p>The settings of an account can be changed by every user who may do so, and take effect at once for all devices.</p>'.repeat(6)}` +
    `<ul><li><a href="/${at}">Read about version ${at}</a></li></ul><table><tr><th>Field</th><th>Meaning</th></tr><tr><td>Size</td><td>${at} of 90</td></tr></table>`;
  const half = [];
  for (let at = 0, length = 0; length < 1_000_000; at += 1) {
    half.push(section(at));
    length += half.at(-1).length;
  }
  return `<!doctype html><html lang="en"><body><main><h1>Support</h1>${half.join('')}${policy}${half.join('')}</main></body></html>`;
}

/** Milliseconds that capturing a 2 MB page takes in Chromium, in all and in its longest task. */
async function capturePages(context) {
  await build({
    root,
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    build: {
      outDir: out,
      emptyOutDir: false,
      lib: { entry: join(root, 'test/bench/capture-page.ts'), formats: ['iife'], name: 'bench' },
      rollupOptions: { output: { entryFileNames: 'capture-page.js' } },
    },
  });
  mkdirSync(out, { recursive: true });
  const file = join(out, 'large-page.html');
  writeFileSync(file, largePage());
  const page = await context.newPage();
  const results = [];
  try {
    for (let run = 0; run < runs; run += 1) {
      await page.goto(`file://${file}`);
      await page.addScriptTag({ path: join(out, 'capture-page.js') });
      results.push(await page.evaluate(() => globalThis.capture()));
    }
  } finally {
    await page.close();
  }
  if (results.some(({ tiers }) => tiers !== 4)) throw new Error('the policy was not found');
  return {
    worked: median(results.map(({ worked }) => worked)),
    longest: median(results.map(({ longest }) => longest)),
  };
}

/** What capturing a 2 MB page costs in Chromium. */
export async function captureFigures() {
  const { context, close } = await launchChromium();
  try {
    const { worked, longest } = await capturePages(context);
    return [
      { name: 'capture of a 2 MB page', value: worked, unit: 'ms', budget: 200 },
      { name: 'longest task of it', value: longest, unit: 'ms', budget: 50 },
    ];
  } finally {
    await close();
  }
}
