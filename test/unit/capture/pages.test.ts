import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { captureFile } from '../../../lib/cli/capture-file.ts';
import { matrixOfDraft } from '../../../lib/domain/capture/matrix-of-draft.ts';
import { parseMatrix } from '../../../lib/domain/matrix/parse-matrix.ts';
import { showDraft } from './show-draft.ts';

const folder = new URL('pages/', import.meta.url);
const pages = readdirSync(folder).filter((name) => name.endsWith('.html'));
const read = (name: string) => readFileSync(new URL(name, folder), 'utf8');

describe('pages in the ways in which policies are written', () => {
  test.each(pages)('%s is read as a person reads it', (name) => {
    const expected = read(name.replace('.html', '.expected.txt'));
    expect(showDraft(captureFile(name, read(name)))).toBe(expected);
  });

  test.each(pages)(
    '%s gives a matrix that is valid, and the same when it is read again',
    (name) => {
      const parsed = matrixOfDraft(captureFile(name, read(name)));
      expect(parsed).toMatchObject({ ok: true });
      if (!parsed?.ok) return;
      const again = parseMatrix(JSON.parse(JSON.stringify(parsed.matrix)));
      expect(again).toMatchObject({ ok: true, matrix: parsed.matrix });
    },
  );
});
