import type { TicketView } from '../../lib/domain/view/views.ts';
import { Icon } from '../icons/Icon.tsx';
import { termText, type Formats, type Text } from '../text.ts';

interface Props {
  readonly view: TicketView;
  readonly text: Text;
  readonly formats: Formats;
}

/** True for a fact that can be lost though the ticket is judged. */
const isPointedAt = (name: string): boolean => name !== 'createdAt' && name !== 'status';

/** What kept the ticket from being read or judged in full, and what still works; else nothing. */
export function TicketTrouble({ view, text, formats }: Props) {
  const { problem } = view;
  // A word that nobody explained was read: only what it means is not known.
  const isUnexplained = view.assessment && view.rawStatus && view.missing.includes('status');
  const missing = view.missing
    .filter((it) => !(isUnexplained && it === 'status'))
    .map((it) => termText(text, 'fact', it));
  // Only what was taught is read from a page alone. A day or an age may be all that it shows of a date.
  const isLost =
    view.readFrom === 'page' &&
    !problem &&
    (view.state === 'unreadable' ? missing.length > 0 : view.missing.some(isPointedAt));
  const wait = problem?.retryAfter;
  const { clocksApart: apart } = view;
  const isWhole = !problem && view.missing.length === 0 && apart === undefined;
  if (isWhole && view.state === 'assessed') return null;
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
        {isUnexplained && <p>{text('panel_status_unexplained', view.rawStatus)}</p>}
        {apart !== undefined && (
          <p>
            {text(
              apart > 0 ? 'panel_clock_ahead' : 'panel_clock_behind',
              formats.duration(Math.abs(apart)),
            )}
          </p>
        )}
        {missing.length > 0 && <p>{text('panel_not_read', formats.all(missing))}</p>}
        {isLost && <p>{text('panel_point_again')}</p>}
      </div>
    </div>
  );
}
