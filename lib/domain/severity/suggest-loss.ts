import type { LossSuggestion } from './severity.ts';
import { containsPhrase } from './words.ts';

/** `1,000` or `1000`; neither a part of a number nor one with decimals. */
const number = String.raw`(?<![\d.,])(\d{1,3}(?:,\d{3}){1,2}|\d{1,7})(?![.,]?\d)`;
const counted = new RegExp(
  String.raw`${number}\s+(?:out\s+)?of\s+(?:the\s+|our\s+|all\s+)?${number}\b`,
  'iu',
);
const valueOf = (digits: string | undefined) => Number(digits?.replaceAll(',', ''));
/** As much of a text as is looked through. */
const longestText = 4000;

/**
 * Loss numbers that a ticket's own words name ("25 of 100 agents cannot take calls"), each with its
 * sentence. Only suggestions: they count once a person accepts them.
 */
export function suggestLoss(
  texts: readonly (string | null)[],
  components: readonly string[],
): readonly LossSuggestion[] {
  const sentences = texts.flatMap((text) =>
    (text ?? '').slice(0, longestText).split(/(?<=[.!?])\s+|\n+/u),
  );
  return sentences.flatMap((sentence): LossSuggestion[] => {
    const match = counted.exec(sentence);
    if (!match) return [];
    const affected = valueOf(match[1]);
    const total = valueOf(match[2]);
    if (total <= 0 || affected > total) return [];
    const component = components.find((it) => containsPhrase(sentence, it)) ?? null;
    return [{ affected, total, component, sentence: sentence.trim().slice(0, 300) }];
  });
}
