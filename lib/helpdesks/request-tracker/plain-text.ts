const longestBody = 20_000;

const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
};

const decode = (text: string): string =>
  text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w{1,8}));/gi, (whole, decimal, hex, name) => {
    if (name !== undefined) return entities[String(name).toLowerCase()] ?? whole;
    const code = decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });

/** Elements whose content nobody reads. */
const silent: ReadonlySet<string> = new Set(['script', 'style', 'head', 'title']);
const endsLine: ReadonlySet<string> = new Set([
  'br',
  '/p',
  '/div',
  '/li',
  '/tr',
  '/h1',
  '/h2',
  '/h3',
  '/h4',
  '/h5',
  '/h6',
]);

/**
 * The text of an HTML message, in one pass over it. It is only ever shown and searched as text, so
 * nothing that this leaves in can do anything.
 */
export function textOfHtml(html: string): string {
  const lower = html.toLowerCase();
  const parts: string[] = [];
  let at = 0;
  while (at < html.length) {
    const open = html.indexOf('<', at);
    if (open < 0) break;
    parts.push(html.slice(at, open));
    const name = /^(?:\/?[a-z][a-z\d]*|!)/.exec(lower.slice(open + 1, open + 12))?.[0];
    if (name === undefined) parts.push('<');
    const close = name === undefined ? open : html.indexOf('>', open);
    // The end is cut off: what is left is half a tag.
    if (close < 0) return decode(parts.join(''));
    if (name !== undefined && endsLine.has(name)) parts.push('\n');
    const end = name !== undefined && silent.has(name) ? lower.indexOf(`</${name}`, close) : close;
    if (end < 0) return decode(parts.join(''));
    at = end === close ? close + 1 : end;
  }
  parts.push(html.slice(at));
  return decode(parts.join(''));
}

/** `text` without blank ends and runs of blank lines, 20,000 characters at most. */
export function boundText(text: string): string {
  const tidy = text
    .replace(/\r\n?/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
  return tidy.length > longestBody ? `${tidy.slice(0, longestBody - 1)}…` : tidy;
}
