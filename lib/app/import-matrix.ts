import { parseMatrix } from '../domain/matrix/parse-matrix.ts';
import type { ImportView } from '../domain/view/views.ts';
import type { Dependencies } from './dependencies.ts';
import { refuseMatrixRemoval, takenByPolicy } from './keep-policy.ts';
import { seedPresets } from './seed-presets.ts';
import { showEverywhere } from './show-everywhere.ts';

/**
 * Takes a matrix in as the user's own. One with findings that are errors is refused with all of them,
 * and what was there before stays as it was; one with the same id is replaced and kept as an edition.
 */
export async function storeMatrix(needs: Dependencies, value: unknown): Promise<ImportView> {
  const parsed = parseMatrix(value);
  if (!parsed.ok) return { kind: 'refused', findings: parsed.findings };
  const { matrix, warnings } = parsed;
  const taken = await takenByPolicy(needs, matrix.id);
  if (taken) return { kind: 'refused', findings: [taken] };
  await needs.matrices.save({ matrix, preset: false, storedAt: needs.clock.now() });
  await showEverywhere(needs);
  return { kind: 'saved', id: matrix.id, name: matrix.name, warnings };
}

/** Takes a matrix in that a person chose, who needs no news of what came before. */
export async function importMatrix(needs: Dependencies, value: unknown): Promise<ImportView> {
  const outcome = await storeMatrix(needs, value);
  if (outcome.kind === 'saved') await needs.editionNews.remove(outcome.id);
  return outcome;
}

/** Takes a matrix away. A preset that the user's own stood in for comes back. */
export async function removeMatrix(needs: Dependencies, id: string): Promise<void> {
  await refuseMatrixRemoval(needs, id);
  const stored = (await needs.matrices.all()).find(({ matrix }) => matrix.id === id);
  if (!stored) return;
  await needs.matrices.remove(id);
  await needs.editionNews.remove(id);
  if (!stored.preset) await seedPresets(needs, { only: id });
  await showEverywhere(needs);
}
