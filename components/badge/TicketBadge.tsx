import type { Badge } from '../../lib/domain/view/badge.ts';
import { Icon } from '../icons/Icon.tsx';
import { badgeLook } from './badge-look.ts';
import type { BadgeWords } from './badge-words.ts';

interface Props {
  readonly badge: Badge;
  readonly words: BadgeWords;
  readonly isOpen: boolean;
  /** Says what the button does, after the sentence. */
  readonly hint: string;
  readonly onToggle: () => void;
}

/** The ticket's badge by its subject: a button that opens the panel. Its style picks what fits. */
export function TicketBadge({ badge, words, isOpen, hint, onToggle }: Props) {
  const { tone, icon } = badgeLook[badge.state];
  const old = badge.stale ? ' old' : '';
  return (
    <button
      type="button"
      class={`pill big tone-${tone}${old}`}
      aria-label={`${words.sentence} ${hint}`}
      aria-haspopup="dialog"
      aria-expanded={isOpen}
      title={words.tip}
      onClick={onToggle}
    >
      <Icon name={icon} />
      {words.severity !== null && <b class="severity">{words.severity}</b>}
      <span key={badge.state} class="words">
        <span class="time long">{words.long()}</span>
        <span class="time brief">{words.short}</span>
      </span>
      <span key={`after ${badge.state}`} class="chevron" aria-hidden="true" />
    </button>
  );
}
