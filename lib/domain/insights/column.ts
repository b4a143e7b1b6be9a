/**
 * One value of each case, as the place of that value among all different ones: what is compared fifty
 * thousand times for each filter is a number then.
 */
export interface Column<Value> {
  /** Every value that a case has, each once, in the order in which they were met. */
  readonly values: readonly Value[];
  /** By case. */
  readonly codes: Uint32Array;
}

/** Writes a column, case by case. */
export class ColumnWriter<Value> {
  readonly #known = new Map<Value, number>();
  readonly #codes: Uint32Array;

  /** A column of `size` cases. */
  constructor(size: number) {
    this.#codes = new Uint32Array(size);
  }

  set(place: number, value: Value): void {
    let code = this.#known.get(value);
    if (code === undefined) {
      code = this.#known.size;
      this.#known.set(value, code);
    }
    this.#codes[place] = code;
  }

  result(): Column<Value> {
    return { values: [...this.#known.keys()], codes: this.#codes };
  }
}
