// Runs programs so that nothing outlives us: every child is ended by its process id, also on Ctrl-C.
import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { whenCutOff } from './ending.mjs';
import { root } from './root.mjs';

const running = new Set();
const isWindows = process.platform === 'win32';

/** Sends `signal` to a child and to what it started itself. */
function signalChild(child, signal) {
  try {
    if (isWindows) child.kill(signal);
    else process.kill(-child.pid, signal);
  } catch {
    // It has ended already.
  }
}

/** Ends every child. Playwright closes its browsers and servers on SIGINT, and only then. */
async function endAll() {
  const ended = [...running].map((child) => new Promise((resolve) => child.once('close', resolve)));
  for (const child of running) signalChild(child, 'SIGINT');
  const force = setTimeout(() => {
    for (const child of running) signalChild(child, 'SIGKILL');
  }, 10_000);
  await Promise.all(ended);
  clearTimeout(force);
}
whenCutOff(endAll);

/**
 * Runs a program to its end and gives back its exit code and all that it printed.
 * `show: true` lets it print to the terminal as well; `env` is added to ours.
 */
export function runCommand(command, args, { env = {}, show = false, cwd = root } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd,
      env: { ...process.env, FORCE_COLOR: '0', NO_COLOR: '1', ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: !isWindows,
    });
    running.add(child);
    let output = '';
    const take = (stream) => (chunk) => {
      output += chunk;
      if (show) stream.write(chunk);
    };
    child.stdout.setEncoding('utf8').on('data', take(process.stdout));
    child.stderr.setEncoding('utf8').on('data', take(process.stderr));
    child.on('error', (error) => {
      running.delete(child);
      resolve({ code: 127, output: `${command}: ${error.message}` });
    });
    child.on('close', (code, signal) => {
      running.delete(child);
      resolve({ code: code ?? (signal ? 1 : 0), output: stripVTControlCharacters(output) });
    });
  });
}

/** The file that an installed package runs as the command `name`. */
export function commandFile(packageName, name = packageName) {
  const folder = join(root, 'node_modules', packageName);
  const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  return join(folder, typeof bin === 'string' ? bin : bin[name]);
}

/** Runs an installed package's command with this very Node, the same way on every system. */
export function runPackage(packageName, args, options = {}) {
  return runCommand(
    process.execPath,
    [commandFile(packageName, options.command ?? packageName), ...args],
    options,
  );
}

/** Where a run leaves its results; not part of the repository. */
export function resultFile(name) {
  const folder = join(root, 'test-results');
  mkdirSync(folder, { recursive: true });
  return join(folder, name);
}
