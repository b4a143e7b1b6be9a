import { risingOrder } from './rising-order.ts';

/**
 * Promises of one kind: a tier's to answer, by call; a case's to be resolved, by case, and the same by call,
 * because it counts for each tier that was called in.
 */
export type PromiseKind = 'acknowledgement' | 'resolution' | 'resolutionOfCall';

/**
 * The promises of one kind, the quickest first: how long half of them took at most is found by walking on,
 * for every group at once, and each walk goes through memory from one end to the other.
 */
export interface PromiseColumn {
  /** By call or by case: where its promise stands here. */
  readonly placeOf: Uint32Array;
  /** By promise: its call or case. */
  readonly order: Uint32Array;
  /** By promise: its case. */
  readonly caseOf: Uint32Array;
  /** By promise, in milliseconds, those of which nothing came left out: they stand last. */
  readonly took: Float64Array;
}

/**
 * The column of promises that took `took`, infinity where nothing came, of the cases `caseOf`. A generator,
 * because putting them in order takes its time.
 */
export function* promiseColumn(
  caseOf: Uint32Array,
  took: Float64Array,
): Generator<undefined, PromiseColumn> {
  const order = yield* risingOrder(took);
  const placeOf = new Uint32Array(order.length);
  order.forEach((of, place) => {
    placeOf[of] = place;
  });
  const sorted = new Float64Array(order.length);
  order.forEach((of, place) => {
    sorted[place] = took[of] as number;
  });
  const came = sorted.indexOf(Infinity);
  return {
    placeOf,
    order,
    caseOf: order.map((of) => caseOf[of] as number),
    took: came === -1 ? sorted : sorted.subarray(0, came),
  };
}
