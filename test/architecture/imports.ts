import { posix } from 'node:path';
import { read, withoutComments } from './sources.ts';

/** One import of a file: what it names, and what that is in the project. */
export interface Import {
  readonly specifier: string;
  /** A path relative to the top folder for our own files; a package's name for others. */
  readonly target: string;
  readonly own: boolean;
  readonly typeOnly: boolean;
}

const patterns = [
  // import x from 'y' · import type { x } from 'y' · import 'y' · export … from 'y'
  /^\s*(?:import|export)\s+(type\s)?(?:[\w*{}\s,$]+?\sfrom\s*)?['"]([^'"]+)['"]/gm,
  // import('y'), and the glob that the registry reads folders with
  /\bimport(?:\.meta\.glob)?\s*(?:<[^(]*>)?\(\s*(type\s)?['"]([^'"]+)['"]/g,
];

const packageName = (specifier: string): string =>
  specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');

function resolve(
  from: string,
  specifier: string,
): { readonly target: string; readonly own: boolean } {
  const bare = specifier.replace(/\?.*$/, '');
  if (bare.startsWith('.')) return { target: posix.join(posix.dirname(from), bare), own: true };
  if (/^[@~]\//.test(bare)) return { target: bare.slice(2), own: true };
  if (bare.startsWith('/')) return { target: bare.slice(1), own: true };
  return { target: bare.startsWith('node:') ? 'node:' : packageName(bare), own: false };
}

/** Every import of `source`, types and dynamic ones included. */
export function importsOf(path: string, source: string = read(path)): readonly Import[] {
  const code = withoutComments(source);
  return patterns.flatMap((pattern) =>
    [...code.matchAll(pattern)].map(([, type, specifier = '']) => ({
      specifier,
      ...resolve(path, specifier),
      typeOnly: type !== undefined,
    })),
  );
}
