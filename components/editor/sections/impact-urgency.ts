import { recordOf } from '../part/part.ts';
import { renameKey } from '../part/rename-key.ts';

type Grid = Readonly<Record<string, unknown>>;

/** Every urgency that a row of `grid` names, in the order in which they occur. */
export const columnsOf = (grid: unknown): readonly string[] => [
  ...new Set(Object.values(recordOf(grid)).flatMap((row) => Object.keys(recordOf(row)))),
];

const eachRow = (grid: unknown, change: (row: unknown) => Grid): Grid =>
  Object.fromEntries(Object.entries(recordOf(grid)).map(([name, row]) => [name, change(row)]));

const without = (record: unknown, key: string): Grid =>
  Object.fromEntries(Object.entries(recordOf(record)).filter(([name]) => name !== key));

/** The grid with an impact more, each cell of it `severity`; as it is where it has that impact. */
export function withRow(grid: unknown, impact: string, severity: string): Grid {
  const rows = recordOf(grid);
  if (Object.hasOwn(rows, impact)) return rows;
  const row = Object.fromEntries(columnsOf(grid).map((urgency) => [urgency, severity]));
  return Object.fromEntries([...Object.entries(rows), [impact, row]]);
}

/** The grid with an urgency more in every row, or as it is where it has that urgency. */
export const withColumn = (grid: unknown, urgency: string, severity: string): Grid =>
  columnsOf(grid).includes(urgency)
    ? recordOf(grid)
    : eachRow(grid, (row) =>
        Object.fromEntries([...Object.entries(recordOf(row)), [urgency, severity]]),
      );

export const withoutRow = (grid: unknown, impact: string): Grid => without(grid, impact);

export const withoutColumn = (grid: unknown, urgency: string): Grid =>
  eachRow(grid, (row) => without(row, urgency));

export const renameRow = (grid: unknown, from: string, to: string): Grid =>
  to === '' ? recordOf(grid) : renameKey(grid, from, to);

export const renameColumn = (grid: unknown, from: string, to: string): Grid =>
  to === '' || columnsOf(grid).includes(to)
    ? recordOf(grid)
    : eachRow(grid, (row) => renameKey(row, from, to));
