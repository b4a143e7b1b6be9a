/** Where a list shows each fact: which row of a ticket, and which cell of that row. */
export type ListColumns = ReadonlyMap<ListFact, { readonly row: number; readonly cell: number }>;
export type ListFact = 'subject' | 'status' | 'priority' | 'group';

const facts: readonly (readonly [fact: ListFact, keys: RegExp])[] = [
  ['subject', /^Subject$/],
  ['status', /^(?:Extended)?Status$/],
  ['priority', /^Priority$/],
  ['group', /^Queue(?:Name)?$/],
];

/** A column is a quoted text with `__Keys__` in it, or a bare key. */
const column = /'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"|[{}\w.:]+/g;

/** What a column shows: the last key in it, since a link's address comes before its text. */
const keyOf = (text: string): string => {
  if (!/^['"]/.test(text)) return text;
  return [...text.matchAll(/__(\w+?)__/g)].at(-1)?.[1] ?? '';
};

/**
 * The columns of a list, from the format that RT leaves on its table.
 *
 * Users choose their columns and their language; the format names its keys in either case.
 */
export function parseListColumns(format: string): ListColumns {
  const columns = new Map<ListFact, { row: number; cell: number }>();
  let row = 0;
  let cell = 0;
  for (const [text] of format.matchAll(column)) {
    const key = keyOf(text);
    if (key === 'NEWLINE') {
      row += 1;
      cell = 0;
      continue;
    }
    const fact = facts.find(([, keys]) => keys.test(key))?.[0];
    if (fact !== undefined && !columns.has(fact)) columns.set(fact, { row, cell });
    cell += 1;
  }
  return columns;
}
