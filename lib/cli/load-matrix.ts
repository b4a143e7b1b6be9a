import type { Finding } from '../domain/matrix/finding.ts';
import { parseMatrix } from '../domain/matrix/parse-matrix.ts';
import type { Matrix } from '../domain/matrix/schema.ts';
import { readMatrixText, withLines } from '../formats/yaml.ts';
import { UsageError, type Surroundings } from './surroundings.ts';

/** A matrix file that was read, with everything found in it. */
export interface LoadedMatrix {
  readonly matrix: Matrix | null;
  readonly findings: readonly Finding[];
}

/** Reads and checks a YAML or JSON matrix file. @throws {UsageError} where there is no such file. */
export async function loadMatrix(world: Surroundings, file: string): Promise<LoadedMatrix> {
  let text: string;
  try {
    text = await world.readFile(file);
  } catch {
    throw new UsageError(`cannot read ${file}`);
  }
  const read = readMatrixText(text);
  if (!read.ok) return { matrix: null, findings: read.findings };
  const parsed = parseMatrix(read.value);
  return parsed.ok
    ? { matrix: parsed.matrix, findings: withLines(parsed.warnings, read.lineOf) }
    : { matrix: null, findings: withLines(parsed.findings, read.lineOf) };
}

/** The editions of one matrix. @throws {UsageError} for an invalid file or for two matrices. */
export async function loadEditions(
  world: Surroundings,
  files: readonly string[],
): Promise<readonly Matrix[]> {
  const editions: Matrix[] = [];
  for (const file of files) {
    const { matrix, findings } = await loadMatrix(world, file);
    if (!matrix) {
      const lines = findings.map(
        (it) => `  ${file}:${it.line ?? 1} ${it.path}: ${it.message} (${it.fix})`,
      );
      throw new UsageError(`${file} is not a valid matrix:\n${lines.join('\n')}`);
    }
    editions.push(matrix);
  }
  const ids = new Set(editions.map((it) => it.id));
  if (ids.size > 1)
    throw new UsageError(`give editions of one matrix, not of several: ${[...ids].join(', ')}`);
  return editions;
}
