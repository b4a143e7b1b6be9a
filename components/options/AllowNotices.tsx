import { useState } from 'preact/hooks';
import type { Text } from '../text.ts';

interface Props {
  readonly isAllowed: boolean;
  /** Must be called inside the click: the browser is asked before anything else happens. */
  readonly onAllow: () => Promise<boolean>;
  readonly text: Text;
}

/** Whether the browser allows notifications, and the way to have it ask. */
export function AllowNotices({ isAllowed, onAllow, text }: Props) {
  const [isRefused, setRefused] = useState(false);
  if (isAllowed) return <p role="status">{text('options_notices_allowed')}</p>;
  return (
    <div class="row">
      <p role="status">
        {text(isRefused ? 'options_notices_refused' : 'options_notices_not_allowed')}
      </p>
      <button
        type="button"
        onClick={() => {
          const answer = onAllow();
          void answer.then(
            (given) => setRefused(!given),
            () => setRefused(true),
          );
        }}
      >
        {text('options_notices_allow')}
      </button>
    </div>
  );
}
