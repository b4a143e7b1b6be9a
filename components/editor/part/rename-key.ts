import { recordOf } from './part.ts';

/** `record` with `from` called `to`, at its place. A key that another entry has changes nothing. */
export function renameKey(
  record: unknown,
  from: string,
  to: string,
): Readonly<Record<string, unknown>> {
  const entries = Object.entries(recordOf(record));
  return entries.some(([key]) => key === to)
    ? recordOf(record)
    : Object.fromEntries(entries.map(([key, value]) => [key === from ? to : key, value]));
}

/** `stem`, or `stem-2` and so on: the first that `record` does not have. */
export function freshKey(record: unknown, stem: string): string {
  const taken = recordOf(record);
  let key = stem;
  for (let count = 2; Object.hasOwn(taken, key); count += 1) key = `${stem}-${count}`;
  return key;
}
