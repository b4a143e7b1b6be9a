import type { Instant } from '../../lib/domain/time/instant.ts';
import type { Piece } from '../../lib/domain/view/timeline.ts';
import { plural, termText, type Words } from '../text.ts';

interface Props extends Words {
  readonly piece: Piece;
  /** What it adds to the sum, as it is shown there. */
  readonly shown: number;
  readonly now: Instant;
}

/** What a piece of several kinds holds besides what counted. */
function others({ closed, paused, solved }: Piece, { text, formats }: Words): readonly string[] {
  return Object.entries({ closed, paused, solved })
    .filter(([, amount]) => amount > 0)
    .map(([kind, amount]) =>
      text('timeline_length', termText(text, 'timeline_kind', kind), formats.duration(amount)),
    );
}

/** One piece in words, beside a sample of its texture: from when to when, what it was, what it adds. */
export function PieceRow({ piece, shown, now, text, formats }: Props) {
  const { from, to, kind, merged } = piece;
  const parts = others(piece, { text, formats });
  const together = merged > 1 ? [plural(text, formats, 'timeline_merged', merged)] : [];
  const said =
    kind === 'mixed' || parts.length === 0 ? [termText(text, 'timeline_kind', kind)] : [];
  return (
    <li class="piece">
      <i class={kind} aria-hidden="true" />
      <span>
        {text('timeline_stretch', formats.instantShort(from, now), formats.instantShort(to, from))}
        {' · '}
        {[...said, ...parts, ...together].join(' · ')}
      </span>
      {piece.counted > 0 && <strong>{text('timeline_plus', formats.duration(shown))}</strong>}
    </li>
  );
}
