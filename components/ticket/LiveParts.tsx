import type { ComponentChild } from 'preact';
import type { Clock } from '../../lib/domain/clocks/clock.ts';
import type { Instant } from '../../lib/domain/time/instant.ts';
import { clockNow } from '../../lib/domain/view/clock-now.ts';
import type { TicketView } from '../../lib/domain/view/views.ts';
import type { Words } from '../text.ts';
import { ClockTimes } from './ClockTimes.tsx';
import { ReadAge } from './ReadAge.tsx';
import { StatePill } from './StatePill.tsx';

/** The parts of a ticket's panel that change while time goes by. */
export interface LiveParts {
  readonly state: (clock: Clock) => ComponentChild;
  readonly times: (clock: Clock) => ComponentChild;
  readonly age: () => ComponentChild;
}

/** The live parts of `view` as they stand at `now`. */
export function livePartsAt(view: TicketView, now: Instant, { text, formats }: Words): LiveParts {
  const at = (clock: Clock) => clockNow(clock, view.assessment?.assessedAt ?? now, now);
  return {
    state: (clock) => <StatePill state={at(clock).state} text={text} />,
    times: (clock) => (
      <ClockTimes clock={clock} at={at(clock)} now={now} text={text} formats={formats} />
    ),
    age: () => <ReadAge view={view} now={now} text={text} formats={formats} />,
  };
}
