import { isHeld, type OutboxEntry } from '../../lib/domain/plan/outbox.ts';
import { isPartlyWritten } from '../../lib/domain/plan/written-parts.ts';
import { lookingAt } from '../controls/looking-at.ts';
import { Icon } from '../icons/Icon.tsx';
import type { Reader } from './badge-words.ts';

interface Props {
  readonly entry: OutboxEntry;
  readonly reader: Reader;
  /** Told with the click itself: whoever acts on it checks that a person made it. */
  readonly onUndo: (event: MouseEvent) => void;
  /** Told while it waits: whether the pointer or the focus is on it. */
  readonly onLook: (isLookedAt: boolean) => void;
}

const troubles = {
  failed: 'badge_undo_failed',
  unknown: 'badge_undo_unknown',
  expired: 'badge_undo_expired',
} as const;

/** An escalation of this ticket that waits, is being sent, or needs a look; else nothing. */
export function UndoChip({ entry, reader, onUndo, onLook }: Props) {
  const { text, formats, now } = reader;
  const { state, plan, sendAt } = entry;
  const label = text('badge_undo_label');
  if (state === 'failed' || state === 'unknown' || state === 'expired') {
    return (
      <div class="chip tone-warn" role="group" aria-label={label}>
        <Icon name="risk" />
        <span class="line">
          {text(isPartlyWritten(entry) ? 'badge_undo_partly' : troubles[state], plan.tierName)}
        </span>
      </div>
    );
  }
  if (state !== 'waiting' && state !== 'sending') return null;
  const waits = state === 'waiting' && now < sendAt;
  return (
    <div class="chip" role="group" aria-label={label} {...(waits && lookingAt(onLook))}>
      <Icon name="clock" />
      <span class="line" role="timer" aria-live="off">
        {isHeld(entry, now)
          ? text('badge_undo_held', plan.tierName)
          : waits
            ? text('badge_undo_waiting', plan.tierName, formats.seconds(sendAt - now))
            : text('badge_undo_sending', plan.tierName)}
      </span>
      {waits && (
        <button type="button" class="act" onClick={onUndo}>
          {text('badge_undo')}
        </button>
      )}
    </div>
  );
}
