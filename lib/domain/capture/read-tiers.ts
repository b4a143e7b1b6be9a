import { addListedContacts, contactsBefore, fillFirstTier } from './contacts-beside.ts';
import { addFirstLevel, addUnnumberedTop } from './ladder-ends.ts';
import { addOutsideBody } from './outside-body.ts';
import type { DraftTier } from './draft.ts';
import { areSeverities } from './are-severities.ts';
import { levelEntries, type Entry } from './entries.ts';
import type { LevelMark } from './level-mark.ts';
import type { PageContext } from './page-context.ts';
import type { Passage } from './passages.ts';
import { readChain, readLadderList } from './read-ladder-list.ts';
import { readProseLadder } from './read-prose-ladder.ts';
import { readRoleHeadings } from './read-role-headings.ts';
import { countChannels, readTierEntries } from './read-tier-entries.ts';
import { readTierTable } from './read-tier-table.ts';
import { readLevelColumns } from './read-level-columns.ts';
import { transpose, type Table, type TableView } from './table-view.ts';

/** A table with what its reading needs, and whether its times were read as targets already. */
export interface ViewedTable {
  readonly table: Table;
  readonly view: TableView;
  readonly taken: boolean;
}

/** How much a reading of a table says: names and contacts count, bare levels hardly. */
const weight = (tiers: readonly DraftTier[]): number =>
  tiers.reduce((sum, { name, channels }) => sum + 0.1 + (name ? 1 : 0) + channels.length, 0);

/** The fullest reading of one table: as it stands, turned, or with levels as its columns. */
function fromTable({ view, taken }: ViewedTable, page: PageContext): readonly DraftTier[] {
  const columns = page.off.has('level-columns') ? [] : readLevelColumns(view, page);
  const turned = taken || page.off.has('turned-table') ? [] : readTierTable(transpose(view), page);
  const upright = taken ? [] : readTierTable(view, page);
  // Levels that stand in the rows are not in the columns, unless these say much more.
  const rows = weight(turned) > weight(upright) * 1.5 ? turned : upright;
  return weight(columns) > weight(rows) ? columns : rows;
}

/** Every ladder that stands in a table; one that only says again what another says is left out. */
function* fromTables(
  tables: readonly ViewedTable[],
  page: PageContext,
): Generator<undefined, readonly DraftTier[]> {
  const read: (readonly DraftTier[])[] = [];
  for (const table of tables) {
    read.push(fromTable(table, page));
    yield;
  }
  const ladders = read.filter(({ length }) => length > 0).toSorted((a, b) => weight(b) - weight(a));
  const kept: DraftTier[] = [...(ladders[0] ?? [])];
  for (const ladder of ladders.slice(1)) {
    const reached = ladder.some(({ channels }) => channels.some(({ value }) => value !== null));
    const news = ladder.filter(
      ({ name }) => name && !kept.some((it) => it.name?.value === name.value),
    );
    if (reached && news.length === ladder.length) kept.push(...ladder);
  }
  return kept;
}

/** Entries that count up from their first: a ladder, and not a mention here and there. */
const isLadder = (entries: readonly Entry<LevelMark>[]): boolean => {
  const levels = new Set(entries.map(({ mark }) => mark.level));
  return levels.size >= 2 && Math.max(...levels) <= levels.size + 2;
};

/** What was read of a page's ladder, and the parts of the page that levels begin. */
export interface TierReading {
  readonly tiers: readonly DraftTier[];
  /** Parts that levels begin and that are severities by what they say. */
  readonly severities: readonly Entry<LevelMark>[];
}

/** The ladder from tables, from parts that levels begin, from a list, from prose. */
function* readLadder(
  passages: readonly Passage[],
  tables: readonly ViewedTable[],
  title: string,
  page: PageContext,
): Generator<undefined, TierReading> {
  const entries = levelEntries(passages, page);
  const ladder = isLadder(entries) ? entries : [];
  yield;
  const isOfSeverities =
    ladder.length > 0 && areSeverities(ladder, (entry) => countChannels(entry, page), page);
  const tabled = yield* fromTables(tables, page);
  if (isOfSeverities) return { tiers: tabled, severities: ladder };
  const listed = readTierEntries(ladder, page);
  yield;
  if (tabled.length > 0 || listed.length > 0) {
    const [best, other] = weight(listed) > weight(tabled) ? [listed, tabled] : [tabled, listed];
    const tiers = best.map((tier) => completed(tier, other));
    return { tiers: [...tiers, ...goneOn(tiers, entries, page)], severities: [] };
  }
  const loose = looseLadder(
    passages,
    tables.some(({ taken }) => taken),
    title,
    page,
  );
  return { tiers: loose, severities: [] };
}

/** The levels that go on from a ladder in a part of the page of their own, each with a contact. */
function goneOn(
  tiers: readonly DraftTier[],
  entries: readonly Entry<LevelMark>[],
  page: PageContext,
): readonly DraftTier[] {
  const top = Math.max(...tiers.map(({ level }) => level.value));
  const more = readTierEntries(
    entries.filter(({ mark }) => mark.level > top && !mark.weak),
    page,
  );
  const goesOn = more.every(
    ({ level, channels }, at) =>
      level.value === top + at + 1 && channels.some(({ value }) => value !== null),
  );
  return goesOn ? more : [];
}

/** A tier with what another part of the page says of its level, where its own says nothing. */
function completed(tier: DraftTier, others: readonly DraftTier[]): DraftTier {
  const other = others.find(({ level }) => level.value === tier.level.value);
  if (!other) return tier;
  return {
    ...tier,
    name: tier.name ?? other.name,
    channels: tier.channels.length > 0 ? tier.channels : other.channels,
    respondsWithin: tier.respondsWithin ?? other.respondsWithin,
    engagedWithin: tier.engagedWithin ?? other.engagedWithin,
    conditions: tier.conditions.length > 0 ? tier.conditions : other.conditions,
  };
}

/** A ladder without levels: a numbered list, a chain of roles, paragraphs. */
function looseLadder(
  passages: readonly Passage[],
  hasTargets: boolean,
  title: string,
  page: PageContext,
): readonly DraftTier[] {
  const list = page.off.has('ladder-list') ? [] : readLadderList(passages, title, page);
  if (list.length > 0) return list;
  const headed = page.off.has('role-headings') ? [] : readRoleHeadings(passages, title, page);
  if (headed.length > 0) return headed;
  const chain = page.off.has('chain') ? [] : readChain(passages, page);
  if (chain.length > 0 || hasTargets || page.off.has('prose-ladder')) return chain;
  return contactsBefore(readProseLadder(passages, title, page), passages, page);
}

/** The tiers of a page, with what stands beside its ladder: contacts, a first level, an outside body. */
export function* readTiers(
  passages: readonly Passage[],
  tables: readonly ViewedTable[],
  chart: readonly DraftTier[],
  title: string,
  page: PageContext,
): Generator<undefined, TierReading> {
  const read =
    chart.length > 0
      ? { tiers: chart, severities: [] }
      : yield* readLadder(passages, tables, title, page);
  yield;
  let { tiers } = read;
  if (tiers.length === 0) return read;
  if (!page.off.has('listed-contacts'))
    tiers = fillFirstTier(addListedContacts(tiers, passages, page), passages, page);
  if (!page.off.has('first-level'))
    tiers = addUnnumberedTop(addFirstLevel(tiers, passages, page), passages, page);
  yield;
  return page.off.has('outside-body')
    ? { ...read, tiers }
    : { ...read, tiers: addOutsideBody(tiers, passages, page) };
}
