// npm run capture:score [-- --leave-one-out] [-- --verbose]: how well saved pages are read. The last
// line is the scorer's. With --leave-one-out, each page is read without the rules that no other page
// needs: which those are is found by reading every page without each rule in turn.
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { buildForNode } from './build-for-node.mjs';
import { installPackages } from './install-packages.mjs';
import { root } from './root.mjs';

const arguments_ = process.argv.slice(2);
const folder = arguments_.find((it) => !it.startsWith('--')) ?? join(root, 'test/samples/capture');
const out = join(root, '.output/capture');

async function build() {
  const { log } = console;
  console.log = console.error;
  await installPackages();
  console.log = log;
  return import(await buildForNode('test/run/capture-entry.ts', 'capture'));
}

const { captureFile, readingRules, wireDraft } = await build();
const { prf, scoreDirs, scorePage, summary } = await import('../samples/capture/score.mjs');
const pages = readdirSync(folder).filter((it) => it.endsWith('.html'));
const textOf = (page) => readFileSync(join(folder, page), 'utf8');
const goldOf = (page) =>
  JSON.parse(readFileSync(join(folder, page.replace('.html', '.gold.json')), 'utf8'));
const read = (page, without = []) => wireDraft(captureFile(page, textOf(page), { without }));

/** Hits less misses, over everything that the scorer compares on a page. */
function points(page, prediction) {
  const result = scorePage(goldOf(page), prediction);
  return ['channels', 'tiers', 'severities', 'hours'].reduce(
    (sum, part) => sum + result[part].tp * 2 - result[part].pred,
    0,
  );
}

/** For each rule, the pages that are read worse without it. */
function evidence() {
  const full = new Map(pages.map((page) => [page, points(page, read(page))]));
  return new Map(
    readingRules.map((rule) => [
      rule,
      pages.filter((page) => points(page, read(page, [rule])) < full.get(page)),
    ]),
  );
}

const without = new Map(pages.map((page) => [page, []]));
if (arguments_.includes('--leave-one-out')) {
  for (const [rule, needed] of evidence()) {
    console.log(`${rule.padEnd(20)} ${needed.map((it) => it.slice(0, 2)).join(' ') || '-'}`);
    if (needed.length === 1) without.get(needed[0]).push(rule);
  }
}
const predictions = join(out, 'predictions');
mkdirSync(predictions, { recursive: true });
for (const page of pages)
  writeFileSync(
    join(predictions, `${basename(page, '.html')}.json`),
    JSON.stringify(read(page, without.get(page))),
  );
const scores = scoreDirs(folder, predictions);
if (arguments_.includes('--verbose'))
  for (const { base, res } of scores.rows) {
    const parts = ['channels', 'tiers', 'severities', 'hours'];
    console.log(
      base.padEnd(44),
      parts.map((it) => prf(res[it]).f1?.toFixed(2) ?? '   -').join('  '),
    );
  }
console.log(JSON.stringify(summary(scores)));
