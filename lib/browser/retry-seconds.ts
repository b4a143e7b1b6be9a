/** Whatever a server asks for: a wrong date must not switch a site off for years. In seconds. */
const longestRetry = 15 * 60;

/** Seconds, 15 minutes at most, whichever of its two forms the header has; undefined where neither. */
export function retrySeconds(header: string): string | undefined {
  const text = header.trim();
  const seconds = /^\d+$/.test(text)
    ? Number(text)
    : Math.ceil((Date.parse(text) - Date.now()) / 1000);
  return Number.isNaN(seconds) ? undefined : String(Math.min(Math.max(0, seconds), longestRetry));
}
