// The next version of a built extension, as an update brings it.
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../run/root.mjs';

/**
 * Copies the extension of `.output/<build>` as `version`; whoever asked for it removes it.
 *
 * @param {string} build
 * @param {string} version
 */
export function newerBuild(build, version) {
  const name = `${build}-${version}`;
  const folder = join(root, '.output', name);
  cpSync(join(root, '.output', build), folder, { recursive: true });
  const file = join(folder, 'manifest.json');
  const manifest = JSON.parse(readFileSync(file, 'utf8'));
  writeFileSync(file, JSON.stringify({ ...manifest, version }));
  return { name, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
