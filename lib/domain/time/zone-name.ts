/** More than there are zones; names may be written in any case, and input may try them all. */
const mostKept = 1000;
const known = new Set<string>();

/** A zone's name of today, whatever older name it is given by. @throws {RangeError} for no zone. */
const presentName = (timeZone: string): string =>
  new Intl.DateTimeFormat('en', { timeZone }).resolvedOptions().timeZone;

/**
 * True where the runtime knows a zone of that name. Names that it knew are kept: asking takes as
 * long as everything else about a line of input together.
 */
export function isTimeZone(name: string): boolean {
  if (known.has(name)) return true;
  // A bare offset has no summer time: it is no zone, though some runtimes take it for one.
  if (!/^[a-z]/i.test(name)) return false;
  try {
    presentName(name);
  } catch {
    return false;
  }
  if (known.size >= mostKept) known.clear();
  known.add(name);
  return true;
}

/** True for two names of one zone, such as `Asia/Kolkata` and `Asia/Calcutta`. */
export const isSameZone = (one: string, other: string): boolean =>
  one === other || presentName(one) === presentName(other);
