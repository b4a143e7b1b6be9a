/** Longer than this nothing else is kept waiting, in milliseconds. */
const slice = 20;

/** Runs `steps` to their end in slices, between which the document does its own work; gives what they return. */
export async function inSlices<Value>(steps: Generator<undefined, Value>): Promise<Value> {
  for (;;) {
    const until = performance.now() + slice;
    let step = steps.next();
    while (!step.done && performance.now() < until) step = steps.next();
    if (step.done) return step.value;
    await new Promise((resolve) => setTimeout(resolve));
  }
}
