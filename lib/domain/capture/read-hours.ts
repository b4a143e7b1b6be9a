import type { BlockLine } from './block.ts';
import { coverageIn } from './coverage.ts';
import type { DraftHours } from './draft.ts';
import { found } from './evidence.ts';
import { candidateOf, sentencesOf, type Candidate } from './hours-candidate.ts';
import type { Passage } from './passages.ts';
import type { Reader, Reading } from './reading.ts';
import { weekdaysIn } from './weekdays.ts';

function* linesOf(
  passages: readonly Passage[],
): Generator<{ line: BlockLine; near: readonly Reading[] }> {
  for (const [at, passage] of passages.entries()) {
    if (passage.table) continue;
    const before = passages[at - 1];
    const label = before && before.reading.tokens.length <= 8 ? [before.reading] : [];
    yield { line: passage.line, near: [...passage.trail.slice(-1), ...label] };
  }
}

/** Hours that stand in a table's cells, each with the heading of its column and row. */
function* tableLines(
  passages: readonly Passage[],
  read: Reader,
): Generator<{ line: BlockLine; near: readonly Reading[] }> {
  for (const { table, trail } of passages) {
    if (!table) continue;
    const heads = (table.rows[0] ?? []).map((cell) =>
      read(cell.lines.map(({ text }) => text).join(' ')),
    );
    const seen = new Set<number>();
    for (const row of table.rows)
      for (const [x, cell] of row.entries()) {
        if (cell.lines.length === 0 || seen.has(cell.origin)) continue;
        seen.add(cell.origin);
        const text = cell.lines
          .map((line) => line.text)
          .join(' ')
          .slice(0, 600);
        const head = heads[x];
        const label =
          row[0] && row[0] !== cell
            ? read(
                row[0].lines
                  .map((line) => line.text)
                  .join(' ')
                  .slice(0, 200),
              )
            : null;
        yield {
          line: { text, links: [], strong: 0, path: cell.path },
          near: [...(head ? [head] : []), ...(label ? [label] : []), ...trail.slice(-1)],
        };
      }
  }
}

const emptyHours = { days: null, times: null, timeZone: null };

/** When support is there, from the line that says it most plainly; null where none does. */
export function* readHours(
  passages: readonly Passage[],
  read: Reader,
): Generator<undefined, DraftHours | null> {
  const candidates: Candidate[] = [];
  const all = [...linesOf(passages), ...tableLines(passages, read)];
  for (const [at, { line, near }] of all.entries()) {
    if (at % 200 === 199) yield;
    if (!/\d/.test(line.text) && !/24|always|rund|chasse/i.test(line.text)) continue;
    for (const sentence of sentencesOf(line.text)) {
      const candidate = candidateOf(sentence, line, near, read);
      if (candidate) candidates.push(candidate);
    }
  }
  const best = candidates.reduce<Candidate | null>(
    (most, it) => (!most || it.points > most.points ? it : most),
    null,
  );
  const kinds = new Set(candidates.map(({ hours }) => hours.coverage.value));
  // Hours that differ from plan to plan are nobody's in particular.
  if (best && best.points <= 1 && kinds.size > 1) return null;
  if (best?.hours.times === null && all.some(({ line }) => isByDay(line.text, read))) return null;
  if (best) return withDays(sameTimes(best.hours, candidates), passages, candidates);
  const heading = passages.find(
    ({ heading: level, reading }) =>
      level > 0 &&
      level < 7 &&
      reading.hits.some(({ tag, from, to }) => tag === 'hours' && to - from > 1),
  );
  return heading ? { coverage: found('business', heading.line, 'medium'), ...emptyHours } : null;
}

/** `9x5`: beside a `24x7` it says that the hours differ. */
const isByDay = (text: string, read: Reader): boolean =>
  /\d/.test(text) && coverageIn(read(text)).some(({ kind }) => kind === 'business');

/** A table with a row for each day: the days that have the same times as the best. */
function sameTimes(hours: DraftHours, candidates: readonly Candidate[]): DraftHours {
  if (!hours.days || hours.days.value.length !== 1 || !hours.times) return hours;
  const times = JSON.stringify(hours.times.value);
  const days = candidates.flatMap(({ hours: it }) =>
    it.days?.value.length === 1 && JSON.stringify(it.times?.value) === times ? it.days.value : [],
  );
  const inOrder = [1, 2, 3, 4, 5, 6, 0].filter((day) => days.includes(day));
  return { ...hours, days: { ...hours.days, value: inOrder } };
}

/** Days and zone may stand in a line of their own beside the hours. */
function withDays(
  hours: DraftHours,
  passages: readonly Passage[],
  candidates: readonly Candidate[],
): DraftHours {
  if (hours.times === null) return hours;
  const zone =
    hours.timeZone ?? candidates.find((it) => it.hours.timeZone !== null)?.hours.timeZone ?? null;
  if (hours.days !== null) return { ...hours, timeZone: zone };
  const at = passages.findIndex(({ line }) => line.path === hours.coverage.evidence.path);
  const beside = at < 0 ? [] : [passages[at - 1], passages[at + 1]];
  for (const passage of beside) {
    const days = passage && passage.reading.tokens.length < 30 ? weekdaysIn(passage.reading) : null;
    if (passage && days)
      return { ...hours, days: found(days, passage.line, 'medium'), timeZone: zone };
  }
  return { ...hours, timeZone: zone };
}
