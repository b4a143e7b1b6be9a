// npm run --silent engine -- VERB …: the engine from a terminal. Built once, and again when its
// sources change; everything but the answers goes to standard error.
import { existsSync, readdirSync, statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { buildForNode, builtFor } from './build-for-node.mjs';
import { root } from './root.mjs';

const built = builtFor('engine');
const sources = ['lib/cli', 'lib/domain', 'lib/formats', 'lib/outline'];

function newest(folder) {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => statSync(join(entry.parentPath ?? entry.path, entry.name)).mtimeMs)
    .reduce((a, b) => Math.max(a, b), 0);
}

const isStale = () =>
  !existsSync(built) || sources.some((it) => newest(join(root, it)) > statSync(built).mtimeMs);

async function build() {
  const log = console.log;
  console.log = console.error;
  const { installPackages } = await import('./install-packages.mjs');
  await installPackages();
  console.log = log;
  await buildForNode('lib/cli/engine.ts', 'engine');
}

/** Resolves once the reader keeps up, so that memory stays constant whatever the input's length. */
const sinkOf = (stream) => ({
  write: (text) =>
    stream.write(text) ? Promise.resolve() : new Promise((done) => stream.once('drain', done)),
});

if (isStale()) await build();
const { runEngine } = await import(pathToFileURL(built).href);
process.stdout.on('error', (error) => process.exit(error.code === 'EPIPE' ? 0 : 1));
process.exitCode = await runEngine(process.argv.slice(2), {
  input: process.stdin,
  output: sinkOf(process.stdout),
  errors: sinkOf(process.stderr),
  messages: JSON.parse(await readFile(join(root, 'public/_locales/en/messages.json'), 'utf8')),
  watched: process.stderr.isTTY === true,
  now: () => Date.now(),
  readFile: (path) => readFile(path, 'utf8'),
});
