import type { DraftMetric } from './draft.ts';
import type { Tag } from './languages/language.ts';
import type { Reading } from './reading.ts';
import type { SpanHit } from './span.ts';
import { clauseStart } from './span-context.ts';

/** What a span is for; `raise` and `other` are no targets. */
export type SpanPurpose = DraftMetric | 'raise' | 'other';

const byTag: Readonly<Partial<Record<Tag, SpanPurpose>>> = {
  response: 'first_response',
  resolution: 'resolution',
  update: 'update_every',
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
  const targets = all.filter((it) => it !== 'raise' && it !== 'other');
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
  return all.includes('other') ? 'other' : null;
}

/** The purposes that a heading names for two times in one cell, in their order. */
export function pairOfHeading(reading: Reading): readonly SpanPurpose[] {
  const order = [...new Set(purposesIn(reading).map(({ purpose }) => purpose))];
  return order.filter((it) => it !== 'other' && it !== 'raise');
}

const near = 3;
const boundary = new Set(['.', ';', '。', '|']);

const crosses = ({ tokens }: Reading, from: number, to: number): boolean =>
  tokens
    .slice(from, to)
    .some(({ text }, at, all) => boundary.has(text) && /^\s|$/.test(all[at + 1]?.text ?? ''));

/**
 * What a span within a sentence is for: the word right behind it (`1 hour response`), else the
 * nearest one before it in the sentence, else the nearest behind it.
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
  if (hit.repeated && (before?.purpose === 'update_every' || behind?.purpose === 'update_every'))
    return 'update_every';
  const close =
    behind &&
    behind.from - hit.to < near &&
    behind.from - hit.to <= hit.at - (before?.to ?? -99) &&
    clauseStart(reading, behind.from) <= hit.to &&
    !reading.hits.some(({ tag, from }) => tag === 'after' && from >= hit.to && from < behind.from);
  if (close) return behind.purpose;
  if (before) return before.purpose;
  const shared = previous && hit.at - previous.to <= 2 ? null : behind?.purpose;
  return shared ?? null;
}

const sentenceBetween = (reading: Reading, from: number, to: number): boolean =>
  crosses(reading, from, to);
