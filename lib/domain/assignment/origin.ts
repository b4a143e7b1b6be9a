/** The origin of the web page at `address`, with its port; null where it is no `http:` or `https:` page. */
export function originOf(address: string): string | null {
  try {
    const url = new URL(address);
    return url.protocol === 'https:' || url.protocol === 'http:' ? url.origin : null;
  } catch {
    return null;
  }
}

/** `origin` without its port: what a browser's permission can name. */
export function hostOf(origin: string): string {
  const url = new URL(origin);
  return `${url.protocol}//${url.hostname}`;
}
