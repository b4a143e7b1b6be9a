import { day, type Instant } from '../domain/time/instant.ts';
import type { Dependencies } from './dependencies.ts';

/** As long as a loss is told where people work; in the options it stands for good. */
const toldFor = 7 * day;

/** When the database was lost last, if that was within the last week; null: it was not. */
export async function lostDatabase({
  setAside,
  clock,
}: Pick<Dependencies, 'setAside' | 'clock'>): Promise<Instant | null> {
  const losses = (await setAside.all()).flatMap(({ store, at }) =>
    store === 'database' ? [at] : [],
  );
  const last = losses.sort((a, b) => a - b).at(-1);
  return last !== undefined && clock.now() - last < toldFor ? last : null;
}
