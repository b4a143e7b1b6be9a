/** One word of a name as a build tool makes it up: letters and digits mixed, or letters that nobody can say. */
const isMadeUp = (word: string): boolean =>
  (word.length >= 4 && /\d/.test(word) && /[a-z]/i.test(word) && !/^[a-z]{3,}\d$/i.test(word)) ||
  (word.length >= 5 && !/[aeiouy]/i.test(word)) ||
  (word.match(/[a-z][A-Z]/g)?.length ?? 0) >= 3 ||
  // Short, with a capital that begins no word.
  (/^[a-zA-Z]{5,7}$/.test(word) && /[a-z][A-Z][A-Z]|[A-Z]{2}[a-z]|[a-z][A-Z]$/.test(word));

/**
 * True for a name that will most likely outlive the page's next build and stand on every ticket: no
 * number of more than one figure, and no word that only a machine would choose.
 */
export function isStableName(name: string): boolean {
  if (name.length === 0 || name.length > 100 || /\d{2}/.test(name)) return false;
  if (/^(?:css|sc|jss|jsx|svelte|emotion|ember|ng|react|radix|headlessui|mui)[-_:]/i.test(name))
    return false;
  if (!/^[\w.-]+$/.test(name)) return false;
  return !name.split(/[-_.]+/).some(isMadeUp);
}
