import type { TicketView } from '../../lib/domain/view/views.ts';
import type { Instant } from '../../lib/domain/time/instant.ts';
import { staleAfter } from '../../lib/domain/view/badge.ts';
import { termText, type Words } from '../text.ts';

interface Props extends Words {
  readonly view: TicketView;
  readonly now: Instant;
}

/** From what a ticket was read and when; marked where that is long ago. */
export function ReadAge({ view, now, text, formats }: Props) {
  const isOld = now - view.readAt > staleAfter;
  return (
    <p class={isOld ? 'old' : undefined}>
      {termText(text, 'panel_read_from', view.readFrom)}{' '}
      {text('panel_read_at', formats.instantShort(view.readAt, now))}
      {isOld && <> {text('panel_read_old')}</>}
    </p>
  );
}
