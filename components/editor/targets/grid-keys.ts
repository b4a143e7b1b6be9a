/** What a key does on a cell of a grid. */
export type GridAction =
  | { readonly kind: 'move'; readonly row: number; readonly column: number }
  | { readonly kind: 'edit'; readonly typed: string | null }
  | { readonly kind: 'clear' | 'copy-down' };

interface Place {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

const within = (value: number, count: number): number => Math.min(count - 1, Math.max(0, value));

/** Where a key leads on a grid, or null for other keys. Left and right are those of the screen. */
export function moveBy(
  event: Pick<KeyboardEvent, 'key' | 'ctrlKey'>,
  { row, column, rows, columns }: Place,
  isRightToLeft: boolean,
): { readonly row: number; readonly column: number } | null {
  const forward = isRightToLeft ? -1 : 1;
  const to = (nextRow: number, nextColumn: number) => ({
    row: within(nextRow, rows),
    column: within(nextColumn, columns),
  });
  switch (event.key) {
    case 'ArrowUp':
      return to(row - 1, column);
    case 'ArrowDown':
      return to(row + 1, column);
    case 'ArrowLeft':
      return to(row, column - forward);
    case 'ArrowRight':
      return to(row, column + forward);
    case 'Home':
      return to(event.ctrlKey ? 0 : row, 0);
    case 'End':
      return to(event.ctrlKey ? rows - 1 : row, columns - 1);
    default:
      return null;
  }
}

/** What `event` asks of the cell at `place`; null where it is for the browser. */
export function gridAction(
  event: KeyboardEvent,
  place: Place,
  isRightToLeft: boolean,
): GridAction | null {
  if (event.altKey || event.metaKey) return null;
  if (event.ctrlKey && event.key.toLowerCase() === 'd') return { kind: 'copy-down' };
  const move = moveBy(event, place, isRightToLeft);
  if (move) return { kind: 'move', ...move };
  if (event.ctrlKey) return null;
  if (event.key === 'Enter' || event.key === 'F2') return { kind: 'edit', typed: null };
  if (event.key === 'Delete' || event.key === 'Backspace') return { kind: 'clear' };
  return [...event.key].length === 1 && event.key !== ' '
    ? { kind: 'edit', typed: event.key }
    : null;
}

/** True where `element` stands in a text that runs from right to left. */
export const isRightToLeft = (element: Element): boolean =>
  element.closest('[dir]')?.getAttribute('dir') === 'rtl';
