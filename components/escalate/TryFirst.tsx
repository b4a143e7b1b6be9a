import { useState } from 'preact/hooks';
import type { TryView } from '../../lib/domain/view/views.ts';
import { tryNote } from '../../lib/domain/plan/try-note.ts';
import { helpdeskLink } from '../../lib/domain/plan/helpdesk-link.ts';
import type { TicketRef } from '../../lib/domain/ticket/ticket.ts';
import { Failure } from '../controls/Failure.tsx';
import { useTask } from '../controls/use-task.ts';
import type { Text } from '../text.ts';

export interface TryFirstProps {
  readonly ticket: TicketRef;
  readonly helpdesk: string;
  readonly onTry: () => Promise<TryView>;
  readonly text: Text;
}

/** A helpdesk that was never tried on a live account is written to only after one try, seen here. */
export function TryFirst({ ticket, helpdesk, onTry, text }: TryFirstProps) {
  const [done, setDone] = useState<TryView | null>(null);
  const trying = useTask(async () => setDone(await onTry()));
  const link = helpdeskLink(done?.noteUrl ?? null, ticket.origin);
  return (
    <section class="card stack" aria-label={text('try_title')}>
      <h2>{text('try_title')}</h2>
      <p>{text('try_why', helpdesk)}</p>
      <p class="strong">{text('try_writes')}</p>
      <p class="pre">{tryNote(ticket.ticketId, text('note_try')).body}</p>
      <p class="quiet">{text('preview_automations')}</p>
      <Failure failure={trying.failure} text={text} />
      {done === null ? (
        <button
          type="button"
          class="wide"
          aria-disabled={trying.isBusy}
          onClick={() => void trying.run()}
        >
          {text(trying.isBusy ? 'try_busy' : 'try_do')}
        </button>
      ) : (
        <p role="status">
          {text('try_done')}{' '}
          {link !== null && (
            <a href={link} target="_blank" rel="noopener noreferrer">
              {text('try_look')}
            </a>
          )}
        </p>
      )}
    </section>
  );
}
