import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { root } from '../sources.ts';

/** What `npm run build` leaves: the shipped extension for one browser. */
export type Build = 'chrome-mv3' | 'firefox-mv3';

const path = (build: Build, file: string): string => join(root, '.output', build, file);

/** A built file's text. */
export function built(build: Build, file: string): string {
  if (!existsSync(path(build, '.')))
    throw new Error(`.output/${build} is missing: run "npm run build" first`);
  return readFileSync(path(build, file), 'utf8');
}

/** The built files whose name fits, relative to the build's folder, with `/`. */
export const builtFiles = (build: Build, name: RegExp): readonly string[] =>
  readdirSync(path(build, '.'), { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => name.test(file))
    .sort();

/** Bytes on the wire. */
export const gzipSize = (text: string): number => gzipSync(text, { level: 9 }).length;
