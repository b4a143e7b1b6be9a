import type { DraftTier } from './draft.ts';
import { found } from './evidence.ts';
import { levelMark } from './level-mark.ts';
import type { PageContext } from './page-context.ts';
import type { Passage } from './passages.ts';
import { firstHit, hasTag, type Reading } from './reading.ts';
import { cleanName, roleInSentence } from './role-name.ts';
import { pathsOf, withValue } from './tier-paths.ts';
import { TierParts } from './tier-parts.ts';

/** An outside body's name: initials in the sentence, the role in it, or the heading. */
function outsideName(passage: Passage, heading: Reading | undefined): string | null {
  const hit = firstHit(passage.reading, 'outside');
  const role = roleInSentence(passage.reading);
  const token = hit && passage.reading.tokens[hit.from];
  const last = hit && passage.reading.tokens[hit.to - 1];
  const own = token && last ? passage.line.text.slice(token.start, last.end) : null;
  if (own && /^\p{Lu}{3,}$/u.test(own)) return own;
  return role ?? (heading ? cleanName(heading.text) : own);
}

/** The body outside the vendor that a page names as the next step after its own ladder. */
export function addOutsideBody(
  tiers: readonly DraftTier[],
  passages: readonly Passage[],
  page: PageContext,
): readonly DraftTier[] {
  const paths = pathsOf(tiers);
  const last = tiers.reduce((most, { level }) => Math.max(most, level.value), 0);
  const at = passages.findLastIndex(
    ({ line }) =>
      paths.has(line.path) ||
      [...paths].some((path) => line.path !== '' && path.startsWith(`${line.path}/`)),
  );
  if (last === 0 || tiers.some(({ name }) => name && hasTag(page.read(name.value), 'outside')))
    return tiers;
  for (const passage of passages.slice(at + 1)) {
    const own = hasTag(passage.reading, 'outside');
    if (passage.table || !own || passage.reading.tokens.length < 2) continue;
    const block = passages.filter(
      (it) =>
        it === passage ||
        (passage.heading > 0 && it.trail.at(-1) === passage.reading) ||
        (passage.heading === 0 &&
          it.trail.at(-1) === passage.trail.at(-1) &&
          passages.indexOf(it) > passages.indexOf(passage)),
    );
    const parts = new TierParts(found(last + 1, passage.line, 'medium'), page);
    for (const { line, reading, table } of block.slice(0, 8))
      if (!table && !levelMark(reading, 3)) parts.addLine(line);
    if (withValue(parts.channels).length === 0) continue;
    const name = outsideName(passage, passage.heading > 0 ? passage.reading : passage.trail.at(-1));
    parts.name = name ? found(name, passage.line, 'medium') : null;
    return [...tiers, parts.build()];
  }
  return tiers;
}
