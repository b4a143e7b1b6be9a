import { isNothingAdded, type Addition } from '../domain/added/addition.ts';
import { reason } from '../domain/reason.ts';
import type { Dependencies } from './dependencies.ts';
import { Refusal } from './refusal.ts';
import { showEverywhere } from './show-everywhere.ts';

/**
 * Keeps what the user adds to a matrix; it counts at once, in whatever edition of the matrix is there.
 *
 * @throws {Refusal} where there is no such matrix.
 */
export async function saveAddition(needs: Dependencies, addition: Addition): Promise<void> {
  const isThere = (await needs.matrices.all()).some(({ matrix }) => matrix.id === addition.id);
  if (!isThere) throw new Refusal(reason('added-to-nothing'), needs.text);
  if (isNothingAdded(addition)) await needs.additions.remove(addition.id);
  else await needs.additions.save(addition);
  await showEverywhere(needs);
}

/** Erases what the user added to a matrix. */
export async function removeAddition(needs: Dependencies, id: string): Promise<void> {
  await needs.additions.remove(id);
  await showEverywhere(needs);
}
