import { describe, expect, test } from 'vitest';
import { filesBelow, productFiles, read } from './sources.ts';

const longest = 200;
/** Files that may be longer, with their present length. It may only shrink. */
const exceptions: Readonly<Record<string, number>> = {};

const linesOf = (path: string): number => read(path).trimEnd().split('\n').length;

/** Names that say nothing, so that everything lands there. */
const forbidden =
  /(?:^|[-.])(?:utils?|helpers?|manager|common|misc|types|handlers?|shared|lib)(?=[-.])|(?:^|[-.])(?:utils?|helpers?|common|misc|shared)$/i;
const baseName = (path: string): string => path.slice(path.lastIndexOf('/') + 1);

describe('files', () => {
  test('no source file is longer than 200 lines', () => {
    const tooLong = productFiles
      .map((path) => [path, linesOf(path)] as const)
      .filter(([path, lines]) => lines > (exceptions[path] ?? longest))
      .map(([path, lines]) => `${path} has ${lines} lines: split it by idea`);
    expect(tooLong).toEqual([]);
  });

  test('nine files of ten stay under 150 lines', () => {
    const lengths = productFiles.map(linesOf).sort((a, b) => a - b);
    expect(lengths[Math.floor(lengths.length * 0.9)]).toBeLessThan(150);
  });

  test('the list of exceptions holds no more than it must', () => {
    const needless = Object.entries(exceptions).filter(
      ([path, lines]) => !productFiles.includes(path) || linesOf(path) < lines,
    );
    expect(needless).toEqual([]);
  });

  test('names say what is inside', () => {
    const all = [...productFiles, ...filesBelow('test')];
    expect(all.filter((path) => forbidden.test(baseName(path)))).toEqual([]);
    expect(
      productFiles.filter((path) => /\/(?:utils|helpers|common|misc|shared)\//.test(path)),
    ).toEqual([]);
  });

  test('files are kebab-case, components PascalCase', () => {
    const wrong = productFiles.filter((path) => {
      const name = baseName(path);
      return path.endsWith('.tsx') && path.startsWith('components/')
        ? !/^[A-Z][A-Za-z0-9]*\.tsx$/.test(name)
        : !/^(?:[a-z0-9]+(?:-[a-z0-9]+)*(?:\.[a-z]+)?|[A-Z][A-Za-z0-9]*)\.tsx?$/.test(name);
    });
    expect(wrong).toEqual([]);
  });

  test.each(['utils.ts', 'date-utils.ts', 'types.ts', 'helpers.test.ts', 'job-manager.ts'])(
    'the rule refuses %s',
    (name) => expect(forbidden.test(name)).toBe(true),
  );
});
