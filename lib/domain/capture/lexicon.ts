import { fold } from './fold.ts';
import type { Language, Tag } from './languages/language.ts';
import { tokensOf } from './tokens.ts';

/** One meaning that a word begins: alone, or with the words that must follow. */
export interface Meaning {
  readonly tag: Tag;
  readonly value: number | null;
  readonly rest: readonly string[];
}

const none: readonly Meaning[] = [];
const longestUnspaced = 10;
const shortestStem = 2;
/** How many different words are remembered; a hostile page has more. */
const mostRemembered = 50_000;

interface Entry {
  readonly words: readonly string[];
  readonly tag: Tag;
  readonly value: number | null;
}

function entryOf(written: string, tag: Tag): Entry | null {
  const [phrase = '', value] = written.trim().split('=');
  if (phrase === '' || (value === '0' && tag !== 'weekday')) return null;
  const words = tokensOf(fold(phrase), () => longestUnspaced)
    .filter(({ kind, text }) => kind !== 'mark' || text === '*')
    .map(({ text }) => text);
  const first = words[0];
  if (first === undefined) return null;
  // The star stands alone as a token: it belongs to the word beside it.
  if (first === '*') return { words: [`*${words[1] ?? ''}`], tag, value: null };
  if (words[1] === '*')
    return { words: [`${first}*`, ...words.slice(2)], tag, value: numeric(value) };
  return { words: words.filter((word) => word !== '*'), tag, value: numeric(value) };
}

const numeric = (value: string | undefined): number | null =>
  value === undefined ? null : Number(value);

/** The words of several languages, for looking up. */
export class Lexicon {
  private readonly exact = new Map<string, Meaning[]>();
  private readonly stems = new Map<string, Meaning[]>();
  private readonly endings = new Map<string, Meaning[]>();
  private readonly known = new Map<string, readonly Meaning[]>();

  constructor(languages: readonly Language[]) {
    for (const { words } of languages)
      for (const [tag, list] of Object.entries(words))
        for (const written of list.split(',')) {
          const entry = entryOf(written, tag as Tag);
          if (entry) this.add(entry);
        }
  }

  private add({ words, tag, value }: Entry): void {
    const [first = '', ...rest] = words;
    const map = first.startsWith('*')
      ? this.endings
      : first.endsWith('*')
        ? this.stems
        : this.exact;
    const key = first.replace('*', '');
    const meanings = map.get(key) ?? [];
    meanings.push({ tag, value, rest });
    map.set(key, meanings);
  }

  /** How long the longest known word of an unspaced script is that begins at `at`. */
  readonly lengthAt = (run: string, at: number): number => {
    for (let length = Math.min(longestUnspaced, run.length - at); length > 0; length -= 1)
      if (this.exact.has(run.slice(at, at + length))) return length;
    return 0;
  };

  /** Everything that `word` can mean, or begin to mean. */
  meaningsOf(word: string): readonly Meaning[] {
    const known = this.known.get(word);
    if (known) return known;
    const found = [...(this.exact.get(word) ?? none)];
    for (let length = shortestStem; length <= Math.min(word.length, 24); length += 1) {
      found.push(...(this.stems.get(word.slice(0, length)) ?? none));
      found.push(...(this.endings.get(word.slice(-length)) ?? none));
    }
    if (this.known.size < mostRemembered) this.known.set(word, found.length > 0 ? found : none);
    return found;
  }
}
