const isLoopback = (host: string): boolean => /^(?:localhost|127\.0\.0\.1|\[::1\])$/.test(host);

/** True for an address that may be told or asked something: https, or this very computer; no password in it. */
export function isOutsideAddress(address: string): boolean {
  try {
    const url = new URL(address);
    const isPrivate = url.protocol === 'http:' && isLoopback(url.hostname);
    return (url.protocol === 'https:' || isPrivate) && url.username === '' && url.password === '';
  } catch {
    return false;
  }
}
