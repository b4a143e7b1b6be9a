import type { DraftMetric } from './draft.ts';
import type { Tag } from './languages/language.ts';
import type { Reading } from './reading.ts';
import type { SpanHit } from './span.ts';

/** What a span is for; `rca`, `raise` and `other` are no targets of a severity. */
export type SpanPurpose = DraftMetric | 'rca' | 'raise' | 'other';

/** True for what a severity has a time for. */
export const isTarget = (purpose: SpanPurpose | null): purpose is DraftMetric =>
  purpose === 'first_response' || purpose === 'resolution' || purpose === 'update_every';

const byTag: Readonly<Partial<Record<Tag, SpanPurpose>>> = {
  response: 'first_response',
  resolution: 'resolution',
  update: 'update_every',
  rca: 'rca',
  raise: 'raise',
  'other-time': 'other',
};

export interface PurposeHit {
  readonly purpose: SpanPurpose;
  readonly from: number;
  readonly to: number;
}

/** Every word of a line that says what a time is for, in order. */
export function purposesIn({ hits }: Reading): readonly PurposeHit[] {
  const found: PurposeHit[] = [];
  for (const { tag, from, to } of hits) {
    const purpose = byTag[tag];
    if (purpose === undefined) continue;
    const last = found.at(-1);
    // The longer of two phrases that overlap says it: `next update` is not also an answer.
    if (last && from < last.to) {
      if (to - from > last.to - last.from) found[found.length - 1] = { purpose, from, to };
    } else found.push({ purpose, from, to });
  }
  return found;
}

/**
 * What the heading of a column or a section says its times are for; null where it does not say.
 * `Target time to response`, `Update frequency`, `Time to escalate`.
 */
export function purposeOfHeading(reading: Reading): SpanPurpose | null {
  const all = purposesIn(reading).map(({ purpose }) => purpose);
  const targets = all.filter(isTarget);
  const raised =
    all.includes('raise') && !all.includes('first_response') && !all.includes('resolution');
  if (raised) return 'raise';
  if (targets.includes('update_every') && !targets.includes('resolution')) {
    const last = targets.at(-1);
    return last === 'first_response' && targets[0] === 'first_response'
      ? 'first_response'
      : 'update_every';
  }
  if (targets.length > 0) return targets[0] ?? null;
  return all.includes('other') || all.includes('rca') ? 'other' : null;
}

/** The purposes that a heading names for two times in one cell, in their order. */
export function pairOfHeading(reading: Reading): readonly SpanPurpose[] {
  const order = [...new Set(purposesIn(reading).map(({ purpose }) => purpose))];
  return order.filter(isTarget);
}

const sentenceEnd = new Set(['.', ';', '。', '।', '；', '|', '•']);

/** True where a sentence ends between two tokens; a point within `24.5` or `min.` is none. */
function sentenceBetween({ tokens }: Reading, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) {
    const token = tokens[at];
    if (!token || !sentenceEnd.has(token.text)) continue;
    const abbreviates =
      token.text === '.' &&
      (tokens[at - 1]?.text.length ?? 9) <= 4 &&
      tokens[at - 1]?.end === token.start;
    if (!abbreviates) return true;
  }
  return false;
}

/**
 * What a span within a sentence is for. A sentence names its purposes before its times (`response
 * within 1 hour, resolution within 4`) or behind them (`1 hour response`): whichever comes first
 * shows which; the nearest on that side counts, else the nearest on the other.
 */
export function purposeOfSpan(
  reading: Reading,
  hit: SpanHit,
  spans: readonly SpanHit[],
): SpanPurpose | null {
  const purposes = purposesIn(reading);
  const next = spans.find(({ at }) => at > hit.at);
  const previous = spans.findLast(({ at }) => at < hit.at);
  const behind = purposes.find(
    ({ from }) =>
      from >= hit.to && (!next || from < next.at) && !sentenceBetween(reading, hit.to, from),
  );
  const before = purposes.findLast(
    ({ to, from }) =>
      to <= hit.at && from >= (previous?.to ?? 0) && !sentenceBetween(reading, to, hit.at),
  );
  if (hit.repeated && [before, behind].some((it) => it?.purpose === 'update_every'))
    return 'update_every';
  const first = spans.find(({ to }) => to <= hit.to && !sentenceBetween(reading, to, hit.at));
  const leads =
    first !== undefined &&
    purposes.some(({ to }) => to <= first.at && !sentenceBetween(reading, to, first.at));
  const after =
    behind &&
    reading.hits.some(({ tag, from }) => tag === 'after' && from >= hit.to && from < behind.from)
      ? undefined
      : behind;
  return (leads ? (before ?? after) : (after ?? before))?.purpose ?? null;
}
