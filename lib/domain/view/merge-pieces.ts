import type { Piece } from './timeline.ts';

type Amounts = Pick<Piece, 'counted' | 'closed' | 'paused' | 'solved'>;

/** `mixed` where only a part counted; where none did, what most of it was. */
function kindOf({ counted, closed, paused, solved }: Amounts): Piece['kind'] {
  if (counted > 0) return closed + paused + solved > 0 ? 'mixed' : 'counted';
  if (solved > closed && solved > paused) return 'solved';
  return paused > closed ? 'paused' : 'closed';
}

function merge(pieces: readonly Piece[], isFirst: boolean): Piece | undefined {
  const [first] = pieces;
  const last = pieces.at(-1);
  if (!first || !last || first === last) return first;
  const sum = (of: (piece: Piece) => number) => pieces.reduce((total, it) => total + of(it), 0);
  const amounts = {
    counted: sum((it) => it.counted),
    closed: sum((it) => it.closed),
    paused: sum((it) => it.paused),
    solved: sum((it) => it.solved),
  };
  return {
    from: first.from,
    to: last.to,
    kind: kindOf(amounts),
    ...amounts,
    marks: isFirst ? first.marks : [],
    merged: sum((it) => it.merged),
  };
}

/**
 * `pieces` as they are where they are `most` at most; else as half as many, each of equally many
 * neighbours, with the same sums. A merged piece tells how many stretches it holds and no more of what
 * happened than how it all began.
 */
export function mergePieces(pieces: readonly Piece[], most: number): readonly Piece[] {
  if (pieces.length <= most) return pieces;
  const size = Math.ceil(pieces.length / Math.ceil(most / 2));
  const groups: Piece[] = [];
  for (let from = 0; from < pieces.length; from += size) {
    const group = merge(pieces.slice(from, from + size), from === 0);
    if (group) groups.push(group);
  }
  return groups;
}
