import { isSameValue } from '../domain/edit/same-value.ts';
import { parseMatrix } from '../domain/matrix/parse-matrix.ts';
import type { Matrix } from '../domain/matrix/schema.ts';
import type { Dependencies } from './dependencies.ts';
import { tellOfEdition } from './edition-news.ts';

type Needs = Pick<
  Dependencies,
  'matrices' | 'presets' | 'seedMark' | 'clock' | 'sites' | 'cases' | 'editionNews'
>;

async function take(needs: Needs, matrix: Matrix): Promise<void> {
  const before = (await needs.matrices.all()).find((it) => it.matrix.id === matrix.id);
  if (before && (!before.preset || isSameValue(before.matrix, matrix))) return;
  // Told first: a worker that dies in between takes the preset in again, and tells it once all the same.
  if (before) await tellOfEdition(needs, before.matrix, 'update');
  await needs.matrices.save({ matrix, preset: true, storedAt: needs.clock.now() });
}

/**
 * Takes in the presets that came with this version of the extension, once for each version; `only`
 * takes in that one now, `again` all of them. What the user imported under the same id stays theirs. A
 * preset that somebody uses and that says something else now is told of.
 *
 * A preset that is no matrix is left out: the tests of this project refuse to ship one.
 */
export async function seedPresets(
  needs: Needs,
  { only, again = false }: { readonly only?: string; readonly again?: boolean } = {},
): Promise<boolean> {
  const { version } = needs.presets;
  const isDone = !again && only === undefined && (await needs.seedMark.read()) === version;
  if (isDone) return false;
  for (const value of await needs.presets.load()) {
    const parsed = parseMatrix(value);
    if (parsed.ok && (only === undefined || parsed.matrix.id === only))
      await take(needs, parsed.matrix);
  }
  if (only === undefined) await needs.seedMark.write(version);
  return true;
}
