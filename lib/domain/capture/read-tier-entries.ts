import { channelsIn } from './channels.ts';
import type { BlockLine } from './block.ts';
import type { DraftTier } from './draft.ts';
import type { Entry } from './entries.ts';
import { found, type Found } from './evidence.ts';
import type { LevelMark } from './level-mark.ts';
import { isPostalAddress } from './named-channels.ts';
import type { PageContext } from './page-context.ts';
import type { Passage } from './passages.ts';
import { hasTag } from './reading.ts';
import {
  cleanName,
  cleanRole,
  isPerson,
  isRoleName,
  roleAtEnd,
  roleInSentence,
  withoutLead,
} from './role-name.ts';
import { purposesIn } from './metrics.ts';
import { roleBeforePostposition, withoutPostposition } from './role-before-postposition.ts';
import { spansIn } from './spans.ts';
import { TierParts } from './tier-parts.ts';

/** How many ways to reach someone a part of the page names. */
export const countChannels = ({ head, body }: Entry<unknown>, page: PageContext): number =>
  [head, ...body].reduce((sum, { line }) => sum + channelsIn(line, page).length, 0);

const label = /^([^:：]{2,40})[:：]\s*(.+)$/;

/** A line that labels who it is: `Authority: Branch Manager`. */
function labelledName(passage: Passage, page: PageContext): Found<string> | null {
  const match = label.exec(passage.line.text);
  const key = match?.[1] ? page.read(match[1]) : passage.label;
  const value = match?.[2] ?? (passage.label ? passage.line.text : undefined);
  if (!key || value === undefined || !hasTag(key, 'designation') || key.tokens.length > 4)
    return null;
  const name = cleanRole(value);
  return name !== null &&
    page.read(name).tokens.length <= 12 &&
    !isPerson(name) &&
    channelsIn(passage.line, page).length === 0
    ? found(name, passage.line)
    : null;
}

/** What stands before the first address or number: `Duty manager, 0161 555 0102`. */
function beforeContact(text: string, line: BlockLine, page: PageContext): string {
  if (channelsIn({ ...line, text, links: [] }, page).length === 0) return text;
  const part =
    /^[^,，、;；|\d@（]*?(?=[,，、;；|]|\s[-–—]\s|\s?[(+]?\d|\s[\w.+-]{1,64}@|$)/u.exec(
      text,
    )?.[0] ?? '';
  const reading = page.read(part);
  // The word that announces the number is not the name's.
  const label = reading.hits.find(
    ({ tag, from }) => from > 0 && (tag === 'phone' || tag === 'email'),
  );
  return part.slice(0, reading.tokens[label?.from ?? -1]?.start ?? part.length);
}

/** What a head says after its level. */
function nameOfHead({ head, mark }: Entry<LevelMark>, page: PageContext): Found<string> | null {
  const { text } = head.line;
  const end = head.reading.tokens[mark.to - 1]?.end ?? 0;
  let rest = text.slice(end);
  const before = text.slice(0, head.reading.tokens[mark.from]?.start ?? 0);
  if (/^\s*\)/.test(rest)) rest = before.replace(/\($/, '');
  else rest = rest.replace(/^\s*\((?=[^)]*$)/, '');
  if (/^\s*[-–—]?\s*\(?escalation\)?\s*[:：]?$/i.test(rest)) return null;
  const [first = ''] = rest
    .replace(/^\s*\([^)]{1,40}\)/u, '')
    .replace(/^[\s\-–—:：.|)>]+/u, '')
    .split(/[:：](?:\s|$)/);
  const named = beforeContact(withoutLead(page.read(first.trim())), head.line, page);
  // What a dash adds in small letters is a remark: `Supervisor – ask to be put through`.
  const name = cleanRole(
    named
      .replace(/\s[-–—]\s(?=\p{Ll}+\s\p{Ll}+\s).*$/u, '')
      .replace(/\s*\((?:[^)]*\d[^)]*)\)\s*$/, ''),
  );
  if (name === null || channelsIn({ ...head.line, text: named, links: [] }, page).length > 0)
    return null;
  if (spansIn(page.read(named), page.legend).length > 0) return null;
  const reading = page.read(name);
  if (reading.tokens.filter(({ kind }) => kind === 'word').length > 9 || isPerson(name)) {
    const role = roleInSentence(page.read(rest));
    return role ? found(role, head.line, 'medium') : null;
  }
  if (
    reading.hits.some(
      ({ tag, from, to }) =>
        (tag === 'raise' || tag === 'contact' || tag === 'level') &&
        from === 0 &&
        to === reading.tokens.length,
    )
  )
    return null;
  if (purposesIn(reading).some(({ from }) => from === 0) && !isRoleName(reading)) return null;
  const role = roleAtEnd(reading);
  return role === null ? found(name, head.line) : found(role, head.line, 'medium');
}

