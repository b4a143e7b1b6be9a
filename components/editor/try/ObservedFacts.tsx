import type { ObservedTry } from '../../../lib/domain/review/observed-try.ts';
import type { Instant } from '../../../lib/domain/time/instant.ts';
import { plural, termText, type Words } from '../../text.ts';

interface Props extends Words {
  readonly real: ObservedTry;
  readonly now: Instant;
}

/** What is known of an observed ticket that something is tried on, and what is not kept of it. */
export function ObservedFacts({ real, now, text, formats }: Props) {
  const { ticket, observedAt, isAssigned } = real;
  const facts = [
    text('edit_try_status_is', termText(text, 'status', ticket.status)),
    text('edit_try_opened', formats.instantShort(ticket.createdAt, now)),
    text('edit_try_read', formats.instantShort(observedAt, now)),
    plural(text, formats, 'edit_try_events', ticket.events.length),
  ];
  return (
    <div class="stack">
      <ul class="reasons">
        {facts.map((it) => (
          <li key={it}>{it}</li>
        ))}
      </ul>
      <p class="quiet">{text('edit_try_no_words')}</p>
      {!isAssigned && <p class="quiet">{text('edit_try_not_assigned')}</p>}
    </div>
  );
}
