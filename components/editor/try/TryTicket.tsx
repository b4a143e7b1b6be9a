import { useEffect, useState } from 'preact/hooks';
import { assess } from '../../../lib/domain/assess.ts';
import type { Matrix } from '../../../lib/domain/matrix/schema.ts';
import type { ObservedTry } from '../../../lib/domain/review/observed-try.ts';
import type { Instant } from '../../../lib/domain/time/instant.ts';
import type { TicketView } from '../../../lib/domain/view/views.ts';
import { SelectField } from '../../controls/SelectField.tsx';
import { TicketPanel } from '../../ticket/TicketPanel.tsx';
import type { Words } from '../../text.ts';
import { ObservedFacts } from './ObservedFacts.tsx';
import { emptyTry, ticketFrom } from './try-draft.ts';
import { TryFields } from './TryFields.tsx';

interface Props extends Words {
  /** Null while it has errors. */
  readonly matrix: Matrix | null;
  /** Tickets that were observed last. */
  readonly observed: () => Promise<readonly ObservedTry[]>;
  readonly now: Instant;
}

type Tried = Pick<ObservedTry, 'ticket' | 'settings' | 'observedAt'> & Pick<TicketView, 'readFrom'>;

/** What the panel shows of a ticket that is tried. */
function viewOf(it: Tried, matrix: Matrix, now: Instant): TicketView {
  const { ticket, settings, readFrom, observedAt } = it;
  // As if the edition had always counted: it is tried before its day.
  const { effective: _, ...timeless } = matrix;
  return {
    ref: { origin: 'https://demo.invalid', ticketId: ticket.id },
    subject: ticket.subject,
    status: ticket.status,
    rawStatus: null,
    priority: ticket.priority,
    assessment: assess(ticket, [timeless], now, { ...settings, because: true }),
    state: 'assessed',
    assignedBecause: null,
    problem: null,
    missing: [],
    readFrom,
    readAt: observedAt,
    outbox: [],
  };
}

const keyOf = ({ ref }: ObservedTry): string => `${ref.origin} ${ref.ticketId}`;

/** A made-up ticket, or one that was observed, assessed by what is being edited as it is typed. */
export function TryTicket({ matrix, observed, now, text, formats }: Props) {
  const [draft, setDraft] = useState(emptyTry);
  const [tickets, setTickets] = useState<readonly ObservedTry[]>([]);
  const [chosen, setChosen] = useState('');
  useEffect(() => {
    // Where they cannot be read, a made-up one can be tried all the same.
    void observed().then(setTickets, () => undefined);
  }, []);
  const real = tickets.find((it) => keyOf(it) === chosen);
  const tried: Tried = real ?? {
    ticket: ticketFrom(draft, now),
    settings: { timeZone: formats.ownZone() },
    readFrom: 'demo',
    observedAt: now,
  };
  return (
    <div class="columns wide">
      <div class="stack">
        {tickets.length > 0 && (
          <SelectField
            label={text('edit_try_which')}
            value={chosen}
            choices={[
              { value: '', label: text('edit_try_made_up') },
              ...tickets.map((it) => ({
                value: keyOf(it),
                label: text(
                  'edit_try_observed',
                  it.ticket.id,
                  it.ticket.subject ?? '',
                  new URL(it.ref.origin).host,
                ),
              })),
            ]}
            onChange={setChosen}
          />
        )}
        {real ? (
          <ObservedFacts real={real} now={now} text={text} formats={formats} />
        ) : (
          <TryFields
            draft={draft}
            plans={(matrix?.plans ?? []).map(({ id, name }) => ({ value: id, label: name }))}
            categories={(matrix?.categories ?? []).map(({ id, name }) => ({
              value: id,
              label: name,
            }))}
            onChange={(part) => setDraft({ ...draft, ...part })}
            text={text}
          />
        )}
      </div>
      <section aria-label={text('edit_try_outcome')}>
        {matrix ? (
          <TicketPanel view={viewOf(tried, matrix, now)} now={now} text={text} formats={formats} />
        ) : (
          <p class="notice tone-warn">{text('edit_try_errors')}</p>
        )}
      </section>
    </div>
  );
}
