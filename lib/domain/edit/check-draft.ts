import type { Finding } from '../matrix/finding.ts';
import { parseMatrix } from '../matrix/parse-matrix.ts';
import { parsePath } from '../matrix/path.ts';
import type { Matrix } from '../matrix/schema.ts';
import type { Draft } from './draft.ts';

/** What is wrong at a place within what a form edits; the path leads there from the form's value. */
export interface FieldError {
  readonly path: readonly string[];
  readonly message: string;
  readonly fix?: string;
}

/** A draft, judged: the matrix that it is, or null, with everything found in it. */
export interface CheckedDraft {
  readonly matrix: Matrix | null;
  readonly findings: readonly Finding[];
}

/** Judges `draft` as an import would be: what passes here can be stored. */
export function checkDraft(draft: Draft): CheckedDraft {
  const parsed = parseMatrix(draft);
  return parsed.ok
    ? { matrix: parsed.matrix, findings: parsed.warnings }
    : { matrix: null, findings: parsed.findings };
}

/** The errors among `findings` with their paths as a form reads them; warnings are left out. */
export const fieldErrors = (findings: readonly Finding[]): readonly FieldError[] =>
  findings
    .filter(({ level }) => level === 'error')
    .map(({ path, message, fix }) => ({ path: parsePath(path).map(String), message, fix }));
