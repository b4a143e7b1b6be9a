import type { Timeline as Data } from '../../lib/domain/view/timeline.ts';
import type { Instant } from '../../lib/domain/time/instant.ts';
import type { Words } from '../text.ts';
import { PieceRow } from './PieceRow.tsx';
import { MarkRow } from './MarkRow.tsx';
import { TimelineBar } from './TimelineBar.tsx';

interface Props extends Words {
  readonly timeline: Data;
  readonly now: Instant;
}

/** What counted, piece by piece, as one sum. */
function Sum({ timeline, now, text, formats }: Props) {
  const { elapsed, until, shown } = timeline;
  const terms = shown.filter((_, place) => (timeline.pieces[place]?.counted ?? 0) > 0);
  const total = formats.duration(elapsed);
  const end = formats.instantShort(until, now);
  return (
    <p class="sum">
      {terms.length > 1
        ? text('timeline_sum', terms.map((it) => formats.duration(it)).join(' + '), total, end)
        : text('timeline_sum_single', total, end)}
    </p>
  );
}

/**
 * A clock's life: a bar whose textures tell what counted, the same as a list in words, and the sum.
 * The bar is for the eye alone; everything that it shows stands in the list.
 */
export function Timeline({ timeline, now, text, formats }: Props) {
  const words = { text, formats };
  const { pieces, endMarks, shown } = timeline;
  return (
    <div class="timeline">
      <TimelineBar timeline={timeline} />
      <ol class="plain">
        {pieces.flatMap((piece, place) => [
          ...piece.marks.map((mark) => (
            <MarkRow key={`${mark.rule.code} ${mark.at}`} mark={mark} now={now} {...words} />
          )),
          <PieceRow
            key={piece.from}
            piece={piece}
            shown={shown[place] ?? 0}
            now={now}
            {...words}
          />,
        ])}
        {endMarks.map((mark) => (
          <MarkRow key={`${mark.rule.code} ${mark.at}`} mark={mark} now={now} {...words} />
        ))}
      </ol>
      <Sum timeline={timeline} now={now} {...words} />
    </div>
  );
}
