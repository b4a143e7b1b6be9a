import type { ComponentChild } from 'preact';
import type { TicketView } from '../../lib/domain/view/views.ts';
import type { Instant } from '../../lib/domain/time/instant.ts';
import type { Words } from '../text.ts';
import { ClockCard } from './ClockCard.tsx';
import { LadderShort } from './LadderShort.tsx';
import { livePartsAt, type LiveParts } from './LiveParts.tsx';
import { SeverityPart } from './SeverityPart.tsx';
import { TicketSource } from './TicketSource.tsx';
import { TicketTrouble } from './TicketTrouble.tsx';

export interface TicketPanelProps extends Words {
  readonly view: TicketView;
  /** Every countdown is derived from this; render again with a later one to tick. */
  readonly now: Instant;
  /** What stands in place of the parts that change with time. */
  readonly live?: LiveParts;
  /** Stands after the clocks. */
  readonly whatIf?: ComponentChild;
  /** True in the popup, which shows what went wrong and a fuller ladder by itself. */
  readonly isPart?: boolean;
}

/**
 * A ticket's severity, clocks, what could not be read, and its ladder in short. Shown in the page's
 * overlay and in the popup; of its own it holds no control but disclosures, so nothing here can act.
 */
export function TicketPanel(props: TicketPanelProps) {
  const { view, now, text, formats, whatIf, isPart = false } = props;
  const { assessment } = view;
  const shared = { text, formats };
  const live = props.live ?? livePartsAt(view, now, shared);
  const clocks = assessment?.clocks.filter((clock) => !clock.hidden) ?? [];
  return (
    <div class="panel">
      {!isPart && <TicketTrouble view={view} {...shared} />}
      {assessment && <SeverityPart view={view} severity={assessment.severity} {...shared} />}
      {assessment && (
        <section aria-label={text('panel_clocks')}>
          <h2>{text('panel_clocks')}</h2>
          {clocks.length === 0 && <p class="quiet">{text('panel_no_clocks')}</p>}
          <ul class="plain">
            {clocks.map((clock) => (
              <ClockCard
                key={`${clock.metric} ${clock.tier ?? ''} ${clock.channel ?? ''} ${clock.source}`}
                clock={clock}
                assessedAt={assessment.assessedAt}
                now={now}
                live={live}
                {...shared}
              />
            ))}
          </ul>
        </section>
      )}
      {whatIf}
      {assessment && !isPart && <LadderShort ladder={assessment.ladder} now={now} {...shared} />}
      <TicketSource view={view} live={live} {...shared} />
    </div>
  );
}
