const lastTurn = new WeakMap<object, Promise<unknown>>();

/** Runs `work` after whatever was started before it for the same `owner`, whether that failed or not. */
export function inTurn<Value>(owner: object, work: () => Promise<Value>): Promise<Value> {
  const before = lastTurn.get(owner) ?? Promise.resolve();
  const turn = before.then(work, work);
  lastTurn.set(owner, turn);
  return turn;
}
