import { cleanName } from './role-name.ts';
import { countingOf } from './counting.ts';
import { found } from './evidence.ts';
import type { Passage } from './passages.ts';
import type { SeverityRow } from './read-severity-table.ts';
import { spanMinutes } from './span.ts';

/** The rows of one table, and the heading that it stands under. */
export interface HeadedRows {
  readonly rows: readonly SeverityRow[];
  readonly heading: Passage | null;
}

const keyOf = ({ name, metric }: SeverityRow): string => `${name.value}|${metric}`;

/** True where two tables give one severity different times. */
function differ(one: HeadedRows, other: HeadedRows): boolean {
  const times = new Map(one.rows.map((row) => [keyOf(row), spanMinutes(row.span.value)]));
  return other.rows.some((row) => {
    const time = times.get(keyOf(row));
    return time !== undefined && time !== spanMinutes(row.span.value);
  });
}

/**
 * The rows of all tables. Tables that give the same severities other times, each under a heading of its
 * own, are one for each plan: `Gold (24x7)` over the one, `Silver` over the other.
 */
export function rowsOfPlans(tables: readonly HeadedRows[]): readonly SeverityRow[] {
  return tables.flatMap((table) => {
    const { rows, heading } = table;
    const plan = heading && cleanName(heading.line.text);
    const isPlan = tables.some(
      (other) =>
        other.heading !== null &&
        other.heading.line.text !== heading?.line.text &&
        other.heading.heading === heading?.heading &&
        differ(table, other),
    );
    if (!heading || !plan || !isPlan || rows.some((row) => row.plan !== null)) return rows;
    const counted = countingOf(heading.reading);
    return rows.map((row) => ({
      ...row,
      plan: found(plan, heading.line, 'medium'),
      span: {
        ...row.span,
        value: { ...row.span.value, business: row.span.value.business ?? counted },
      },
    }));
  });
}
