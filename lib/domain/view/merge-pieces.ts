import type { Piece } from './timeline.ts';

function merge(pieces: readonly Piece[]): Piece | undefined {
  const [first] = pieces;
  const last = pieces.at(-1);
  if (!first || !last || first === last) return first;
  const sum = (of: (piece: Piece) => number) => pieces.reduce((total, it) => total + of(it), 0);
  return {
    from: first.from,
    to: last.to,
    kind: pieces.every(({ kind }) => kind === first.kind) ? first.kind : 'mixed',
    counted: sum((it) => it.counted),
    closed: sum((it) => it.closed),
    paused: sum((it) => it.paused),
    solved: sum((it) => it.solved),
    marks: first.marks,
    merged: sum((it) => it.merged),
  };
}

/**
 * `pieces` as they are where they are `most` at most; else as half as many, each of equally many
 * neighbours, with the same sums. A merged piece tells what happened when it began, and how many
 * stretches it holds.
 */
export function mergePieces(pieces: readonly Piece[], most: number): readonly Piece[] {
  if (pieces.length <= most) return pieces;
  const size = Math.ceil(pieces.length / Math.ceil(most / 2));
  const groups: Piece[] = [];
  for (let from = 0; from < pieces.length; from += size) {
    const group = merge(pieces.slice(from, from + size));
    if (group) groups.push(group);
  }
  return groups;
}
