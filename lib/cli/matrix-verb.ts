import { loadMatrix } from './load-matrix.ts';
import { UsageError, type ExitCode, type Surroundings } from './surroundings.ts';

/** `matrix FILE…`: one line a finding; exit code 1 where a file has errors. */
export async function runMatrix(world: Surroundings, files: readonly string[]): Promise<ExitCode> {
  if (files.length === 0) throw new UsageError('name at least one matrix file');
  let code: ExitCode = 0;
  for (const file of files) {
    const { matrix, findings } = await loadMatrix(world, file);
    if (!matrix) code = 1;
    for (const { path, line, level, message, fix } of findings) {
      const finding = { file, path, line: line ?? null, level, message, fix };
      await world.output.write(`${JSON.stringify(finding)}\n`);
    }
  }
  return code;
}
