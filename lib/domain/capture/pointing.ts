import type { Evidence } from './evidence.ts';

/** The line between a review and the page that it is about. */
export const captureLine = 'uptier-capture';
/** What the browser calls the marked words on the page. */
export const highlightName = 'uptier-capture';

/** What a message over the line points at; null: at nothing. */
export function readPointing(message: unknown): Evidence | null {
  if (typeof message !== 'object' || message === null) return null;
  const words: unknown = Reflect.get(message, 'words');
  const path: unknown = Reflect.get(message, 'path');
  return typeof words === 'string' && typeof path === 'string' && path.length < 10_000
    ? { words, path }
    : null;
}
