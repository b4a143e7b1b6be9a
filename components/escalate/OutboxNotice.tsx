import { useState } from 'preact/hooks';
import type { OutboxEntry } from '../../lib/domain/plan/outbox.ts';
import type { Instant } from '../../lib/domain/time/instant.ts';
import { helpdeskLink } from '../../lib/domain/plan/helpdesk-link.ts';
import { Failure } from '../controls/Failure.tsx';
import { useTask } from '../controls/use-task.ts';
import { Icon, type IconName } from '../icons/Icon.tsx';
import { termText, type Words } from '../text.ts';
import type { Tone } from '../ticket/state-look.ts';

export interface OutboxActions {
  readonly undo: (id: string) => Promise<OutboxEntry | null>;
  readonly retrySend: (id: string) => Promise<OutboxEntry | null>;
  readonly discard: (id: string) => Promise<OutboxEntry | null>;
}

interface Props extends Words {
  readonly entry: OutboxEntry;
  readonly now: Instant;
  readonly actions: OutboxActions;
}

const looks: Readonly<Record<OutboxEntry['state'], readonly [Tone, IconName]>> = {
  waiting: ['pause', 'clock'],
  sending: ['pause', 'clock'],
  'handed-over': ['ok', 'up'],
  sent: ['ok', 'check'],
  failed: ['danger', 'breach'],
  unknown: ['warn', 'question'],
  undone: ['quiet', 'none'],
  expired: ['warn', 'risk'],
};

/** One escalation from the click to its settlement, with what can still be done about it. */
export function OutboxNotice({ entry, now, actions, text, formats }: Props) {
  const [isLate, setLate] = useState(false);
  const undoing = useTask(async () => {
    const after = await actions.undo(entry.id);
    setLate(after?.state !== 'undone');
  });
  const acting = useTask((act: (id: string) => Promise<unknown>) => act(entry.id));
  const left = entry.sendAt - now;
  const state = entry.state === 'waiting' && left <= 0 ? 'sending' : entry.state;
  const [tone, icon] = looks[state];
  const noteUrl = helpdeskLink(entry.noteUrl, entry.plan.ref.origin);
  const canResend = state === 'failed' || state === 'expired' || state === 'unknown';
  return (
    <div
      class={`notice tone-${tone}`}
      role="group"
      aria-label={text('outbox_title', entry.plan.tier)}
    >
      <Icon name={icon} />
      <div class="stack">
        <p role="status">
          <strong>{text('outbox_title', entry.plan.tier)}</strong> {termText(text, 'outbox', state)}
        </p>
        {state === 'waiting' && (
          <div class="row">
            <span role="timer">{text('outbox_left', formats.seconds(left))}</span>
            <button type="button" aria-disabled={undoing.isBusy} onClick={() => undoing.run()}>
              {text('outbox_undo')}
            </button>
          </div>
        )}
        {isLate && state !== 'undone' && <p role="alert">{text('outbox_too_late')}</p>}
        {entry.problem && (
          <p>
            {termText(text, 'problem', entry.problem.kind)} {entry.problem.detail}
          </p>
        )}
        {noteUrl !== null && (
          <p>
            <a href={noteUrl} target="_blank" rel="noopener noreferrer">
              {text(state === 'sent' ? 'outbox_see_note' : 'outbox_see_ticket')}
            </a>
          </p>
        )}
        {canResend && (
          <div class="actions">
            <button
              type="button"
              aria-disabled={acting.isBusy}
              onClick={() => acting.run(actions.retrySend)}
            >
              {text(state === 'unknown' ? 'outbox_look_again' : 'outbox_send')}
            </button>
            <button
              type="button"
              aria-disabled={acting.isBusy}
              onClick={() => acting.run(actions.discard)}
            >
              {text('outbox_discard')}
            </button>
          </div>
        )}
        <Failure failure={undoing.failure ?? acting.failure} text={text} />
      </div>
    </div>
  );
}
