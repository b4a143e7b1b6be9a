/** Runs changes one after the other: the browser's small stores have no transactions. */
export function oneAtATime(): (change: () => Promise<void>) => Promise<void> {
  let last: Promise<unknown> = Promise.resolve();
  return (change) => {
    const turn = last.then(change, change);
    last = turn;
    return turn;
  };
}
