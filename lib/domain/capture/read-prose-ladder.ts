import type { DraftTier } from './draft.ts';
import { found } from './evidence.ts';
import type { PageContext } from './page-context.ts';
import type { Passage } from './passages.ts';
import { hasTag } from './reading.ts';
import { roleInSentence } from './role-name.ts';
import { TierParts } from './tier-parts.ts';

/**
 * A ladder told in paragraphs: one role after the other, under a title that speaks of complaints or
 * escalation. The loosest of the readings: everything in it is asked.
 */
export function readProseLadder(
  passages: readonly Passage[],
  title: string,
  page: PageContext,
): readonly DraftTier[] {
  const about = hasTag(page.read(title), 'topic', 'raise');
  if (!about) return [];
  const steps: { readonly name: string; readonly passage: Passage }[] = [];
  const seen = new Set<string>();
  for (const passage of passages) {
    if (
      passage.table ||
      passage.heading > 0 ||
      passage.depth > 0 ||
      passage.reading.tokens.length < 8
    )
      continue;
    const name = roleInSentence(passage.reading);
    if (name === null || [...seen].some((known) => known.includes(name.toLowerCase()))) continue;
    seen.add(name.toLowerCase());
    steps.push({ name, passage });
  }
  if (steps.length < 2) return [];
  return steps.slice(0, 6).map(({ name, passage }, at) => {
    const parts = new TierParts(found(at + 1, passage.line, 'low'), page);
    parts.name = found(name, passage.line, 'low');
    parts.addLine(passage.line);
    return parts.build();
  });
}
