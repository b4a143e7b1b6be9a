import type { TicketView } from '../../lib/domain/view/views.ts';
import { Icon } from '../icons/Icon.tsx';
import { termText, type Formats, type Text } from '../text.ts';

interface Props {
  readonly view: TicketView;
  readonly text: Text;
  readonly formats: Formats;
}

/** What kept the ticket from being read or judged in full, and what still works; else nothing. */
export function TicketTrouble({ view, text, formats }: Props) {
  const { problem } = view;
  const missing = view.missing.map((it) => termText(text, 'fact', it));
  const wait = problem?.retryAfter;
  if (!problem && missing.length === 0 && view.state === 'assessed') return null;
  return (
    <div
      class={`notice tone-${view.state === 'assessed' ? 'quiet' : 'warn'}`}
      role="group"
      aria-label={text('panel_trouble')}
    >
      <Icon name={view.state === 'assessed' ? 'question' : 'risk'} />
      <div>
        {view.state === 'no-matrix' && (
          <p>
            <strong>{text('panel_no_matrix')}</strong> {text('panel_no_matrix_help')}
          </p>
        )}
        {view.state === 'unreadable' && !problem && (
          <p class="strong">{text('panel_unreadable')}</p>
        )}
        {problem && (
          <p>
            <strong>{termText(text, 'problem', problem.kind)}</strong>{' '}
            {termText(text, 'problem_help', problem.kind)}
            {wait !== undefined && ` ${text('problem_retry_after', formats.duration(wait))}`}
          </p>
        )}
        {problem && <p class="quiet">{problem.detail}</p>}
        {missing.length > 0 && <p>{text('panel_not_read', formats.all(missing))}</p>}
      </div>
    </div>
  );
}
