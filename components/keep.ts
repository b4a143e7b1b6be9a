/** Keeps what `make` gives: building an Intl formatter costs more than using it a hundred times. */
export function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | undefined;
  return () => (made ??= { value: make() }).value;
}

/** More than the rows of a page in sight have. */
const mostKept = 200;

/** Keeps the texts that `make` gave, all until there are too many. */
export function keep(make: (value: number) => string): (value: number) => string {
  const made = new Map<number, string>();
  return (value) => {
    const known = made.get(value);
    if (known !== undefined) return known;
    if (made.size >= mostKept) made.clear();
    const text = make(value);
    made.set(value, text);
    return text;
  };
}
