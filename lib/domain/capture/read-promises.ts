import type { DraftPromise } from './draft.ts';
import { found } from './evidence.ts';
import { isTarget, purposeOfSpan, purposesIn } from './metrics.ts';
import type { PageContext } from './page-context.ts';
import type { Passage } from './passages.ts';
import { hasTag, type Reading } from './reading.ts';
import { spansIn } from './spans.ts';

const longestSentence = 400;

function sentencesOf({ text, tokens }: Reading): readonly string[] {
  const sentences = text.split(/(?<=[.;!?。।；•])\s+/u);
  if (text.length / sentences.length <= longestSentence)
    return sentences.filter(({ length }) => length <= longestSentence);
  // A page that lost its lines: a few words at a time.
  const parts: string[] = [];
  for (let at = 0; at < tokens.length; at += windowStep) {
    const last = tokens[Math.min(at + windowSize, tokens.length) - 1];
    parts.push(text.slice(tokens[at]?.start, last?.end));
  }
  return parts;
}

/** About a time that is no target; a report on the cause is one. */
const isOfOther = ({ hits }: Reading): boolean =>
  hits.some(
    (hit) =>
      hit.tag === 'other-time' &&
      !hits.some(({ tag, from, to }) => tag === 'rca' && from <= hit.from && hit.to <= to),
  );

const isOfChannel = ({ tokens, hits }: Reading): boolean => {
  const colon = tokens.findIndex(({ text }) => text === ':');
  return colon > 0 && colon <= 4 && hits.some(({ tag, to }) => tag === 'via' && to < colon);
};

/** More words in one line are a page that lost its lines. */
const flatLine = 500;
const windowSize = 10;
const windowStep = 5;

/**
 * Targets that a page gives for every severity alike, in sentences outside its ladder: `Support
 * acknowledges incidents within 2 – 8 business hours`. The first sentence of each metric counts.
 */
export function readPromises(
  passages: readonly Passage[],
  taken: ReadonlySet<string>,
  known: ReadonlySet<DraftPromise['metric']>,
  page: PageContext,
): readonly DraftPromise[] {
  const promises = new Map<DraftPromise['metric'], DraftPromise>();
  for (const { line, reading: whole, table, heading } of passages) {
    if (table || heading > 0 || taken.has(line.path) || !/\d/.test(line.text)) continue;
    // What a way to reach someone promises is its own: `Via form: within 30 minutes`.
    if (isOfChannel(whole)) continue;
    const sentences = sentencesOf(whole);
    const isFlat = whole.tokens.length > flatLine;
    for (const text of sentences) {
      const reading = page.read(text);
      const about = isFlat || hasTag(reading, 'topic', 'update', 'role', 'severity-name');
      if (!about || hasTag(reading, 'sales') || isOfOther(reading)) continue;
      const spans = spansIn(reading, page.legend);
      for (const hit of spans) {
        const purpose = purposeOfSpan(reading, hit, spans);
        // What stands before the name of a time is another entry's: `upgrade no first response 90 min`.
        const isNamed = isFlat && purposesIn(reading).some(({ to }) => to === hit.at);
        if ((hit.wait && !isNamed) || !(isTarget(purpose) || purpose === 'rca')) continue;
        if (promises.has(purpose) || known.has(purpose)) continue;
        if (hit.repeated !== (purpose === 'update_every')) continue;
        promises.set(purpose, {
          metric: purpose,
          // For which severities a report is promised may stand anywhere in such a page.
          span: found(
            hit.span,
            { text, path: line.path },
            isFlat && purpose === 'rca' ? 'low' : 'medium',
          ),
        });
      }
    }
  }
  return [...promises.values()];
}
