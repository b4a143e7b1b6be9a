/** Parts of a selector that cost a page little: no function but a number, no list, no regular expression. */
const token =
  /\s*[>+~]\s*|\s+|\*|[a-zA-Z][\w-]*|#[\w-]+|\.[\w-]+|\[[\w-]+(?:[~|^$*]?="[^"\\\]]{0,120}")?\]|:scope|:nth-of-type\(\d{1,4}\)/y;

/** Between two parts, anything but a child: for each of them a browser may look at all that stands around. */
const wide = /\s*[+~]\s*|[^\s>+~]\s+(?=[^\s>+~])/g;

/** As many of those as no page makes slow. */
const mostWide = 4;

/** True for a selector as this program writes them; what is imported may be nothing else. */
export function isPlainSelector(text: string): boolean {
  if (text.length === 0 || text.length > 300 || text.trim() !== text) return false;
  const bare = text.replace(/"[^"]*"/g, '""');
  if ((bare.match(wide) ?? []).length > mostWide) return false;
  token.lastIndex = 0;
  while (token.lastIndex < text.length) if (!token.test(text)) return false;
  return true;
}

/** `name="value"` for a selector; null where it cannot be written plainly. */
export const attributeSelector = (name: string, value: string): string | null =>
  /^[\w-]+$/.test(name) && /^[^"\\\]]{1,120}$/.test(value) ? `[${name}="${value}"]` : null;
