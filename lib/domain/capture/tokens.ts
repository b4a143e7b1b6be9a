/** A word, a number or a sign of folded text. */
export interface Token {
  readonly kind: 'word' | 'number' | 'mark';
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** Scripts that put no space between words; their runs are parted by the lexicon. */
const unspaced = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]/u;
const piece =
  /\d+(?:[.,]\d+)*|[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]+|(?:(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー])[\p{L}\p{M}])+|[^\s]/gu;

/** How far a known word reaches at a place in an unspaced run; 0 where none begins. */
export type WordLength = (run: string, at: number) => number;

function* partRun(run: string, start: number, lengthAt: WordLength): Generator<Token> {
  for (let at = 0; at < run.length;) {
    const length = Math.max(1, lengthAt(run, at));
    const text = run.slice(at, at + length);
    yield { kind: 'word', text, start: start + at, end: start + at + length };
    at += length;
  }
}

/** The tokens of folded text, in order. */
export function tokensOf(folded: string, lengthAt: WordLength): Token[] {
  const tokens: Token[] = [];
  for (const match of folded.matchAll(piece)) {
    const text = match[0];
    const start = match.index;
    if (/^\d/.test(text)) tokens.push({ kind: 'number', text, start, end: start + text.length });
    else if (unspaced.test(text)) tokens.push(...partRun(text, start, lengthAt));
    else {
      const kind = /^[\p{L}\p{M}]/u.test(text) ? 'word' : 'mark';
      tokens.push({ kind, text, start, end: start + text.length });
    }
  }
  return tokens;
}

/** A number as written: `1.5`, `1,5` and `2,000` are 1.5, 1.5 and 2000. */
export function numberIn(text: string): number {
  if (/^\d{1,3}(?:[.,]\d{3})+$/.test(text)) return Number(text.replace(/[.,]/g, ''));
  return Number(text.replace(',', '.'));
}
