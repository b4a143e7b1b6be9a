import type { TicketId } from '../../lib/domain/ticket/ticket.ts';
import type { ListSummary } from '../../lib/domain/view/views.ts';
import { Icon } from '../icons/Icon.tsx';
import { plural } from '../text.ts';
import type { Reader } from './badge-words.ts';
import { Dismiss } from './Dismiss.tsx';

interface Props {
  readonly summary: ListSummary;
  readonly reader: Reader;
  /** Each click leads to the next of these. */
  readonly onJump: (tickets: readonly TicketId[]) => void;
  readonly onDismiss: () => void;
}

/**
 * A list in one line: what is breached, what is at risk, what is due next. Each part leads there;
 * with no part there is no line.
 */
export function SummaryChip({ summary, reader, onJump, onDismiss }: Props) {
  const { text, formats, now } = reader;
  const { breached, atRisk, nextDueAt, nextTicket } = summary;
  const parts = [
    breached.length > 0 && {
      look: 'danger',
      icon: 'breach' as const,
      words: plural(text, formats, 'badge_sum_breached', breached.length),
      tickets: breached,
    },
    atRisk.length > 0 && {
      look: 'warn',
      icon: 'risk' as const,
      words: plural(text, formats, 'badge_sum_at_risk', atRisk.length),
      tickets: atRisk,
    },
    nextDueAt !== null &&
      nextTicket !== null && {
        look: 'plain',
        icon: 'clock' as const,
        words: text('badge_sum_next', formats.instantShort(nextDueAt, now)),
        tickets: [nextTicket],
      },
  ].filter((part) => part !== false);
  if (parts.length === 0) return null;
  return (
    <div class="chip parts" role="group" aria-label={text('badge_sum_label')}>
      {parts.map(({ look, icon, words, tickets }) => (
        <button
          key={look}
          type="button"
          class={`part tone-${look}`}
          title={text('badge_sum_jump')}
          onClick={() => onJump(tickets)}
        >
          <Icon name={icon} />
          {words}
        </button>
      ))}
      <Dismiss label={text('badge_dismiss')} onDismiss={onDismiss} />
    </div>
  );
}
