import {
  matrixWithHolidays,
  yearsAround,
  type ClosedDays,
} from '../domain/calendar/with-holidays.ts';
import { readIcs } from '../formats/ics.ts';
import { findingSentence } from '../domain/wire.ts';
import type { Matrix } from '../domain/matrix/schema.ts';
import type { Instant } from '../domain/time/instant.ts';
import { readText } from './load-matrix.ts';
import { UsageError, type Surroundings } from './surroundings.ts';

/**
 * What an `.ics` file closes in the ten years before and after that of `now`.
 *
 * @throws {UsageError} where there is no such file.
 */
export const readHolidays = async (
  world: Surroundings,
  file: string,
  now: Instant,
): Promise<ClosedDays> => readIcs(await readText(world, file), yearsAround(now, 10, 10));

/**
 * Closes a matrix's calendars on the days of the `.ics` files too. What is not taken over of them is
 * told on standard error.
 *
 * @throws {UsageError} where a file cannot be read.
 */
export async function loadHolidays(
  world: Surroundings,
  files: readonly string[],
  now: Instant,
): Promise<(matrix: Matrix) => Matrix> {
  const dates: string[] = [];
  for (const file of files) {
    const { days, findings } = await readHolidays(world, file, now);
    const wrong = findings.find(({ level }) => level === 'error');
    if (wrong) throw new UsageError(`${file}: ${findingSentence(wrong)}`);
    for (const it of findings)
      await world.errors.write(`engine: ${file}:${it.line ?? 1} ${findingSentence(it)}\n`);
    dates.push(...days.map(({ date }) => date));
  }
  return (matrix) => matrixWithHolidays(matrix, dates);
}
