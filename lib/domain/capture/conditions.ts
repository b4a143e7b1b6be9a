import type { BlockLine } from './block.ts';
import type { DraftCondition } from './draft.ts';
import { found, type Found } from './evidence.ts';
import type { PageContext } from './page-context.ts';
import { hasTag } from './reading.ts';
import { spansIn } from './spans.ts';

/** What a line says must be there or have passed before its tier is used. */
export function conditionsIn(line: BlockLine, page: PageContext): readonly Found<DraftCondition>[] {
  const reading = page.read(line.text);
  const conditions: Found<DraftCondition>[] = [];
  if (hasTag(reading, 'reference') && hasTag(reading, 'needed') && isAsked(line.text, page))
    conditions.push(found({ kind: 'reference' }, line));
  for (const { wait, span } of spansIn(reading, page.legend))
    if (wait) conditions.push(found({ kind: 'wait', span }, line, 'medium'));
  return conditions;
}

/** A reference is a prerequisite where one sentence demands it, by a strong word. */
function isAsked(text: string, { read }: PageContext): boolean {
  return text.split(/[.!?;。।]\s*/).some((sentence) => {
    const { hits, tokens } = read(sentence);
    const named = hits.some(({ tag, from, to }) => tag === 'reference' && to - from > 1);
    const demanded = hits.some(
      ({ tag, from }) => tag === 'needed' && !weak.has(tokens[from]?.text ?? ''),
    );
    return named && demanded;
  });
}

/** Words of asking that also stand where nothing is asked. */
const weak = new Set(['with', 'have', 'give', 'include', 'state', 'need', 'refer', 'mention']);
