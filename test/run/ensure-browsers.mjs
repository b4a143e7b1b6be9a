// Finds Chromium and Firefox, or installs them from Debian's packages when that is allowed.
import { existsSync, readFileSync } from 'node:fs';
import { findChromium, findFirefox } from './known-browsers.mjs';
import { runCommand } from './run-command.mjs';
import { StepFailure } from './report.mjs';

const advice = {
  chromium:
    'install Chromium or run "npx playwright install chromium", or set CHROMIUM to the path of one',
  firefox: 'install Firefox, or set FIREFOX to the path of one',
};

/** Why Debian's packages cannot be installed; null where they can. */
function whyNoApt() {
  if (process.env.UPTIER_NO_INSTALL === '1') return 'UPTIER_NO_INSTALL=1 forbids installing';
  if (process.platform !== 'linux' || !existsSync('/usr/bin/apt-get'))
    return 'there is no apt-get here';
  // Ubuntu's "chromium" is an empty package that points to a snap.
  if (!/^ID="?debian"?$/m.test(readFileSync('/etc/os-release', 'utf8')))
    return 'this is not Debian';
  if (process.getuid() !== 0) return 'installing needs root';
  return null;
}

async function aptInstall(packages) {
  console.log(
    `      installing from Debian: ${packages.join(', ')} (UPTIER_NO_INSTALL=1 forbids it)`,
  );
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  for (const args of [
    ['update', '-qq'],
    ['install', '-y', '-qq', '--no-install-recommends', ...packages],
  ]) {
    const { code, output } = await runCommand('apt-get', args, { env });
    if (code !== 0) return output;
  }
  return null;
}

/**
 * The browsers' paths. Without Chromium this fails; without Firefox it gives `firefox: null` and
 * `whyNoFirefox`, for the tests that are then skipped.
 */
export async function ensureBrowsers({ firefox: wantsFirefox = true } = {}) {
  const wanted = [
    ...(findChromium() ? [] : ['chromium', 'fonts-dejavu-core']),
    ...(!wantsFirefox || findFirefox() || process.env.FIREFOX !== undefined ? [] : ['firefox-esr']),
  ];
  const forbidden = whyNoApt();
  let aptOutput = null;
  if (wanted.length > 0 && !forbidden) aptOutput = await aptInstall(wanted);
  const chromium = findChromium();
  if (!chromium || !existsSync(chromium))
    throw new StepFailure(
      `no Chromium ${chromium ? `at ${chromium}` : 'found'}${forbidden ? `, and ${forbidden}` : ''}: ${advice.chromium}`,
      aptOutput ?? '',
    );
  const firefox = wantsFirefox ? findFirefox() : null;
  return {
    chromium,
    firefox,
    whyNoFirefox: firefox
      ? null
      : `no Firefox found${forbidden ? `, and ${forbidden}` : ''}: ${advice.firefox}`,
  };
}
