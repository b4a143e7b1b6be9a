/** True where `url` matches a browser's match pattern; a pattern without a port matches every port. */
export function matchesPattern(pattern: string, url: string): boolean {
  const parts = /^(\*|https?):\/\/(\*|(?:\*\.)?[^/*:]+)\/(.*)$/.exec(pattern);
  if (!parts) throw new Error(`Invalid match pattern: ${pattern}`);
  const [, scheme, host = '', path = ''] = parts;
  const { protocol, hostname, pathname } = new URL(url);
  const fits =
    host === '*' ||
    hostname === host ||
    (host.startsWith('*.') && hostname.endsWith(host.slice(1)));
  return (
    (scheme === '*' || `${scheme}:` === protocol) &&
    fits &&
    (path === '*' || pathname === `/${path}`)
  );
}
