/** Runs a generator of steps to its end at once, and returns what it returns. */
export function runSteps<Value>(steps: Generator<undefined, Value>): Value {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** How a long run lets others work in between; the caller has the clock. */
export interface Slices {
  /** True once the present slice has lasted long enough. */
  isOver(): boolean;
  /** Resolves when the next slice may begin. */
  rest(): Promise<void>;
}

/**
 * Runs a generator of steps in slices, so that no task lasts long, and returns what it returns.
 *
 * @param signal ends the run; it rejects with the signal's reason
 */
export async function runInSlices<Value>(
  steps: Generator<undefined, Value>,
  slices: Slices,
  signal?: AbortSignal,
): Promise<Value> {
  for (;;) {
    signal?.throwIfAborted();
    const step = steps.next();
    if (step.done) return step.value;
    if (slices.isOver()) await slices.rest();
  }
}
