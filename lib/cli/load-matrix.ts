import type { Matrix } from '../domain/matrix/schema.ts';
import { readMatrixFile, type MatrixFile } from '../formats/matrix-file.ts';
import { UsageError, type Surroundings } from './surroundings.ts';

/** The text of a file. @throws {UsageError} where there is none. */
export async function readText(world: Surroundings, file: string): Promise<string> {
  try {
    return await world.readFile(file);
  } catch {
    throw new UsageError(`cannot read ${file}`);
  }
}

/** Reads and checks a YAML or JSON matrix file. @throws {UsageError} where there is no such file. */
export async function loadMatrix(world: Surroundings, file: string): Promise<MatrixFile> {
  return readMatrixFile(await readText(world, file));
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
