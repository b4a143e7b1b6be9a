/** Index of the last of `sorted` that is at most `value`, between `low` and `high`; else `low` − 1. */
export function lastAtMost(
  sorted: Float64Array,
  value: number,
  low = 0,
  high = sorted.length,
): number {
  let from = low;
  let to = high;
  while (from < to) {
    const middle = (from + to) >>> 1;
    if ((sorted[middle] as number) <= value) from = middle + 1;
    else to = middle;
  }
  return from - 1;
}

/**
 * Sorted numbers that are searched from where they should stand: their range is cut into as many
 * equal parts as there are numbers, and only one part is looked through. Opening hours recur, so a
 * part holds few of them, and a search takes as long among ten thousand as among ten.
 */
export class RisingNumbers {
  readonly values: Float64Array;
  readonly #first: number;
  readonly #partsPerUnit: number;
  /** How many numbers stand before each part; one entry more than there are parts. */
  readonly #before: Uint32Array;

  constructor(values: Float64Array) {
    const { length } = values;
    this.values = values;
    this.#first = values[0] ?? 0;
    const range = (values[length - 1] ?? 0) - this.#first;
    this.#partsPerUnit = range > 0 ? (length - 1) / range : 0;
    this.#before = new Uint32Array(length + 2);
    let filled = 0;
    for (let index = 0; index < length; index += 1) {
      const part = this.#partOf(values[index] as number);
      while (filled < part) this.#before[(filled += 1)] = index;
    }
    this.#before.fill(length, filled + 1);
  }

  /** The part in which `value`, which is at least the first number, stands: it rises with `value`. */
  #partOf(value: number): number {
    return Math.min(Math.floor((value - this.#first) * this.#partsPerUnit), this.values.length);
  }

  /** Index of the last number that is at most `value`; −1 where all are greater. */
  lastAtMost(value: number): number {
    if (!(value >= this.#first)) return -1;
    const part = this.#partOf(value);
    return lastAtMost(
      this.values,
      value,
      this.#before[part] as number,
      this.#before[part + 1] as number,
    );
  }
}
