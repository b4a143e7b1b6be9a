import { levelMark, type LevelMark } from './level-mark.ts';
import type { PageContext } from './page-context.ts';
import type { Passage } from './passages.ts';
import { hasTag, type Reading } from './reading.ts';
import { severityMark, severityMarkAt, type SeverityMark } from './severity-mark.ts';

/** A part of the page that begins with a level or a severity and goes on until the next. */
export interface Entry<Mark> {
  readonly mark: Mark;
  readonly head: Passage;
  readonly body: readonly Passage[];
}

const longestHead = 24;

/** True for a line that can begin an entry: a heading, a label, an item, or a short line. */
function canBegin({ heading, reading, label, depth }: Passage): boolean {
  if (heading > 0 || label) return true;
  const colon = reading.tokens.findIndex(
    ({ text }) => text === ':' || text === '：' || text === '–' || text === '—',
  );
  if (colon > 0 && colon <= 12) return true;
  return reading.tokens.length <= (depth > 0 ? longestHead : 12);
}

function levelOf(passage: Passage): LevelMark | null {
  if (passage.table) return null;
  const begins = canBegin(passage);
  const mark = levelMark(passage.reading, begins ? 5 : 2);
  if (!mark) return null;
  // `until Level 1 has answered` speaks of a level; it does not begin one.
  const before = passage.reading.tokens.slice(0, mark.from).filter(({ kind }) => kind === 'word');
  const leads =
    // An article may lead: `The second tier …`.
    before.length === 0 ||
    (before.length === 1 && mark.word !== '' && !mark.weak && (before[0]?.text.length ?? 9) <= 3) ||
    passage.heading > 0 ||
    (begins && hasTag(passage.reading, 'raise', 'contact', 'level'));
  return leads && (passage.heading > 0 || mark.to <= 8) ? mark : null;
}

/** `Priority level: P2 High`: the severity behind a label that says that it is one. */
function labelledSeverity(reading: Reading): SeverityMark | null {
  const colon = reading.tokens.findIndex(({ text }) => text === ':' || text === '：');
  // `P1: High` begins with the severity itself.
  if (colon < 1 || colon > 4 || reading.tokens.length > 12 || severityMarkAt(reading, 0))
    return null;
  const isLabel = reading.hits.some(({ tag, to }) => tag === 'severity' && to <= colon);
  const value = isLabel ? reading.tokens.slice(colon + 1) : [];
  for (const [at] of value.entries()) {
    const mark = at < 3 ? severityMarkAt(reading, colon + 1 + at) : null;
    if (mark) return { ...mark, from: colon + 1 };
  }
  return null;
}

const severityOf = (passage: Passage): SeverityMark | null => {
  if (passage.table || !canBegin(passage)) return null;
  const labelled = labelledSeverity(passage.reading);
  if (labelled) return labelled;
  const mark = severityMark(passage.reading, passage.heading > 0 ? 4 : 2);
  // `2 – High`: a number before the name is no word.
  const words = passage.reading.tokens
    .slice(0, mark?.from ?? 0)
    .some(({ kind }) => kind === 'word');
  return mark && (!words || (mark.numbered && passage.heading > 0)) ? mark : null;
};

function collect<Mark>(
  passages: readonly Passage[],
  markOf: (passage: Passage) => Mark | null,
  isAlike: (one: Mark, other: Mark) => boolean,
): readonly Entry<Mark>[] {
  const entries: { mark: Mark; head: Passage; body: Passage[] }[] = [];
  let isOpen = false;
  for (const [at, passage] of passages.entries()) {
    const current = isOpen ? entries.at(-1) : undefined;
    const seen = markOf(passage);
    // Below a heading that begins an entry, a line begins the next only if it is called the same.
    const below = current !== undefined && current.head.heading > 0 && passage.heading === 0;
    const mark = seen && below && !isAlike(seen, current.mark) ? null : seen;
    if (mark) {
      isOpen = true;
      entries.push({ mark, head: asEyebrow(passage, passages[at + 1]) ?? passage, body: [] });
    } else if (
      current &&
      !(current.body.length === 0 && isBelowEyebrow(current.head, passage)) &&
      endsEntry(current.head, passage, current.body.at(-1))
    )
      isOpen = false;
    else current?.body.push(passage);
  }
  return entries;
}

