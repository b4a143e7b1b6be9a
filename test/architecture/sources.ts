import { readFileSync, readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's top folder. */
export const root = fileURLToPath(new URL('../..', import.meta.url));

/** A file's text. `path` is relative to the top folder, with `/`. */
export const read = (path: string): string => readFileSync(join(root, path), 'utf8');

/** Every file below `folder`, as paths relative to the top folder, with `/`. */
export function filesBelow(folder: string): readonly string[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
}

const isSource = (path: string): boolean => /\.tsx?$/.test(path) && !path.endsWith('.d.ts');

/** The TypeScript that is shipped. */
export const productFiles: readonly string[] = ['components', 'entrypoints', 'lib']
  .flatMap(filesBelow)
  .filter(isSource);

/**
 * `source` with comments and the contents of texts blanked out, so that a rule about code does not
 * trip over prose. Lengths and lines are kept. Code inside `${…}` is blanked with its text.
 */
export function withoutProse(source: string): string {
  const blank = (text: string) => text.replace(/[^\n]/g, ' ');
  return source.replace(
    /\/\*[\s\S]*?\*\/|(?<![:\\])\/\/[^\n]*|'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"|`(?:\\.|[^`\\])*`/g,
    (match) =>
      match.startsWith('/') ? blank(match) : match[0] + blank(match.slice(1, -1)) + match[0],
  );
}

/** `source` without its comments, texts kept. */
export function withoutComments(source: string): string {
  return source.replace(
    /('(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"|`(?:\\.|[^`\\])*`)|\/\*[\s\S]*?\*\/|(?<![:\\])\/\/[^\n]*/g,
    (match, text: string | undefined) => text ?? match.replace(/[^\n]/g, ' '),
  );
}

/** Where `pattern` occurs in the code of `files`, as `path:line: the line`. */
export function findInCode(
  files: readonly string[],
  pattern: RegExp,
  clean: (source: string) => string = withoutProse,
): readonly string[] {
  return files.flatMap((path) => {
    const source = read(path);
    const shown = source.split('\n');
    return clean(source)
      .split('\n')
      .flatMap((line, at) =>
        pattern.test(line) ? [`${path}:${at + 1}: ${shown[at]?.trim()}`] : [],
      );
  });
}
