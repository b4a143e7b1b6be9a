import { keep } from './keep.ts';
import type { Text } from './text.ts';

/**
 * `ask`, asked once for what is said again and again: a browser takes some 10 µs for an answer, and
 * the rows of a list say much the same.
 */
export function keptText(ask: Text): Text {
  const known = keep<string>();
  return (key, ...values) => known([key, ...values].join('\0'), () => ask(key, ...values));
}
