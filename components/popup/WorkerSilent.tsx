import { Icon } from '../icons/Icon.tsx';
import type { Text } from '../text.ts';

interface Props {
  readonly onRetry: () => void;
  readonly onReload: () => void;
  readonly text: Text;
}

/** The worker does not answer: what still works, and two ways on. */
export const WorkerSilent = ({ onRetry, onReload, text }: Props) => (
  <div class="notice tone-warn" role="alert">
    <Icon name="risk" />
    <div class="stack">
      <p>
        <strong>{text('popup_silent')}</strong> {text('popup_silent_help')}
      </p>
      <div class="actions">
        <button type="button" onClick={onRetry}>
          {text('popup_retry')}
        </button>
        <button type="button" onClick={onReload}>
          {text('popup_reload')}
        </button>
      </div>
    </div>
  </div>
);
