import { useState } from 'preact/hooks';
import { isHeld, needsLook, type OutboxEntry } from '../../lib/domain/plan/outbox.ts';
import type { Instant } from '../../lib/domain/time/instant.ts';
import { isPartlyWritten } from '../../lib/domain/plan/written-parts.ts';
import { helpdeskLink } from '../../lib/domain/plan/helpdesk-link.ts';
import { Failure } from '../controls/Failure.tsx';
import { lookingAt } from '../controls/looking-at.ts';
import { useTask } from '../controls/use-task.ts';
import { Icon, type IconName } from '../icons/Icon.tsx';
import { termText, type Words } from '../text.ts';
import type { Tone } from '../ticket/state-look.ts';
import { PlannedWords } from './PlannedWords.tsx';
import { WrittenLines } from './WrittenLines.tsx';

export interface OutboxActions {
  readonly undo: (id: string) => Promise<OutboxEntry | null>;
  readonly hold: (id: string, isLookedAt: boolean) => Promise<unknown>;
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

const sendLabel = (entry: OutboxEntry) => {
  if (entry.state === 'unknown') return 'outbox_look_again';
  return isPartlyWritten(entry) ? 'outbox_send_rest' : 'outbox_send';
};

/**
 * One escalation from the click to its settlement, with what can still be done about it; nothing once
 * the user let it be.
 */
export function OutboxNotice({ entry, now, actions, text, formats }: Props) {
  const [isLate, setLate] = useState(false);
  const undoing = useTask(async () => {
    const after = await actions.undo(entry.id);
    setLate(after?.state !== 'undone');
  });
  const acting = useTask((act: (id: string) => Promise<unknown>) => act(entry.id));
  // What cannot be held counts on, and is seen to.
  const hold = (isLookedAt: boolean) =>
    void actions.hold(entry.id, isLookedAt).catch(() => undefined);
  const title =
    entry.plan.purpose === 'case'
      ? text('outbox_title_case')
      : text('outbox_title', entry.plan.tier);
  const left = entry.sendAt - now;
  const state = entry.state === 'waiting' && left <= 0 ? 'sending' : entry.state;
  const [tone, icon] = looks[state];
  const noteUrl = helpdeskLink(entry.noteUrl, entry.plan.ref.origin);
  const isPartly = isPartlyWritten(entry);
  const hasNote =
    state === 'sent' || entry.done.some((at) => entry.plan.writes[at]?.kind === 'note');
  if (entry.dismissedAt !== undefined) return null;
  return (
    <div
      class={`notice tone-${tone}`}
      role="group"
      aria-label={title}
      {...(state === 'waiting' && lookingAt(hold))}
    >
      <Icon name={icon} />
      <div class="stack">
        <p role="status">
          <strong>{title}</strong>{' '}
          {isPartly ? termText(text, 'outbox_partly', state) : termText(text, 'outbox', state)}
        </p>
        {isPartly && <WrittenLines entry={entry} text={text} formats={formats} />}
        {state === 'waiting' && (
          <div class="row">
            <span role="timer">
              {isHeld(entry, now)
                ? text('outbox_held')
                : text('outbox_left', formats.seconds(left))}
            </span>
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
              {text(hasNote ? 'outbox_see_note' : 'outbox_see_ticket')}
            </a>
          </p>
        )}
        {needsLook(entry) && <PlannedWords plan={entry.plan} text={text} />}
        {needsLook(entry) && (
          <div class="actions">
            <button
              type="button"
              aria-disabled={acting.isBusy}
              onClick={() => acting.run(actions.retrySend)}
            >
              {text(sendLabel(entry))}
            </button>
            <button
              type="button"
              aria-disabled={acting.isBusy}
              onClick={() => acting.run(actions.discard)}
            >
              {text(isPartly || state === 'unknown' ? 'outbox_dismiss' : 'outbox_discard')}
            </button>
          </div>
        )}
        <Failure failure={undoing.failure ?? acting.failure} text={text} />
      </div>
    </div>
  );
}
