import type { Finding } from '../domain/matrix/finding.ts';
import { parseMatrix } from '../domain/matrix/parse-matrix.ts';
import type { Matrix } from '../domain/matrix/schema.ts';
import { encodingFindings } from './encoding-findings.ts';
import { readMatrixText, withLines } from './yaml.ts';

/** A matrix file that was read, with everything found in it; null where it has errors. */
export interface MatrixFile {
  readonly matrix: Matrix | null;
  readonly findings: readonly Finding[];
}

/** The matrix that the text of a YAML or JSON file holds, or all of its errors, each with its line. */
export function readMatrixFile(text: string): MatrixFile {
  const read = readMatrixText(text);
  const source = read.ok ? read : read.rest;
  if (!source) return { matrix: null, findings: read.ok ? [] : read.findings };
  const parsed = parseMatrix(source.value);
  const findings = withLines(
    [
      ...encodingFindings(text),
      ...(read.ok ? [] : read.findings),
      ...(parsed.ok ? parsed.warnings : parsed.findings),
    ],
    source.lineOf,
  );
  return { matrix: parsed.ok && read.ok ? parsed.matrix : null, findings };
}
