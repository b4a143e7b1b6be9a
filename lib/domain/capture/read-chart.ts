import type { DraftTier } from './draft.ts';
import { found } from './evidence.ts';
import type { PageContext } from './page-context.ts';
import type { SeverityRow } from './read-severity-table.ts';
import { isRoleName } from './role-name.ts';
import { isBlank, type TableView, type ViewCell } from './table-view.ts';
import { TierParts } from './tier-parts.ts';

/** What a chart of times and roles gives. */
export interface Chart {
  readonly rows: readonly SeverityRow[];
  readonly tiers: readonly DraftTier[];
}

const isTimes = (row: readonly ViewCell[]): boolean =>
  row.slice(1).some(({ spans }) => spans.length > 0) &&
  row.slice(1).every((cell) => cell.spans.length > 0 || isBlank(cell));

const isRoles = (row: readonly ViewCell[], page: PageContext): boolean =>
  row.slice(1).some(({ reading }) => isRoleName(page.read(reading.text))) &&
  row.slice(1).every((cell) => cell.spans.length === 0);

/**
 * A chart in which a row of times stands over (or under) a row of the roles that act by then, one
 * pair of rows for each kind of issue. The first time is the answer; the others are when it goes up.
 */
export function readChart(view: TableView, page: PageContext): Chart | null {
  const rows: SeverityRow[] = [];
  const tiers = new Map<number, TierParts>();
  let pairs = 0;
  for (let y = 0; y + 1 < view.rows.length; y += 1) {
    const [times, roles] = [view.rows[y] ?? [], view.rows[y + 1] ?? []];
    if (!isTimes(times) || !isRoles(roles, page)) continue;
    pairs += 1;
    const label = times[0];
    const first = times[1]?.spans[0];
    if (label && first && times[1])
      rows.push({
        name: found(label.reading.text, label.line, 'medium'),
        plan: null,
        metric: 'first_response',
        span: found(first.span, times[1].line, 'medium'),
        marked: true,
        table: view.path,
      });
    for (const [at, cell] of roles.slice(1).entries()) {
      if (isBlank(cell) || tiers.has(at + 1)) continue;
      const parts = new TierParts(found(at + 1, cell.line, 'medium'), page);
      parts.name = found(cell.reading.text, cell.line, 'medium');
      tiers.set(at + 1, parts);
    }
    y += 1;
  }
  return pairs >= 2 ? { rows, tiers: [...tiers.values()].map((parts) => parts.build()) } : null;
}
