import { useState } from 'preact/hooks';

let count = 0;

/**
 * An id that no other element of this document has, for as long as the component lives.
 *
 * Preact's own `useId` gives one twice: components that are mounted after others, at another depth,
 * start counting anew (seen in 11.2.0), and a label then names two controls.
 */
export const useUniqueId = (): string => useState(() => `uptier-${(count += 1)}`)[0];
