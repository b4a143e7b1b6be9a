// Variants and faults of a playground, as a flat record of words. The narrower one wins: what the
// server was told, then what the session was told, then the request's own.

/** `slas=ignored;lang=de` or `slas:ignored,lang:de` as a record; a word without a value is `on`. */
export function parseSwitches(text) {
  const pairs = String(text ?? '')
    .split(/[;,]/)
    .map((pair) => pair.trim())
    .filter(Boolean)
    .map((pair) => {
      const [name, value = 'on'] = pair.split(/[=:]/);
      return [name.trim(), value.trim()];
    });
  return Object.fromEntries(pairs);
}

/**
 * The switches of one request. `?playground=lang:de,theme:dark` also holds for the session's later
 * requests, so that what a page asks for follows the page; an empty one ends that. The header
 * `x-playground` holds for its request alone.
 *
 * @param {Record<string, string>} ofServer
 * @param {{ switches: Record<string, string> } | null} session
 * @param {URL} url
 * @param {import('node:http').IncomingHttpHeaders} headers
 */
export function switchesOf(ofServer, session, url, headers) {
  const asked = url.searchParams.get('playground');
  const own = parseSwitches(asked);
  if (session && asked !== null) session.switches = own;
  return { ...ofServer, ...session?.switches, ...own, ...parseSwitches(headers['x-playground']) };
}
