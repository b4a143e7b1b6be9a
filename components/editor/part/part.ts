/** Why something at `path`, counted from the subtree that a form edits, is refused. */
export interface FormError {
  readonly path: readonly string[];
  readonly message: string;
  readonly fix?: string;
}

/** A subtree of a draft: what stands there, what is wrong with it, and how it is replaced. */
export interface Part {
  /** Anything that a file can hold: nobody has checked it. */
  readonly value: unknown;
  readonly errors: readonly FormError[];
  /** Receives the whole new subtree; undefined takes it out of the draft. */
  readonly onChange: (next: unknown) => void;
}

export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** `value` where it has keys, else none. */
export const recordOf = (value: unknown): Readonly<Record<string, unknown>> =>
  isRecord(value) ? value : {};

/** `value` where it is a list, else an empty one. */
export const listOf = (value: unknown): readonly unknown[] =>
  Array.isArray(value) ? [...value] : [];

/** `value` where it is text, else nothing; a number is shown as it is written. */
export const textIn = (value: unknown): string =>
  typeof value === 'string' ? value : typeof value === 'number' ? String(value) : '';

/** One text or several, as a list; what is no text is left out. */
export const textsIn = (value: unknown): readonly string[] =>
  (Array.isArray(value) ? value : [value]).filter((it) => typeof it === 'string');

/** `record` with `key` set; an undefined value takes the key out. The order of keys stays. */
export function withKey(
  record: unknown,
  key: string,
  value: unknown,
): Readonly<Record<string, unknown>> {
  const entries = Object.entries(recordOf(record)).filter(
    ([name]) => name !== key || value !== undefined,
  );
  const next = Object.fromEntries(entries);
  return value === undefined ? next : { ...next, [key]: value };
}

/** `list` without the empty one: a key whose list holds nothing is left out of the file. */
export const unlessEmpty = <Item>(list: readonly Item[]): readonly Item[] | undefined =>
  list.length === 0 ? undefined : list;

const below = (errors: readonly FormError[], step: string): readonly FormError[] =>
  errors
    .filter(({ path }) => path[0] === step)
    .map((error) => ({ ...error, path: error.path.slice(1) }));

/** What stands under `key` of a part that has keys. */
export const keyOf = ({ value, errors, onChange }: Part, key: string): Part => ({
  value: recordOf(value)[key],
  errors: below(errors, key),
  onChange: (next) => onChange(withKey(value, key, next)),
});

/** The entry at `index` of a part that is a list; one that becomes undefined is taken out. */
export const itemOf = ({ value, errors, onChange }: Part, index: number): Part => ({
  value: listOf(value)[index],
  errors: below(errors, String(index)),
  onChange: (next) =>
    onChange(
      listOf(value).flatMap((it, at) => (at !== index ? [it] : next === undefined ? [] : [next])),
    ),
});

/** What is wrong with a part as a sentence; null where nothing is. With `within`, below it too. */
export function errorOf({ errors }: Part, within: 'itself' | 'all' = 'itself'): string | null {
  const own = errors.filter(({ path }) => within === 'all' || path.length === 0);
  const sentences = own.map(({ message, fix }) => (fix ? `${message}: ${fix}` : message));
  return sentences.length === 0 ? null : [...new Set(sentences)].join(' · ');
}
