import { minute } from '../../lib/domain/time/instant.ts';
import type { Timeline } from '../../lib/domain/view/timeline.ts';

/**
 * The pieces side by side, as wide as they are long but never too narrow to be seen; a line stands
 * where something happened. Hidden from screen readers.
 */
export const TimelineBar = ({ timeline }: { readonly timeline: Timeline }) => (
  <div class="bar-of-time" aria-hidden="true">
    {timeline.pieces.flatMap(({ from, to, kind, marks }) => [
      marks.length > 0 && <i key={`mark ${from}`} class="mark" />,
      <i key={from} class={kind} style={`flex-grow:${Math.ceil((to - from) / minute)}`} />,
    ])}
    {timeline.endMarks.length > 0 && <i key="end" class="mark" />}
  </div>
);
