import type { Badge } from '../../lib/domain/view/badge.ts';
import { Icon } from '../icons/Icon.tsx';
import { badgeLook } from './badge-look.ts';
import type { BadgeWords } from './badge-words.ts';

interface Props {
  readonly badge: Badge;
  readonly words: BadgeWords;
}

/**
 * A ticket's badge in a list: display only. It takes focus from code alone, so that the summary chip
 * can lead a keyboard to its row.
 */
export function RowBadge({ badge, words }: Props) {
  const { tone, icon } = badgeLook[badge.state];
  const old = badge.stale ? ' old' : '';
  return (
    <span class="badge" role="img" aria-label={words.sentence} tabIndex={-1}>
      <span class={`pill tone-${tone}${old} ${badge.state}`} title={words.tip} aria-hidden="true">
        <Icon name={icon} />
        {badge.severity && <b class="severity">{words.severity}</b>}
        <span class="time">{words.short}</span>
      </span>
    </span>
  );
}
