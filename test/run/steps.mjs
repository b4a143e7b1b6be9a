// The steps that `npm run check`, `npm test` and `npm run demo` share.
import { StepFailure } from './report.mjs';
import { runPackage } from './run-command.mjs';
import { checkLock } from './check-lock.mjs';
import { runVitest } from './run-vitest.mjs';

/** Runs an installed command that is itself one test: it passes when it exits with 0. */
async function command(packageName, args, { note = '', ...options } = {}) {
  const { code, output } = await runPackage(packageName, args, options);
  if (code !== 0)
    throw new StepFailure(`${options.command ?? packageName} found something`, output);
  return { passed: 1, note };
}

export const sourceFolders = ['entrypoints', 'components', 'lib', 'test', 'wxt.config.ts'];

export const format = () =>
  command('prettier', ['--check', '--log-level', 'warn', '.'], { note: 'formatted with prettier' });

export const lint = () =>
  command('oxlint', ['--deny-warnings', ...sourceFolders], { note: 'no error, no warning' });

/** WXT writes the types of its paths first. */
export async function types() {
  await command('wxt', ['prepare']);
  return command('typescript', ['--noEmit'], { command: 'tsc', note: 'TypeScript, strict' });
}

const builds = {
  chrome: [],
  firefox: ['-b', 'firefox'],
  // The same extension with open shadow roots, so that a test can look inside.
  e2e: ['--mode', 'e2e'],
};
export const build = (name) => command('wxt', ['build', ...builds[name]], { note: `.output` });

export const lintFirefox = () =>
  command(
    'web-ext',
    [
      'lint',
      '--source-dir',
      '.output/firefox-mv3',
      '--no-config-discovery',
      '--warnings-as-errors',
      '--boring',
    ],
    { note: '0 errors, 0 warnings' },
  );

export const unitTests = () => runVitest(['--project', '!built']);
/** Asks the built extension: manifest, sizes, closed roots. */
export const builtTests = () => runVitest(['--project', 'built']);

/**
 * Everything that needs no browser. Builds come after the tests that need none. What keeps one core
 * busy runs beside what follows; the report waits for it.
 */
export async function check(report) {
  await report.step('lock file', async () => checkLock());
  void report.step('format', format);
  await report.step('lint', lint);
  await report.step('types', types);
  await report.step('unit tests', unitTests);
  const chrome = await report.step('build for Chrome', () => build('chrome'));
  const firefox = await report.step('build for Firefox', () => build('firefox'));
  if (chrome && firefox) {
    const tested = report.step('tests of the builds', builtTests);
    void report.step('web-ext lint', lintFirefox);
    await tested;
  }
  return chrome && firefox;
}
