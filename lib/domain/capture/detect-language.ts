import { fold } from './fold.ts';
import { languages } from './languages/index.ts';
import { english } from './languages/english.ts';
import type { Language } from './languages/language.ts';

/** What a page is written in. */
export interface PageLanguage {
  /** A BCP 47 tag; null where it could not be told. */
  readonly tag: string | null;
  /** False where its words are not known here. */
  readonly known: boolean;
  /** Whose words to look up: the page's language, and English, which tables are full of. */
  readonly vocabularies: readonly Language[];
}

const sampleLength = 20_000;
const unspaced = /[\u3040-\u30ff\u4e00-\u9fff]/;

function countCommon(text: string, words: ReadonlySet<string>, { common }: Language): number {
  const small = common.split(',').map((word) => fold(word.trim()));
  if (unspaced.test(common)) return small.filter((word) => text.includes(word)).length;
  return small.filter((word) => words.has(word)).length;
}

const baseOf = (declared: string): string => declared.toLowerCase().split(/[-_]/)[0] ?? '';

/**
 * The language of `texts`: the one whose small words stand in it; the declared one where it is known
 * here and nothing speaks clearly against it. A declared language that is not known, and whose words
 * are not those of one that is, stays unknown.
 */
export function detectLanguage(declared: string | null, texts: Iterable<string>): PageLanguage {
  let sample = '';
  for (const text of texts) {
    sample += `${fold(text)}\n`;
    if (sample.length > sampleLength) break;
  }
  const words = new Set(sample.split(/[^\p{L}\p{M}]+/u));
  const kana = /[\u3040-\u30ff]/.test(sample);
  const counts = languages
    .filter(({ tag }) => tag !== 'zh' || !kana)
    .map((language) => ({ language, count: countCommon(sample, words, language) }))
    .toSorted((a, b) => b.count - a.count);
  const stated = declared ? baseOf(declared) : null;
  const own = counts.find(({ language }) => language.tag === stated);
  const best = counts[0];
  const clear = best && best.count >= 4 ? best : undefined;
  const chosen = own && (!clear || own.count * 2 >= clear.count) ? own.language : clear?.language;
  if (chosen)
    return {
      tag: chosen.tag,
      known: true,
      vocabularies: chosen === english ? [english] : [chosen, english],
    };
  if (stated === null && best && best.count > 0)
    return { tag: null, known: true, vocabularies: [...new Set([best.language, english])] };
  return { tag: stated, known: stated === null || stated === 'en', vocabularies: [english] };
}
