import type { Finding } from '../domain/matrix/finding.ts';
import { toInstant } from '../domain/time/instant.ts';
import { readHolidays } from './load-holidays.ts';
import { loadMatrix } from './load-matrix.ts';
import { UsageError, type ExitCode, type Surroundings } from './surroundings.ts';

async function tell(world: Surroundings, file: string, findings: readonly Finding[]) {
  for (const { path, line, level, message, fix } of findings) {
    const finding = { file, path, line: line ?? null, level, message, fix };
    await world.output.write(`${JSON.stringify(finding)}\n`);
  }
}

/**
 * `matrix FILE…`: one line a finding; exit code 1 where a file has errors. Calendar files named by
 * `--holidays` are checked too.
 */
export async function runMatrix(
  world: Surroundings,
  files: readonly string[],
  holidays: readonly string[],
): Promise<ExitCode> {
  if (files.length + holidays.length === 0) throw new UsageError('name at least one matrix file');
  let code: ExitCode = 0;
  for (const file of files) {
    const { matrix, findings } = await loadMatrix(world, file);
    if (!matrix) code = 1;
    await tell(world, file, findings);
  }
  for (const file of holidays) {
    const { findings } = await readHolidays(world, file, toInstant(world.now()));
    if (findings.some(({ level }) => level === 'error')) code = 1;
    await tell(world, file, findings);
  }
  return code;
}
