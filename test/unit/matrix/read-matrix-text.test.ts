import { describe, expect, it } from 'vitest';
import { readMatrixText, withLines } from '../../../lib/formats/yaml.ts';
import { errorAt } from '../../../lib/domain/matrix/finding.ts';

const value = (text: string) => {
  const read = readMatrixText(text);
  if (!read.ok) throw new Error(JSON.stringify(read.findings));
  return read.value;
};

describe('what a file says', () => {
  it('dates, times, shares and words such as on stay text', () => {
    expect(value('a: 2026-12-25\nb: 09:00\nc: 20%\nd: on\ne: no\nf: 24x5')).toEqual({
      a: '2026-12-25',
      b: '09:00',
      c: '20%',
      d: 'on',
      e: 'no',
      f: '24x5',
    });
  });
  it('JSON is read as it is, tabs and all', () => {
    const json = { a: [1, { b: null }], 'c\n': 'ü', d: true };
    expect(value(JSON.stringify(json, null, '\t'))).toEqual(json);
  });
  it('a byte order mark and Windows line ends do not matter', () => {
    expect(value('\ufeffa: 1\r\nb: 2\r\n')).toEqual({ a: 1, b: 2 });
  });
});

describe('what is refused', () => {
  it.each([
    ['a key twice', 'a: 1\nb: 2\na: 3', 3, /keep one/],
    ['a key twice in JSON', '{"a": 1,\n "a": 2}', 2, /keep one/],
    ['an anchor', 'a: 1\nb: &x 2', 2, /remove the anchor/],
    ['a tag', 'a: 1\nb: !!js/function x', 2, /remove the tag/],
    ['a harmless tag too', 'a: 1\nb: !!str 2', 2, /remove the tag/],
    ['a directive', '%YAML 1.1\n---\na: yes', 1, /remove the lines with %/],
    ['a second document', 'a: 1\n---\nb: 2', 2, /one document/],
    ['a tab as indentation', 'a:\n\tb: 1', 2, /indent with spaces/],
    ['a text that does not end', 'a: 1\nb: "x', 2, /add what is missing/],
    ['a colon in a plain text', 'a: 1\nb: c: d', 2, /quotes/],
    ['a key that is a list', 'a: 1\n? [b]\n: c', 2, /plain key/],
    ['an empty file', '', 1, /begin with format/],
    ['a file of comments', '# a\n# b', 1, /begin with format/],
  ])('%s, with its line and what to do', (_, text, line, fix) => {
    const read = readMatrixText(text);
    expect(read.ok).toBe(false);
    if (read.ok) return;
    expect(read.findings[0]?.line).toBe(line);
    expect(read.findings[0]?.fix).toMatch(fix);
  });

  it('a reference is refused, so that none can multiply', () => {
    const laughs = 'a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]';
    const read = readMatrixText(laughs);
    expect(read.ok ? [] : read.findings.map(({ line, message }) => [line, message])).toEqual([
      [1, 'anchors (&) are not allowed'],
      [2, 'anchors (&) are not allowed'],
      [2, 'references (*) are not allowed'],
      [2, 'references (*) are not allowed'],
      [3, 'references (*) are not allowed'],
      [3, 'references (*) are not allowed'],
    ]);
  });

  it.each([
    ['brackets', '['],
    ['braces', '{"a":'],
    ['dashes', '- '],
    ['question marks', '? '],
    ['dashes and question marks', '- ? '],
  ])('1 MB of nested %s is refused at once, with its line', (_, piece) => {
    const text = `a: 1\nb:\n  ${piece.repeat(990_000 / piece.length)}`;
    expect(readMatrixText(text)).toMatchObject({
      ok: false,
      findings: [{ line: 3, message: 'nested too deeply' }],
    });
  });

  it('indentation without end is refused', () => {
    const text = Array.from({ length: 400 }, (_, at) => `${' '.repeat(at)}a:`).join('\n');
    expect(readMatrixText(text)).toMatchObject({ ok: false, findings: [{ line: 257 }] });
  });

  it('more than 1 MB is refused, counted in bytes', () => {
    expect(readMatrixText(`a: ${'x'.repeat(1_000_000)}`).ok).toBe(false);
    expect(readMatrixText(`a: ${'ü'.repeat(500_000)}`).ok).toBe(false);
    expect(readMatrixText(`a: ${'ü'.repeat(499_000)}`).ok).toBe(true);
  });

  it('many keys cost time in proportion, not squared', () => {
    const keys = Array.from({ length: 40_000 }, (_, at) => `key-${at}: 1`).join('\n');
    expect(Object.keys(value(keys) as object)).toHaveLength(40_000);
  });
});

describe('lines', () => {
  const text = 'a: 1\nb:\n  - c: 2\n    "d e": 3\n\n  - f: [4,\n      5]\n';
  const read = readMatrixText(text);
  const lineOf = (path: string) => (read.ok ? read.lineOf(path) : undefined);
  it.each([
    ['', 1],
    ['a', 1],
    ['b', 2],
    ['b[0]', 3],
    ['b[0].c', 3],
    ['b[0]["d e"]', 4],
    ['b[1].f', 6],
    ['b[1].f[1]', 7],
    ['b[0].missing', 3],
    ['b[7]', 2],
    ['missing.too', 1],
  ])('%j is found, or what holds it', (path, line) => expect(lineOf(path)).toBe(line));

  it('findings come in the order of the file', () => {
    const found = ['b[1].f', 'a', 'b[0].c'].map((path) => ({ ...errorAt([], 'm', 'f'), path }));
    expect(withLines(found, lineOf).map(({ line }) => line)).toEqual([1, 3, 6]);
  });
});
