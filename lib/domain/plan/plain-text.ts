/** Controls but tab and line feed, and characters that turn the reading direction around. */
const harmful = /(?![\t\n])\p{Cc}|[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu;
const halfCharacters = /\p{Surrogate}/gu;

const cut = (text: string, longest: number): string => {
  if (text.length <= longest) return text;
  const kept = text.slice(0, longest - 1).replace(/[\ud800-\udbff]$/, '');
  return `${kept}…`;
};

/**
 * `text` as paragraphs that can be sent: line breaks as line feeds, without controls, without
 * characters that change its direction, without halves of characters, `longest` UTF-16 units at most.
 */
export function plainText(text: string, longest: number): string {
  const clean = text
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .replace(harmful, '')
    .replace(halfCharacters, '\ufffd');
  return cut(clean, longest);
}

/** As `plainText`, on one line: what breaks a line becomes a space. */
export const plainLine = (text: string, longest: number): string =>
  cut(plainText(text, Number.MAX_SAFE_INTEGER).replace(/\s+/g, ' ').trim(), longest);
