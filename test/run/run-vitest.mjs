// Runs vitest and counts. Its JSON report is the truth; its own output is shown when a test fails.
import { readFileSync, rmSync } from 'node:fs';
import { root } from './root.mjs';
import { resultFile, runPackage } from './run-command.mjs';
import { StepFailure } from './report.mjs';

const relative = (file) => file.replace(`${root.replaceAll('\\', '/')}/`, '');

/** The sums of a vitest JSON report. A file that could not be loaded counts as one failed test. */
export function countVitest(json) {
  const counts = { passed: 0, failed: 0, skipped: [] };
  for (const file of json.testResults) {
    if (file.assertionResults.length === 0 && file.status === 'failed') counts.failed += 1;
    for (const test of file.assertionResults) {
      if (test.status === 'passed') counts.passed += 1;
      else if (test.status === 'failed') counts.failed += 1;
      else
        counts.skipped.push({
          name: `${relative(file.name)}: ${test.fullName}`,
          why: test.status === 'todo' ? 'to be written' : 'skipped in the test itself',
        });
    }
  }
  return counts;
}

/** Runs the vitest projects named by `selection`, such as `['--project', 'built']`. */
export async function runVitest(selection) {
  const file = resultFile('vitest.json');
  rmSync(file, { force: true });
  const { code, output } = await runPackage('vitest', [
    'run',
    '--config=test/vitest.config.ts',
    '--reporter=dot',
    '--reporter=json',
    `--outputFile.json=${file}`,
    ...selection,
  ]);
  let counts;
  try {
    counts = countVitest(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    throw new StepFailure('vitest did not run', output);
  }
  // An error outside any test fails the run without failing a test.
  if (code !== 0 && counts.failed === 0) counts.failed = 1;
  return { ...counts, note: `${counts.passed} passed, ${counts.failed} failed`, output };
}
