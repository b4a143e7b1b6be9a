import { Icon } from '../icons/Icon.tsx';
import type { Text } from '../text.ts';
import { Dismiss } from './Dismiss.tsx';

interface Props {
  readonly title: string;
  readonly help: string;
  readonly text: Text;
  readonly onDismiss: () => void;
}

/** Something that keeps the whole page from being read, and what still works. */
export const NoticeChip = ({ title, help, text, onDismiss }: Props) => (
  <div class="chip tone-warn" role="group" aria-label={title}>
    <Icon name="risk" />
    <span class="line">
      <b>{title}</b> {help}
    </span>
    <Dismiss label={text('badge_dismiss')} onDismiss={onDismiss} />
  </div>
);
