import { describe, expect, it } from 'vitest';
import type { Finding } from '../../../lib/domain/matrix/finding.ts';
import { readMatrixFile } from '../../../lib/formats/matrix-file.ts';

const head = ['format: uptier-matrix/1', 'id: bad', 'name: A bad file'];
const oneTier = ['tiers:', '  - level: 1', '    name: Support'];

/** A file with what every file needs, and `body`; tiers are added where the body has none. */
export const file = (body: string): string =>
  [...head, body, ...(/^tiers:/m.test(body) ? [] : oneTier)].join('\n');

/** Everything found in a file, warnings too, with lines. */
export const findingsOf = (text: string): readonly Finding[] => readMatrixFile(text).findings;

/** The line that a test marks with `# here`. */
export const markedLine = (text: string): number =>
  text.split('\n').findIndex((line) => line.includes('# here')) + 1;

/** One mistake a row: what it is, the file's body, where it is told, what to do. */
export type BadFile = readonly [name: string, body: string, path: string, fix: RegExp];

/** Tests that each file's one mistake is told once, where it is, and that nothing else is blamed. */
export function tellsEachOnce(kind: string, rows: readonly BadFile[]): void {
  describe(`a file with one mistake: ${kind}`, () => {
    it.each(rows)('%s is told once, with path, line and fix', (_, body, path, fix) => {
      const text = file(body);
      const errors = findingsOf(text).filter(({ level }) => level === 'error');
      expect(errors.map((it) => it.path)).toEqual([path]);
      expect(errors[0]?.fix).toMatch(fix);
      expect(errors[0]?.message).not.toBe('');
      expect(errors[0]?.line).toBe(markedLine(text));
    });
  });
}
