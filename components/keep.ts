/** Keeps what `make` gives: building an Intl formatter costs more than using it a hundred times. */
export function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | undefined;
  return () => (made ??= { value: make() }).value;
}

/** More than the rows in sight of a page say. */
const mostKept = 500;

/**
 * The text that is kept for a key, else what `make` gives; all are dropped when there are too many.
 * An empty text is not kept: it is what a browser says that cannot answer now.
 */
export function keep<Key>(): (key: Key, make: () => string) => string {
  const made = new Map<Key, string>();
  return (key, make) => {
    const known = made.get(key);
    if (known !== undefined) return known;
    if (made.size >= mostKept) made.clear();
    const text = make();
    if (text !== '') made.set(key, text);
    return text;
  };
}
