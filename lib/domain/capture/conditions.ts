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
  const reference = reading.hits.find(
    ({ tag, from, to }) => tag === 'reference' && (to - from > 1 || from >= 0),
  );
  if (reference && hasTag(reading, 'needed') && isAsked(line.text, page))
    conditions.push(found({ kind: 'reference' }, line));
  for (const { wait, span } of spansIn(reading, page.legend))
    if (wait) conditions.push(found({ kind: 'wait', span }, line, 'medium'));
  return conditions;
}

/** A reference is a prerequisite where it is demanded in the same sentence, by a strong word. */
function isAsked(text: string, { read }: PageContext): boolean {
  return text.split(/[.!?;。]\s*/).some((sentence) => {
    const reading = read(sentence);
    const reference =
      reading.hits.find(({ tag, from, to }) => tag === 'reference' && to - from > 1) ??
      reading.hits.find(({ tag }) => tag === 'reference');
    const needed = reading.hits.find(
      ({ tag, from }) =>
        tag === 'needed' && reading.tokens[from] && !weak.has(reading.tokens[from].text),
    );
    return reference !== undefined && needed !== undefined && reference.to - reference.from > 1;
  });
}

/** Words of asking that also stand where nothing is asked. */
const weak = new Set(['with', 'have', 'give', 'include', 'state', 'need', 'refer', 'mention']);
