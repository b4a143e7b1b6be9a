// Runs the end-to-end tests and counts, from Playwright's JSON report.
import { readFileSync, rmSync } from 'node:fs';
import { resultFile, runPackage } from './run-command.mjs';
import { StepFailure } from './report.mjs';

function* testsIn(suite, path = []) {
  const here = suite.title ? [...path, suite.title] : path;
  for (const spec of suite.specs ?? [])
    for (const test of spec.tests) yield { name: [...here, spec.title].join(' › '), test };
  for (const inner of suite.suites ?? []) yield* testsIn(inner, here);
}

/** The sums of a Playwright JSON report; a flaky test has failed. */
export function countPlaywright(json) {
  const counts = { passed: 0, failed: (json.errors ?? []).length, skipped: [] };
  for (const { name, test } of json.suites.flatMap((suite) => [...testsIn(suite)])) {
    if (test.status === 'expected') counts.passed += 1;
    else if (test.status === 'skipped') {
      const why = test.annotations?.find(({ type }) => type === 'skip' || type === 'fixme');
      counts.skipped.push({
        name: `${test.projectName}: ${name}`,
        why: why?.description ?? 'not run',
      });
    } else counts.failed += 1;
  }
  return counts;
}

/** Runs the end-to-end tests; `args` are passed on, such as `--project=firefox`. */
export async function runPlaywright(args = [], { env = {}, show = false } = {}) {
  const file = resultFile('playwright.json');
  rmSync(file, { force: true });
  const { code, output } = await runPackage(
    '@playwright/test',
    ['test', '--config', 'test/e2e/playwright.config.ts', '--reporter=list,json', ...args],
    { command: 'playwright', show, env: { PLAYWRIGHT_JSON_OUTPUT_NAME: file, ...env } },
  );
  let counts;
  try {
    counts = countPlaywright(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    throw new StepFailure('Playwright did not run', output);
  }
  if (code !== 0 && counts.failed === 0) counts.failed = 1;
  return { ...counts, note: `${counts.passed} passed, ${counts.failed} failed`, output };
}
