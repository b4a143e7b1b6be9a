import type { Dependencies } from './dependencies.ts';

/** Entries that this worker has in hand; any other in `sending` was left by one that died. */
const inHand = new WeakMap<Dependencies['outbox'], Set<string>>();

/**
 * Does `work` on the outbox entry `id` unless this worker has it in hand already: then undefined, at
 * once. Who comes second leaves no trace, so a third one still finds the entry taken.
 */
export async function takeInHand<Value>(
  { outbox }: Pick<Dependencies, 'outbox'>,
  id: string,
  work: () => Promise<Value>,
): Promise<Value | undefined> {
  const ids = inHand.get(outbox) ?? new Set<string>();
  inHand.set(outbox, ids);
  if (ids.has(id)) return undefined;
  ids.add(id);
  try {
    return await work();
  } finally {
    ids.delete(id);
  }
}
