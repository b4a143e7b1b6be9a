import type { DraftMetric, DraftPromise } from './draft.ts';
import { found } from './evidence.ts';
import { purposeOfSpan } from './metrics.ts';
import type { PageContext } from './page-context.ts';
import type { Passage } from './passages.ts';
import { hasTag } from './reading.ts';
import { spansIn } from './spans.ts';

const longestSentence = 400;

function sentencesOf(text: string): readonly string[] {
  return text.split(/(?<=[.;!?。；•])\s+/u).filter(({ length }) => length <= longestSentence);
}

/**
 * Targets that a page gives for every severity alike, in sentences outside its ladder: `Support
 * acknowledges incidents within 2 – 8 business hours`. The first sentence of each metric counts.
 */
export function readPromises(
  passages: readonly Passage[],
  taken: ReadonlySet<string>,
  page: PageContext,
): readonly DraftPromise[] {
  const promises = new Map<DraftMetric, DraftPromise>();
  for (const { line, table, heading } of passages) {
    if (table || heading > 0 || taken.has(line.path) || !/\d/.test(line.text)) continue;
    for (const text of sentencesOf(line.text)) {
      const reading = page.read(text);
      if (!hasTag(reading, 'topic', 'update', 'role') || hasTag(reading, 'sales', 'other-time'))
        continue;
      const spans = spansIn(reading, page.legend);
      for (const hit of spans) {
        const purpose = purposeOfSpan(reading, hit, spans);
        if (
          hit.wait ||
          purpose === null ||
          purpose === 'raise' ||
          purpose === 'other' ||
          promises.has(purpose)
        )
          continue;
        if (hit.repeated !== (purpose === 'update_every')) continue;
        promises.set(purpose, {
          metric: purpose,
          span: found(hit.span, { text, path: line.path }, 'medium'),
          tier: null,
        });
      }
    }
  }
  return [...promises.values()];
}
