import type { Instant } from '../../lib/domain/time/instant.ts';
import type { OwnCaseView } from '../../lib/domain/view/own-case-view.ts';
import type { TicketView } from '../../lib/domain/view/views.ts';
import { ClockCard } from '../ticket/ClockCard.tsx';
import { livePartsAt } from '../ticket/LiveParts.tsx';
import type { Words } from '../text.ts';

interface Props extends Words {
  readonly own: OwnCaseView;
  readonly now: Instant;
}

/** A case as the parts of a ticket's panel take it. */
const asTicket = ({ ref, subject, assessment }: OwnCaseView, now: Instant): TicketView => ({
  ref,
  subject,
  status: null,
  rawStatus: null,
  priority: null,
  assessment,
  state: 'assessed',
  assignedBecause: null,
  problem: null,
  missing: [],
  readFrom: 'page',
  readAt: now,
  outbox: [],
});

/** The vendor's clocks on a case of one's own. Before the first contact none runs, and that is said. */
export function OwnClocks({ own, now, text, formats }: Props) {
  const { assessment, vendor } = own;
  if (vendor === null) return <p>{text('own_no_matrix')}</p>;
  if (assessment === null) return <p class="quiet">{text('own_not_contacted')}</p>;
  const clocks = assessment.clocks.filter(
    ({ hidden, state }) => hidden !== true && state !== 'not-started' && state !== 'not-applicable',
  );
  const live = livePartsAt(asTicket(own, now), now, { text, formats });
  return (
    <div class="panel">
      {clocks.length === 0 && <p class="quiet">{text('panel_no_clocks')}</p>}
      <ul class="plain">
        {clocks.map((clock) => (
          <ClockCard
            key={`${clock.metric} ${clock.tier ?? ''} ${clock.channel ?? ''}`}
            clock={clock}
            assessedAt={assessment.assessedAt}
            now={now}
            live={live}
            text={text}
            formats={formats}
          />
        ))}
      </ul>
    </div>
  );
}
