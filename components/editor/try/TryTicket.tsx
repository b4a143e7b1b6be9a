import { useState } from 'preact/hooks';
import { assess } from '../../../lib/domain/assess.ts';
import type { Matrix } from '../../../lib/domain/matrix/schema.ts';
import type { Instant } from '../../../lib/domain/time/instant.ts';
import type { TicketView } from '../../../lib/domain/view/views.ts';
import { TicketPanel } from '../../ticket/TicketPanel.tsx';
import type { Words } from '../../text.ts';
import { emptyTry, ticketFrom, type TryDraft } from './try-draft.ts';
import { TryFields } from './TryFields.tsx';

interface Props extends Words {
  /** Null while it has errors. */
  readonly matrix: Matrix | null;
  readonly now: Instant;
}

/** What the panel shows of the made-up ticket. */
function viewOf(draft: TryDraft, matrix: Matrix, now: Instant, timeZone: string): TicketView {
  const ticket = ticketFrom(draft, now);
  // As if the edition had always counted: it is tried before its day.
  const { effective: _, ...timeless } = matrix;
  return {
    ref: { origin: 'https://demo.invalid', ticketId: ticket.id },
    subject: ticket.subject,
    status: ticket.status,
    rawStatus: null,
    priority: ticket.priority,
    assessment: assess(ticket, [timeless], now, { timeZone, because: true }),
    state: 'assessed',
    assignedBecause: null,
    problem: null,
    missing: [],
    readFrom: 'demo',
    readAt: now,
    outbox: [],
  };
}

/** A made-up ticket, assessed by what is being edited as it is typed. */
export function TryTicket({ matrix, now, text, formats }: Props) {
  const [draft, setDraft] = useState(emptyTry);
  return (
    <div class="columns wide">
      <TryFields
        draft={draft}
        plans={(matrix?.plans ?? []).map(({ id, name }) => ({ value: id, label: name }))}
        categories={(matrix?.categories ?? []).map(({ id, name }) => ({ value: id, label: name }))}
        onChange={(part) => setDraft({ ...draft, ...part })}
        text={text}
      />
      <section aria-label={text('edit_try_outcome')}>
        {matrix ? (
          <TicketPanel
            view={viewOf(draft, matrix, now, formats.timeZone)}
            now={now}
            text={text}
            formats={formats}
          />
        ) : (
          <p class="notice tone-warn">{text('edit_try_errors')}</p>
        )}
      </section>
    </div>
  );
}
