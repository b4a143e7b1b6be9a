import type { LossSuggestion } from './severity.ts';
import { containsPhrase } from './words.ts';

const counted = /\b(\d{1,7})\s+(?:out\s+)?of\s+(?:the\s+|our\s+|all\s+)?(\d{1,7})\b/iu;
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
    const affected = Number(match[1]);
    const total = Number(match[2]);
    if (total <= 0 || affected > total) return [];
    const component = components.find((it) => containsPhrase(sentence, it)) ?? null;
    return [{ affected, total, component, sentence: sentence.trim().slice(0, 300) }];
  });
}
