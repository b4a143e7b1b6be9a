import { useRef } from 'preact/hooks';
import { recordOf } from './part.ts';
import { renameKey } from './rename-key.ts';

/**
 * Keys to draw the entries of a record by, which stay when an entry is called otherwise: drawn by its name
 * it would be another one then, folded up and without the focus.
 */
export function useEntryKeys() {
  const keys = useRef(new Map<string, number>()).current;
  const made = useRef(0);
  const keyOf = (name: string): number => {
    const key = keys.get(name) ?? (made.current += 1);
    keys.set(name, key);
    return key;
  };
  return {
    keyOf,
    /** `record` with `from` called `to`, as `renameKey` has it. */
    rename(record: unknown, from: string, to: string): Readonly<Record<string, unknown>> {
      if (!Object.hasOwn(recordOf(record), to)) {
        keys.set(to, keyOf(from));
        // Whatever is called so from now on is another entry.
        keys.delete(from);
      }
      return renameKey(record, from, to);
    },
  };
}
