import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { root } from '../run/root.mjs';

const output = join(root, '.output/chrome-mv3');
const gzip = (file) => gzipSync(readFileSync(join(output, file)), { level: 9 }).length;
const matching = (folder, pattern) =>
  readdirSync(join(output, folder))
    .filter((name) => pattern.test(name))
    .map((name) => join(folder, name));

/** What a helpdesk page loads, in kilobytes of gzip: the stub, and the stub with each page half. */
export function sizes() {
  const stub = matching('content-scripts', /\.js$/).reduce((sum, file) => sum + gzip(file), 0);
  const kilobytes = (bytes) => bytes / 1000;
  return [
    { name: 'stub on every granted site', value: kilobytes(stub), unit: 'kB gzip', budget: 5 },
    ...matching('', /^helpdesk-[\w-]+\.js$/).map((file) => ({
      name: `stub and ${file}`,
      value: kilobytes(stub + gzip(file)),
      unit: 'kB gzip',
      budget: 25,
    })),
  ];
}
