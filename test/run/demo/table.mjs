/** Rows of texts as a table with one space between the columns; long cells are cut to `widest`. */
export function formatTable(header, rows, widest = 44) {
  const cut = (text) => (text.length > widest ? `${text.slice(0, widest - 1)}…` : text);
  const cells = [header, ...rows].map((row) => row.map((cell) => cut(String(cell))));
  const widths = header.map((_, column) => Math.max(...cells.map((row) => row[column].length)));
  const line = (row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column]))
      .join('  ')
      .trimEnd();
  return [
    line(cells[0]),
    widths.map((width) => '-'.repeat(width)).join('  '),
    ...cells.slice(1).map(line),
  ]
    .map((text) => `  ${text}`)
    .join('\n');
}
