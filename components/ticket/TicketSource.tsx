import type { Instant } from '../../lib/domain/time/instant.ts';
import { staleAfter } from '../../lib/domain/view/badge.ts';
import type { TicketView } from '../../lib/domain/view/views.ts';
import { reasonText, termText, type Formats, type Text } from '../text.ts';

interface Props {
  readonly view: TicketView;
  readonly now: Instant;
  readonly text: Text;
  readonly formats: Formats;
}

/** By which matrix the ticket is judged and why by that one; when and from what it was read. */
export function TicketSource({ view, now, text, formats }: Props) {
  const { assessment, assignedBecause } = view;
  const isOld = now - view.readAt > staleAfter;
  return (
    <div class="quiet">
      {assessment && <p>{text('panel_matrix', assessment.matrix.name)}</p>}
      {assignedBecause && <p>{reasonText(text, formats, assignedBecause)}</p>}
      {assessment && assessment.completeness !== 'full' && (
        <p>{termText(text, 'panel_history', assessment.completeness)}</p>
      )}
      <p class={isOld ? 'old' : undefined}>
        {termText(text, 'panel_read_from', view.readFrom)}{' '}
        {text('panel_read_at', formats.instantShort(view.readAt, now))}
        {isOld && <> {text('panel_read_old')}</>}
      </p>
    </div>
  );
}
