import { hitAt, isWithinPhrase, type Reading } from './reading.ts';

const clauseEnd = new Set([',', ';', ':', '.', '。', '।', '、', '，', '；']);

/** Where the clause of token `at` begins. */
function clauseStart({ tokens }: Reading, at: number): number {
  let start = at;
  while (start > 0 && !clauseEnd.has(tokens[start - 1]?.text ?? '')) start -= 1;
  return start;
}

/** How long to wait, or how old: `after 2 hours`, `not settled within 15 days`, `30 days old`. */
export function isWait(reading: Reading, at: number, to: number): boolean {
  const start = clauseStart(reading, at);
  // `受付後2日以内`: a deadline, counted from something.
  const isDeadline =
    hitAt(reading, to, 'within') !== undefined &&
    /[^!-\u024f]/.test(reading.tokens[to]?.text ?? '');
  for (let before = at - 1; before >= start; before -= 1) {
    // `not later than 30 days` is a deadline.
    if (isWithinPhrase(reading, before, 'within')) continue;
    const near = at - before <= 4;
    if (near && (!isDeadline || isDenied(reading, to)) && hitAt(reading, before, 'after'))
      return true;
    if (hitAt(reading, before, 'not') && at - before <= 12) return true;
  }
  for (let behind = to; behind < to + 3; behind += 1)
    if (hitAt(reading, behind, 'gone')) return true;
  return false;
}

const furthestVerb = 8;

/** Where the verb stands last, what did not happen is said behind the time: `यदि 3 दिनों में समाधान न मिले`. */
function isDenied(reading: Reading, to: number): boolean {
  for (let at = to; at < Math.min(to + furthestVerb, reading.tokens.length); at += 1) {
    if (clauseEnd.has(reading.tokens[at]?.text ?? '')) return false;
    if (hitAt(reading, at, 'not')) return true;
  }
  return false;
}

/** `every 4 hours`, `each 2 days`. */
export function isRepeated(reading: Reading, at: number): boolean {
  for (let before = at - 1; before >= Math.max(0, at - 3); before -= 1)
    if (
      reading.hits.some(
        ({ tag, from, to }) => tag === 'every' && from <= before && before < to && to >= at - 1,
      )
    )
      return true;
  return false;
}
