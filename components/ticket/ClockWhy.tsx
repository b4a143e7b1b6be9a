import type { Clock } from '../../lib/domain/clocks/clock.ts';
import type { Instant } from '../../lib/domain/time/instant.ts';
import { timelineOf } from '../../lib/domain/view/timeline.ts';
import { plural, type Words } from '../text.ts';
import { Timeline } from '../timeline/Timeline.tsx';

interface Props extends Words {
  readonly clock: Clock;
  readonly assessedAt: Instant;
  readonly now: Instant;
}

/** What a clock's time is made of, and its earlier rounds; closed until someone asks. */
export function ClockWhy({ clock, assessedAt, now, text, formats }: Props) {
  const timeline = timelineOf(clock, assessedAt, now);
  const earlier = clock.cycles.slice(0, -1);
  if (timeline === null && earlier.length === 0) return null;
  return (
    <details>
      <summary>{text('panel_why')}</summary>
      {earlier.length > 0 && (
        <p>
          {plural(
            text,
            formats,
            'panel_cycles',
            earlier.length,
            earlier.filter((it) => it.breached).length,
          )}
        </p>
      )}
      {timeline && <Timeline timeline={timeline} now={now} text={text} formats={formats} />}
    </details>
  );
}
