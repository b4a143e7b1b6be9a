// So many requests in so long a time, as helpdesks count them: in windows that begin with the first.

/** @param {{ limit: number, seconds: number }} rule */
export function makeLimit({ limit, seconds }) {
  /** @type {Map<string, { from: number, count: number }>} */
  const windows = new Map();
  return {
    limit,
    /** Counts one, or `count`; `left` is negative where it was too many. */
    take(key, { now = Date.now(), count = 1 } = {}) {
      const known = windows.get(key);
      const isOpen = known !== undefined && now - known.from < seconds * 1000;
      const window = isOpen ? known : { from: now, count: 0 };
      window.count += count;
      windows.set(key, window);
      const resets = Math.max(1, Math.ceil((window.from + seconds * 1000 - now) / 1000));
      return { left: limit - window.count, resets };
    },
    forget: () => windows.clear(),
  };
}
