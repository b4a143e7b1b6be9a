import type { Instant } from '../time/instant.ts';
import type { Matrix } from './schema.ts';

const effectiveAt = (matrix: Matrix): number =>
  matrix.effective === undefined ? -Infinity : Date.parse(`${matrix.effective}T00:00:00Z`);

/**
 * The edition that counts for a ticket created at `createdAt`: the latest that was in effect then,
 * or the earliest there is for a ticket older than all of them.
 *
 * @throws {RangeError} when there is no edition.
 */
export function chooseEdition(editions: readonly Matrix[], createdAt: Instant): Matrix {
  let chosen: Matrix | undefined;
  let earliest: Matrix | undefined;
  for (const edition of editions) {
    const at = effectiveAt(edition);
    if (at <= createdAt && (!chosen || at >= effectiveAt(chosen))) chosen = edition;
    if (!earliest || at < effectiveAt(earliest)) earliest = edition;
  }
  const edition = chosen ?? earliest;
  if (!edition) throw new RangeError('No edition of the matrix was given');
  return edition;
}
