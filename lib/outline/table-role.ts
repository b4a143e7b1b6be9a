import { attributeOf, nameOf, type PageNode } from './page-node.ts';

export type TableRole = 'table' | 'row' | 'cell' | 'header' | 'caption' | null;

const byName: Readonly<Record<string, TableRole>> = {
  table: 'table',
  tr: 'row',
  td: 'cell',
  th: 'header',
  caption: 'caption',
};
const byRole: Readonly<Record<string, TableRole>> = {
  table: 'table',
  grid: 'table',
  treegrid: 'table',
  row: 'row',
  cell: 'cell',
  gridcell: 'cell',
  columnheader: 'header',
  rowheader: 'header',
};

/** What an element is in a table, by its name or by its ARIA role; null for anything else. */
export function tableRole(node: PageNode): TableRole {
  const named = byName[nameOf(node)];
  if (named !== undefined) return named;
  const role = attributeOf(node, 'role');
  return role === '' ? null : (byRole[role.toLowerCase()] ?? null);
}
