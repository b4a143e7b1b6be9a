/** Merges two sorted neighbours of `from` into `to`: what stands from `low` and what stands from `middle` on. */
function merge(
  values: Float64Array,
  from: Uint32Array,
  to: Uint32Array,
  [low, middle, high]: readonly [number, number, number],
): void {
  let [left, right] = [low, middle];
  for (let at = low; at < high; at += 1) {
    const isLeft =
      right >= high ||
      (left < middle &&
        (values[from[left] as number] as number) <= (values[from[right] as number] as number));
    if (isLeft) {
      to[at] = from[left] as number;
      left += 1;
    } else {
      to[at] = from[right] as number;
      right += 1;
    }
  }
}

/** As many values as are merged before others get their turn. */
const slice = 1 << 14;

/**
 * The places of `values`, the smallest value first. A generator, as no sort of the
 * platform's is: nobody waits for a hundred thousand of them.
 */
export function* risingOrder(values: Float64Array): Generator<undefined, Uint32Array> {
  const { length } = values;
  let order = new Uint32Array(length).map((_, place) => place);
  let other = new Uint32Array(length);
  let merged = 0;
  for (let width = 1; width < length; width *= 2) {
    for (let low = 0; low < length; low += 2 * width) {
      const middle = Math.min(low + width, length);
      const high = Math.min(middle + width, length);
      merge(values, order, other, [low, middle, high]);
      merged += high - low;
      if (merged < slice) continue;
      merged = 0;
      yield;
    }
    [order, other] = [other, order];
  }
  return order;
}
