import type { BlockLine } from './block.ts';
import type { DraftTier } from './draft.ts';
import { found, type Found } from './evidence.ts';
import { levelMark, levelOfCell } from './level-mark.ts';
import type { PageContext } from './page-context.ts';
import { hasTag, type Reading } from './reading.ts';
import { cleanName, cleanRole, isRoleName } from './role-name.ts';
import { bodyOf, isBlank, isSectionRow, type TableView, type ViewCell } from './table-view.ts';
import { tierColumns, type TierColumns } from './tier-columns.ts';
import { TierParts } from './tier-parts.ts';

/** A role's name without a label before it: `Facilities: SVP Colocation` is the SVP. */
function roleOfLine(text: string, page: PageContext): string | null {
  const parts = text.split(/\s*[:：]\s+/);
  const last = parts.length > 1 ? (parts.at(-1) ?? text) : text;
  const name = cleanRole(isRoleName(page.read(last)) ? last : text);
  return name !== null && isRoleName(page.read(name)) && !/[@]|\d{5}/.test(name) ? name : null;
}

/** The names that a row gives its tier, each with the line it stands in. */
function namesOf(
  row: readonly ViewCell[],
  columns: TierColumns,
  page: PageContext,
): readonly Found<string>[] {
  const level = columns.level < 0 ? undefined : row[columns.level];
  const cell = columns.name < 0 ? undefined : row[columns.name];
  if (cell && !isBlank(cell)) {
    const roles = cell.lines.flatMap((line) => {
      const name = roleOfLine(line.text, page);
      return name === null ? [] : [found(name, line)];
    });
    if (roles.length > 0) return roles;
    const whole = cell.lines[0] && cleanName(cell.lines[0].text);
    if (whole && cell.reading.tokens.length <= 12 && !hasTag(cell.reading, 'email'))
      return [found(whole, cell.line, 'medium')];
  }
  const rest = level && restOfLevel(level, page);
  if (level && rest) return [found(rest, level.line)];
  const other = row
    .filter((it) => it !== level)
    .flatMap(({ lines }) => lines)
    .find((line) => roleOfLine(line.text, page) !== null);
  const name = other && roleOfLine(other.text, page);
  return other && name ? [found(name, other, 'medium')] : [];
}

/** What a level's cell says besides the level: `Tier 1 – Service Desk`. */
function restOfLevel(cell: ViewCell, page: PageContext): string | null {
  const mark = levelMark(cell.reading);
  const end = mark && cell.reading.tokens[mark.to - 1]?.end;
  const rest = end ? cleanName(cell.reading.text.slice(end)) : null;
  // `Level 2 - auto escalation` names nobody.
  if (rest !== null && namesNobody(page.read(rest))) return null;
  return rest !== null && page.read(rest).tokens.length <= 10 && !/^\(?\d/.test(rest)
    ? rest.replace(/^\((.*)\)$/, '$1')
    : null;
}

const namesNobody = (reading: Reading): boolean =>
  reading.tokens.length <= 2 && hasTag(reading, 'raise') && !hasTag(reading, 'role');

const isOwnLine = (line: BlockLine, name: string): boolean => {
  const initials = name
    .split(/[\s-]+/)
    .filter((word) => /^\p{Lu}/u.test(word))
    .map((word) => word.charAt(0))
    .join('');
  return (
    line.text.includes(name) ||
    (initials.length >= 2 &&
      new RegExp(`\\b${initials.replace(/[^\p{L}]/gu, '')}\\b`, 'u').test(line.text))
  );
};

/** The tiers of a table that is an escalation ladder; empty where it is none. */
export function readTierTable(view: TableView, page: PageContext): readonly DraftTier[] {
  const columns = tierColumns(view, page);
  const body = bodyOf(view).filter((row) => !isSectionRow(row));
  const numbered = columns.level >= 0;
  const reachable = columns.contacts.length > 0;
  if (
    !columns.isLadder ||
    body.length < (numbered ? 1 : 2) ||
    (!numbered && !(reachable && columns.name >= 0))
  )
    return [];
  if (
    numbered &&
    !reachable &&
    columns.name < 0 &&
    body.every((row) => row.every(({ spans }) => spans.length === 0)) &&
    body.length < 2
  )
    return [];
  const tiers: DraftTier[] = [];
  let last = 0;
  for (const [y, row] of body.entries()) {
    const above = body[y - 1];
    if (above && row.every(({ origin }, x) => origin === above[x]?.origin)) continue;
    const cell = numbered ? row[columns.level] : row[0];
    if (!cell) continue;
    const level = numbered ? levelOfCell(cell.reading) : last + 1;
    // Without a number: a step before the first, more of the level above, or the step after the last.
    const at = level ?? (tiers.length === 0 ? 0 : isBlank(cell) ? last : last + 1);
    last = at;
    tiers.push(...readRow(row, columns, found(at, cell.line, numbered ? 'high' : 'medium'), page));
  }
  return tiers;
}

function readRow(
  row: readonly ViewCell[],
  columns: TierColumns,
  level: Found<number>,
  page: PageContext,
): readonly DraftTier[] {
  const names = namesOf(row, columns, page);
  const roles = (names.length > 0 ? names : [null]).map((name) => {
    const parts = new TierParts(level, page);
    parts.name = name;
    return parts;
  });
  const [first] = roles;
  if (!first) return [];
  const contacts = new Map(columns.contacts.map(({ x, expected }) => [x, expected]));
  for (const [x, cell] of row.entries()) {
    if (x === columns.level && columns.level !== columns.name)
      first.addTimes(cell.line, cell.reading);
    else if (columns.waits.includes(x))
      for (const { span, wait } of cell.spans)
        if (!wait) first.conditions.push(found({ kind: 'wait', span }, cell.line, 'low'));
    if (columns.raises.includes(x)) continue;
    const answer = columns.answers.includes(x) ? cell.spans[0] : undefined;
    if (answer) first.setAnswer(found(answer.span, cell.line));
    const expected = contacts.get(x) ?? null;
    if (contacts.has(x) && expected !== null && cell.lines.length === 0 && expected === 'email')
      first.addChannels([
        {
          type: 'email',
          value: null,
          address: null,
          found: { evidence: level.evidence, confidence: 'low' },
        },
      ]);
    for (const line of cell.lines) {
      const own =
        roles.length > 1
          ? roles.find(({ name }) => name && isOwnLine(line, name.value))
          : undefined;
      if (contacts.has(x) || x !== columns.level)
        (own ?? first).addLine(line, { expected: contacts.has(x) ? expected : null });
    }
  }
  return roles.map((parts) => parts.build());
}
