import { fold } from './fold.ts';
import type { Tag } from './languages/language.ts';
import type { Lexicon, Meaning } from './lexicon.ts';
import { tokensOf, type Token } from './tokens.ts';

/** A word or phrase of a line with one of its meanings. `from` and `to` count tokens, half-open. */
export interface Hit {
  readonly tag: Tag;
  readonly value: number | null;
  readonly from: number;
  readonly to: number;
}

/** A text with its words looked up. */
export interface Reading {
  readonly text: string;
  readonly folded: string;
  readonly tokens: readonly Token[];
  readonly hits: readonly Hit[];
}

/** Looks up the words of texts. */
export type Reader = (text: string) => Reading;

const joins = new Set(['+', '-', '/', '.', "'", '’', '‑', '–']);

/** The token after the phrase that begins at `at` with `rest` to follow; -1 where it does not. */
function endOfPhrase(tokens: readonly Token[], at: number, rest: readonly string[]): number {
  let next = at + 1;
  for (const word of rest) {
    for (let skipped = 0; skipped < 2 && joins.has(tokens[next]?.text ?? ''); skipped += 1)
      next += 1;
    if (tokens[next]?.text !== word) return -1;
    next += 1;
  }
  return next;
}

function hitsAt(tokens: readonly Token[], at: number, meanings: readonly Meaning[]): Hit[] {
  const best = new Map<Tag, Hit>();
  for (const { tag, value, rest } of meanings) {
    const to = endOfPhrase(tokens, at, rest);
    const known = best.get(tag);
    if (to > 0 && (!known || known.to < to)) best.set(tag, { tag, value, from: at, to });
  }
  return [...best.values()];
}

/** A reader that knows the words of `lexicon`; it remembers what it has read. */
export function readerOf(lexicon: Lexicon): Reader {
  const known = new Map<string, Reading>();
  return (text) => {
    const seen = known.get(text);
    if (seen) return seen;
    const folded = fold(text);
    const tokens = tokensOf(folded, lexicon.lengthAt);
    const hits = tokens.flatMap((token, at) => {
      const meanings = token.kind === 'mark' ? [] : lexicon.meaningsOf(token.text);
      return meanings.length > 0 ? hitsAt(tokens, at, meanings) : [];
    });
    const reading: Reading = { text, folded, tokens, hits };
    if (known.size < 20_000 && text.length < 2000) known.set(text, reading);
    return reading;
  };
}

/** The first meaning of a line among `tags`. */
export const firstHit = ({ hits }: Reading, ...tags: readonly Tag[]): Hit | undefined =>
  hits.find(({ tag }) => tags.includes(tag));

export const hasTag = (reading: Reading, ...tags: readonly Tag[]): boolean =>
  firstHit(reading, ...tags) !== undefined;

/** The meaning of token `at` as `tag`, the longest phrase. */
export const hitAt = ({ hits }: Reading, at: number, ...tags: readonly Tag[]): Hit | undefined =>
  hits.find(({ tag, from }) => from === at && tags.includes(tag));

/** True where token `at` lies within a phrase of `tag` that is longer than a word. */
export const isWithinPhrase = ({ hits }: Reading, at: number, tag: Tag): boolean =>
  hits.some((hit) => hit.tag === tag && hit.from <= at && at < hit.to && hit.to - hit.from > 1);

/** The text that a hit or a run of tokens covers. */
export function textOf({ text, tokens }: Reading, from: number, to: number): string {
  const first = tokens[from];
  const last = tokens[to - 1];
  return first && last && to > from ? text.slice(first.start, last.end) : '';
}
