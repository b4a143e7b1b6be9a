import type { DraftTier } from './draft.ts';
import { found } from './evidence.ts';
import { levelMark } from './level-mark.ts';
import type { PageContext } from './page-context.ts';
import { hasTag } from './reading.ts';
import { cleanName, isRoleName } from './role-name.ts';
import {
  bodyOf,
  headingCells,
  isBlank,
  isSectionRow,
  type TableView,
  type ViewCell,
} from './table-view.ts';
import { TierParts } from './tier-parts.ts';

/** The level of each column that a level heads. */
function levelColumns(
  view: TableView,
): ReadonlyMap<number, { readonly level: number; readonly cell: ViewCell }> {
  const columns = new Map<number, { readonly level: number; readonly cell: ViewCell }>();
  for (let x = 1; x < (view.rows[0]?.length ?? 0); x += 1)
    for (const cell of headingCells(view, x)) {
      const mark = levelMark(cell.reading, 3);
      if (
        mark &&
        !hasTag(cell.reading, 'severity', 'severity-name') &&
        cell.reading.tokens.length <= 8
      )
        columns.set(x, { level: mark.level, cell });
    }
  return columns;
}

/** The role that a cell begins with, before an address or a bracket. */
function roleOf(cell: ViewCell, page: PageContext): string | null {
  const [text = ''] = (cell.lines[0]?.text ?? '').split(/\s*[(:：]|\s[-–—]\s|,|[\w.+-]{1,64}@/);
  const name = cleanName(text);
  return name !== null && page.read(name).tokens.length <= 8 && !/\d{4}/.test(name) ? name : null;
}

/**
 * The tiers of a table whose columns are levels and whose rows are severities or kinds of issue:
 * each cell names who takes it there, so that a level may have several roles.
 */
export function readLevelColumns(view: TableView, page: PageContext): readonly DraftTier[] {
  const columns = levelColumns(view);
  if (columns.size < 2) return [];
  const tiers = new Map<string, TierParts>();
  for (const [x, { level, cell: head }] of columns) {
    for (const row of bodyOf(view)) {
      const cell = row[x];
      if (!cell || isSectionRow(row) || isBlank(cell) || cell.spans.length > 0) continue;
      const name = roleOf(cell, page);
      if (
        name === null ||
        !(
          isRoleName(page.read(name)) ||
          /@/.test(cell.reading.text) ||
          page.read(name).tokens.length <= 3
        )
      )
        continue;
      const key = `${level}|${name.toLowerCase()}`;
      const parts = tiers.get(key) ?? new TierParts(found(level, head.line), page);
      parts.name ??= found(name, cell.line);
      for (const line of cell.lines) parts.addLine(line);
      tiers.set(key, parts);
    }
  }
  return [...tiers.values()].map((parts) => parts.build());
}
