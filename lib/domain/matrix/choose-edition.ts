import type { Instant } from '../time/instant.ts';
import type { Matrix } from './schema.ts';

const effectiveAt = (matrix: Matrix): number =>
  matrix.effective === undefined ? -Infinity : Date.parse(`${matrix.effective}T00:00:00Z`);

/** True where `later` takes the place of `earlier`: it corrects it, or leaves it no time to count. */
const replaces = (later: Matrix, earlier: Matrix): boolean =>
  effectiveAt(later) <= effectiveAt(earlier) ||
  (later.version !== undefined && later.version === earlier.version);

/**
 * Those of `editions`, given in the order in which they were saved, that count beside the last one.
 *
 * An edition counts until one that was saved later takes its place: one with the same version, or
 * one that is in effect no later. So a wrong date or promise can be corrected, and tickets from
 * before a change of policy keep theirs.
 */
export function presentEditions(editions: readonly Matrix[]): readonly Matrix[] {
  const counting: Matrix[] = [];
  for (const edition of [...editions].reverse())
    if (!counting.some((later) => replaces(later, edition))) counting.unshift(edition);
  return counting;
}

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