/** The role that the lines below a head name. */
function nameOfBody({ head, body }: Entry<LevelMark>, page: PageContext): Found<string> | null {
  for (const passage of body) {
    const named = labelledName(passage, page);
    if (named) return named;
  }
  for (const { line, reading } of [...body.slice(0, 6), head]) {
    const name =
      isRoleName(reading) &&
      reading.tokens.length <= 8 &&
      !/[.!?]$|\d/.test(line.text) &&
      channelsIn(line, page).length === 0
        ? cleanName(line.text)
        : (roleInSentence(reading) ?? roleBeforePostposition(reading));
    if (name && !/[:@]/.test(name)) return found(name, line, 'medium');
    // `Grievance officer, gro@example.com`
    const before = cleanName(withoutPostposition(beforeContact(line.text, line, page)));
    if (before && before.length < line.text.length && isRoleName(page.read(before)))
      return found(before, line, 'medium');
  }
  return null;
}

function addPassage(parts: TierParts, passage: Passage): void {
  if (!passage.table) {
    parts.addLine(passage.line);
    return;
  }
  for (const row of passage.table.rows)
    for (const cell of row) if (!cell.header) for (const line of cell.lines) parts.addLine(line);
}

/** A postal address over several lines of one paragraph. */
function addPostalAddress(parts: TierParts, { body }: Entry<LevelMark>): void {
  const paragraphs = groupBy(body);
  for (const lines of paragraphs.values()) {
    const [first] = lines;
    const text = lines.map(({ line }) => line.text).join(', ');
    if (!first || lines.length < 2 || !isPostalAddress(text)) continue;
    const evidence = { words: text, path: first.line.path };
    const post = { type: 'post', value: null, address: null } as const;
    parts.addChannels([{ ...post, found: { evidence, confidence: 'medium' } }]);
  }
}

/** The tiers of parts that each begin with a level; parts about one level are put together. */
export function readTierEntries(
  entries: readonly Entry<LevelMark>[],
  page: PageContext,
): readonly DraftTier[] {
  const ladders: Map<number, TierParts>[] = [new Map()];
  let last = 0;
  for (const entry of entries) {
    const { level } = entry.mark;
    // Levels that begin again, each with a name and contacts of its own, are a second ladder.
    const again = level < last && ladders.at(-1)?.has(level) && countChannels(entry, page) > 0;
    const other = again ? nameOfHead(entry, page) : null;
    if (
      other &&
      ladders.at(-1)?.get(level)?.name &&
      ladders.at(-1)?.get(level)?.name?.value !== other.value
    )
      ladders.push(new Map());
    last = level;
    const byLevel = ladders.at(-1) ?? new Map<number, TierParts>();
    const parts = byLevel.get(level) ?? new TierParts(found(level, entry.head.line), page);
    byLevel.set(level, parts);
    parts.name ??= nameOfHead(entry, page) ?? nameOfBody(entry, page);
    parts.addLine({ ...entry.head.line });
    for (const passage of entry.body) addPassage(parts, passage);
    addPostalAddress(parts, entry);
  }
  return ladders.flatMap((ladder) =>
    [...ladder.values()]
      .map((parts) => parts.build())
      .toSorted((a, b) => a.level.value - b.level.value),
  );
}

function groupBy(passages: readonly Passage[]): ReadonlyMap<number, readonly Passage[]> {
  const groups = new Map<number, Passage[]>();
  for (const passage of passages)
    groups.set(passage.paragraph, [...(groups.get(passage.paragraph) ?? []), passage]);
  return groups;
}