const longestEyebrow = 3;

/** A level set small over the heading that says whose it is: `Level 2` over `Technical lead`. */
const asEyebrow = (passage: Passage, next: Passage | undefined): Passage | null =>
  next !== undefined &&
  passage.heading === 0 &&
  next.heading > 0 &&
  next.table === null &&
  passage.reading.tokens.length <= longestEyebrow
    ? { ...passage, heading: next.heading }
    : null;

const isBelowEyebrow = (head: Passage, passage: Passage): boolean =>
  passage.heading > 0 &&
  passage.heading === head.heading &&
  head.reading.tokens.length <= longestEyebrow;

/** A heading of the same rank or above ends an entry; below a plain line any heading does. */
function endsEntry(head: Passage, passage: Passage, last: Passage | undefined): boolean {
  // A sentence about a level speaks for its own paragraph.
  const isSentence = head.heading === 0 && head.reading.tokens.length > 12 && !head.label;
  if (isSentence && head.depth === 0 && passage.paragraph !== head.paragraph) return true;
  if (last?.label && !passage.label && passage.heading === 0) return true;
  // The name of a way to reach someone is part of the entry, however it is set.
  const isChannel =
    passage.reading.tokens.length <= 3 &&
    hasTag(passage.reading, 'form', 'email', 'phone', 'chat', 'portal');
  if (isChannel) return false;
  if (passage.heading === 0)
    return (
      head.heading === 0 &&
      head.depth > 0 &&
      passage.depth < head.depth &&
      passage.paragraph !== head.paragraph
    );
  if (head.heading === 0) return true;
  if (head.heading === 7 && passage.heading === 7)
    return !/[:：]$/.test(passage.line.text) && passage.reading.tokens.length < 12;
  return passage.heading <= head.heading;
}

/** More words without an end of a sentence are a page that lost its lines. */
const longestSentence = 120;

/** The sentences of a text; of one that lost its lines, what each next level begins. */
function partsOf(reading: Reading): readonly string[] {
  const { text, tokens } = reading;
  const sentences = text.split(/(?<=[.!?。])\s+(?=\p{Lu})/u);
  if (tokens.length / sentences.length < longestSentence) return sentences;
  const starts: number[] = [];
  for (const [at, token] of tokens.entries()) {
    const next = tokens[at + 1];
    const isLevel = reading.hits.some(
      ({ tag, from, to }) => tag === 'level' && from === at && to === at + 1,
    );
    if (isLevel && next?.kind === 'number' && Number(next.text) === starts.length + 1)
      starts.push(token.start);
  }
  if (starts.length < 2) return sentences;
  return [0, ...starts].map((start, at) =>
    text.slice(start, starts[at] ?? start + 400).slice(0, 400),
  );
}

/** Sentences of a paragraph in which a level is the subject: `The second tier includes …`. */
function* bySentence(passages: readonly Passage[], page: PageContext): Generator<Passage> {
  for (const passage of passages) {
    const { line, reading } = passage;
    const long = !passage.table && passage.heading === 0 && reading.tokens.length > 12;
    const sentences = !long || !hasTag(reading, 'level') ? [] : partsOf(reading);
    const parts = sentences.map((text) => ({ ...line, text, links: [], strong: 0 }));
    if (!parts.slice(1).some(({ text }) => levelMark(page.read(text), 2))) yield passage;
    else for (const part of parts) yield { ...passage, line: part, reading: page.read(part.text) };
  }
}

export const levelEntries = (
  passages: readonly Passage[],
  page: PageContext,
): readonly Entry<LevelMark>[] =>
  collect(
    [...bySentence(passages, page)],
    levelOf,
    (one, other) => one.word === other.word && one.level > other.level,
  );

export const severityEntries = (passages: readonly Passage[]): readonly Entry<SeverityMark>[] =>
  collect(passages, severityOf, (one, other) => one.numbered && other.numbered);
