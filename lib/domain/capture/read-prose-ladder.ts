import type { BlockLine } from './block.ts';
import { channelsIn } from './channels.ts';
import type { DraftTier } from './draft.ts';
import { found } from './evidence.ts';
import type { PageContext } from './page-context.ts';
import type { Passage } from './passages.ts';
import { hasTag, type Reading } from './reading.ts';
import { roleBeforePostposition } from './role-before-postposition.ts';
import { roleInSentence } from './role-name.ts';
import { isForOthers, TierParts } from './tier-parts.ts';

interface Step {
  readonly name: string;
  /** Its own line, and the lines behind it that only say more of it. */
  readonly lines: readonly [BlockLine, ...BlockLine[]];
}

const roleOf = (reading: Reading): string | null =>
  roleInSentence(reading) ?? roleBeforePostposition(reading);

/** A paragraph's sentences, where more than one of them says whom to reach; else the paragraph. */
function stepsOf({ line }: Passage, page: PageContext): readonly BlockLine[] {
  const sentences = line.text
    .split(/(?<=[.!?。])\s+(?=\p{Lu})|(?<=।)\s*/u)
    .map((text) => ({ ...line, text, links: [] }));
  const reaching = sentences.filter((it) => channelsIn(it, page).length > 0);
  if (reaching.length > 1) return reaching;
  const named = sentences.map((it) => roleOf(page.read(it.text)));
  return new Set(named.filter((it) => it !== null)).size > 1 ? sentences : [line];
}

/** Told in a line of its own, not in a sentence: part of an address, a contact. */
const isDetail = ({ text }: BlockLine): boolean => text.length < 30 || !/[.!?。।]$/.test(text);

const keyOf = (name: string): string => name.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ');

/** Lines of one paragraph, one below the other: an address, and no sentences. */
const isBlock = (passage: Passage, at: number, passages: readonly Passage[]): boolean =>
  [passages[at - 1], passages[at + 1]].some((it) => it?.paragraph === passage.paragraph);

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
  for (const [at, passage] of passages.entries()) {
    const headed = passage.trail.some((reading) => hasTag(reading, 'complaint', 'raise'));
    if (passage.table || passage.heading > 0 || !(about || headed)) continue;
    const isMore = passage.depth > 0 || (isBlock(passage, at, passages) && isDetail(passage.line));
    for (const line of stepsOf(passage, page)) {
      const name = line.text.length < 30 || isMore ? null : roleOf(page.read(line.text));
      const last = steps.at(-1);
      const isKnown = name !== null && steps.some((it) => keyOf(it.name).includes(keyOf(name)));
      if (name !== null && !isKnown) steps.push({ name, lines: [line] });
      else if (last && !isForOthers(page.read(line.text)))
        steps[steps.length - 1] = { ...last, lines: [...last.lines, line] };
    }
  }
  if (steps.length < 2) return [];
  return steps.slice(0, 6).map(({ name, lines: [own, ...more] }, at) => {
    const parts = new TierParts(found(at + 1, own, 'low'), page);
    parts.name = found(name, own, 'low');
    parts.addLine(own);
    for (const line of more) parts.addLine(line);
    return parts.build();
  });
}
