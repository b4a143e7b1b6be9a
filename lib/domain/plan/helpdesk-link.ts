/**
 * `address` as a link to a page of the helpdesk at `origin`, or null where it is a page of anything
 * else. A helpdesk that a team runs in its own network may speak plain `http:`; the user granted
 * that very origin.
 */
export function helpdeskLink(address: string | null, origin: string): string | null {
  if (address === null) return null;
  try {
    const url = new URL(address);
    const isWeb = url.protocol === 'https:' || url.protocol === 'http:';
    return isWeb && url.origin === origin && url.username === '' && url.password === ''
      ? url.href
      : null;
  } catch {
    return null;
  }
}
