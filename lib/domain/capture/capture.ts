import type { Block, Outline } from './block.ts';
import { applyNotes, countingNotes, legendOf, type CountingNote } from './business-scope.ts';
import { pathsOf } from './tier-paths.ts';
import { placeWays } from './channel-promises.ts';
import { looseContacts, onlyLevel } from './contacts-beside.ts';
import { detectLanguage } from './detect-language.ts';
import type { CaptureDraft, Unread } from './draft.ts';
import { severityEntries } from './entries.ts';
import type { AddressFinders } from './finders.ts';
import { joinSeverities } from './join-severities.ts';
import { Lexicon } from './lexicon.ts';
import { pageCountry } from './page-country.ts';
import type { PageContext } from './page-context.ts';
import { passagesOf, type Passage } from './passages.ts';
import { readHours } from './read-hours.ts';
import { readNamedSeverities } from './read-named-severities.ts';
import { readPromises } from './read-promises.ts';
import { readSeverityEntries } from './read-severity-entries.ts';
import { readSeveritySentences } from './read-severity-sentences.ts';
import type { SeverityRow } from './read-severity-table.ts';
import { readTables } from './read-tables.ts';
import { readTiers, type TierReading } from './read-tiers.ts';
import { readerOf, type Reader } from './reading.ts';
import type { ReadingRule } from './reading-rules.ts';
import { isForOthers } from './tier-parts.ts';
import { triage } from './triage.ts';

/** What capture is told besides the page. */
export interface CaptureOptions {
  readonly finders: AddressFinders;
  /** The page's host, in punycode; null for a saved page. */
  readonly host?: string | null;
  /** Rules to do without; for scoring. */
  readonly without?: readonly ReadingRule[];
}

const textsOf = (block: Block): readonly string[] =>
  block.kind === 'table'
    ? block.rows.flatMap((row) => row.flatMap(({ lines }) => lines.map(({ text }) => text)))
    : block.kind === 'pair'
      ? [block.label.text, block.line.text]
      : [block.line.text];

function* sampleOf({ blocks }: Outline): Generator<string> {
  for (const block of blocks) yield* textsOf(block);
}

const severitiesOf = (rows: readonly SeverityRow[]): number =>
  new Set(rows.map(({ name }) => name.value)).size;

/** The reading with more severities; the first where neither has. */
const fuller = (
  one: readonly SeverityRow[],
  other: readonly SeverityRow[],
): readonly SeverityRow[] => (severitiesOf(other) > severitiesOf(one) ? other : one);

/** Severities that stand in no table. */
function* severitiesOutsideTables(
  passages: readonly Passage[],
  { severities }: TierReading,
  page: PageContext,
): Generator<undefined, readonly SeverityRow[]> {
  const parts = severities.length > 0 ? severities : severityEntries(passages);
  const listed = readSeverityEntries(parts, passages, page);
  yield;
  const inLine = page.off.has('severity-sentences') ? [] : readSeveritySentences(passages, page);
  yield;
  const named = page.off.has('named-severities') ? [] : readNamedSeverities(passages, page);
  return fuller(listed, fuller(inLine, named));
}

const longestNote = 600;

function* notesOf(
  texts: readonly string[],
  read: Reader,
): Generator<undefined, readonly CountingNote[]> {
  const notes: CountingNote[] = [];
  for (const [at, text] of texts.entries()) {
    if (at % 300 === 299) yield;
    if (text.length < longestNote) notes.push(...countingNotes(text, read));
  }
  return notes;
}

/**
 * What a page says of its escalation policy. Pure and bounded: its time grows with the page's
 * length up to a limit, and a page that is cut says so. What the page does not say stays empty.
 * A generator, so that a large page is read in slices; it returns the draft.
 */
export function* captureSteps(
  outline: Outline,
  { finders, host = null, without = [] }: CaptureOptions,
): Generator<undefined, CaptureDraft> {
  const language = detectLanguage(outline.language, sampleOf(outline));
  const { reads, cut } = yield* triage(outline, language.vocabularies);
  const texts = outline.blocks.filter((_, at) => reads(at)).flatMap(textsOf);
  const read = readerOf(new Lexicon(language.vocabularies));
  const off = new Set(without);
  yield;
  const legend = off.has('legend') ? new Map() : yield* legendOf(texts, read);
  const country = pageCountry(texts, { host, language: outline.language }, finders);
  yield;
  const page: PageContext = { read, finders, legend, known: language.known, country, off };
  const passages = yield* passagesOf(outline, reads, page);
  const { tables, rows: tabled, chart } = yield* readTables(passages, page);
  const title = `${outline.title} ${passages.find(({ heading }) => heading === 1)?.line.text ?? ''}`;
  const ladder = yield* readTiers(passages, tables, chart, title, page);
  const rows = tabled.length > 0 ? tabled : yield* severitiesOutsideTables(passages, ladder, page);
  const notes = off.has('counting-notes') ? [] : yield* notesOf(texts, read);
  // A page with targets and no ladder has one level: whoever its contacts reach.
  const isLevelled = ladder.tiers.length > 0 || rows.length === 0 || off.has('only-level');
  const levelled = isLevelled ? ladder.tiers : onlyLevel(passages, page);
  const ours = passages.filter(({ reading }) => !isForOthers(reading));
  const { tiers, loose } = placeWays(levelled, ours, page);
  const isPolicy = tiers.length + rows.length > 0;
  const metrics = new Set(rows.map(({ metric }) => metric));
  const taken = new Set([...pathsOf(tiers), ...rows.map(({ span }) => span.evidence.path)]);
  // Of a page that lost its lines every line speaks of everything.
  const isFlat = passages.length < 12;
  const promises = isPolicy
    ? readPromises(passages, isFlat ? new Set() : taken, metrics, page)
    : [];
  yield;
  return {
    title: outline.title,
    language: language.tag,
    tiers,
    severities: joinSeverities(applyNotes(rows, notes, read), read),
    promises,
    hours: isPolicy ? yield* readHours(passages, read) : null,
    contacts: isPolicy ? looseContacts(tiers, loose, passages, page) : [],
    unread: unreadOf(language.known, cut, passages),
  };
}

/** What could not be read: the page's language, and what lies beyond the limit. */
function unreadOf(known: boolean, cut: boolean, passages: readonly Passage[]): readonly Unread[] {
  const last = passages.at(-1)?.line ?? { text: '', path: '' };
  const isWords = ({ line }: Passage) => /\p{L}{3}/u.test(line.text) && !/@|\d{3}/.test(line.text);
  return [
    ...(known
      ? []
      : passages.filter(isWords).map(({ line }): Unread => ({
          reason: 'unknown-language',
          evidence: { words: line.text, path: line.path },
        }))),
    ...(cut
      ? [{ reason: 'too-long' as const, evidence: { words: last.text, path: last.path } }]
      : []),
  ];
}
