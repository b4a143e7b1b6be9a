// Installs npm's packages when they are missing or are not those of the lock file. Built-ins only.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { StepFailure } from './report.mjs';
import { root } from './root.mjs';
import { runCommand } from './run-command.mjs';

const packagesIn = (file) => JSON.parse(readFileSync(join(root, file), 'utf8')).packages;

/** What keeps the installed packages from being those of the lock file; null where they are. */
function whyNotInstalled() {
  const installedList = 'node_modules/.package-lock.json';
  if (!existsSync(join(root, installedList))) return 'npm packages are missing';
  const installed = packagesIn(installedList);
  for (const [path, wanted] of Object.entries(packagesIn('package-lock.json'))) {
    if (path === '' || wanted.optional || wanted.devOptional || wanted.peer) continue;
    const found = installed[path]?.version;
    if (found !== wanted.version)
      return `${path.replace('node_modules/', '')} is not ${wanted.version}`;
  }
  return null;
}

/** Runs `npm ci` where it is needed. */
export async function installPackages() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 19))
    throw new StepFailure(`Node 20.19 or newer is needed; this is ${process.versions.node}`);
  const why = whyNotInstalled();
  if (!why) return { note: 'npm packages are there' };
  console.log(`      ${why}: running npm ci (about half a minute)`);
  const npm = process.env.npm_execpath;
  const args = ['ci', '--no-audit', '--no-fund', '--loglevel=error'];
  const { code, output } = npm?.endsWith('.js')
    ? await runCommand(process.execPath, [npm, ...args])
    : await runCommand(process.platform === 'win32' ? 'npm.cmd' : 'npm', args);
  if (code !== 0) throw new StepFailure('npm ci failed', output);
  return { note: 'npm packages installed' };
}
