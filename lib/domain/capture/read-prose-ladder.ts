import type { BlockLine } from './block.ts';
import { channelsIn } from './channels.ts';
import type { DraftTier } from './draft.ts';
import { found } from './evidence.ts';
import type { PageContext } from './page-context.ts';
import type { Passage } from './passages.ts';
import { hasTag } from './reading.ts';
import { roleInSentence } from './role-name.ts';
import { TierParts } from './tier-parts.ts';

interface Step {
  readonly name: string;
  readonly line: BlockLine;
}

/** A paragraph's sentences, where more than one of them says whom to reach; else the paragraph. */
function stepsOf({ line }: Passage, page: PageContext): readonly BlockLine[] {
  const sentences = line.text
    .split(/(?<=[.!?。])\s+(?=\p{Lu})/u)
    .map((text) => ({ ...line, text, links: [] }));
  const reaching = sentences.filter((it) => channelsIn(it, page).length > 0);
  return reaching.length > 1 ? reaching : [line];
}

/**
 * A ladder told in paragraphs: one role after the other, under a title that speaks of complaints or
 * escalation. The loosest of the readings: everything in it is asked.
 */
export function readProseLadder(
  passages: readonly Passage[],
  title: string,
  page: PageContext,
): readonly DraftTier[] {
  const about = hasTag(page.read(title), 'complaint', 'raise');
  const steps: Step[] = [];
  const seen: string[] = [];
  for (const passage of passages) {
    const headed = passage.trail.some((reading) => hasTag(reading, 'complaint', 'raise'));
    if (passage.table || passage.heading > 0 || passage.depth > 0 || !(about || headed)) continue;
    for (const line of stepsOf(passage, page)) {
      const name = line.text.length < 30 ? null : roleInSentence(page.read(line.text));
      if (name === null || seen.some((known) => known.includes(name.toLowerCase()))) continue;
      seen.push(name.toLowerCase());
      steps.push({ name, line });
    }
  }
  if (steps.length < 2) return [];
  return steps.slice(0, 6).map(({ name, line }, at) => {
    const parts = new TierParts(found(at + 1, line, 'low'), page);
    parts.name = found(name, line, 'low');
    parts.addLine(line);
    return parts.build();
  });
}
