import type { FeedView } from '../../../lib/domain/view/feed-view.ts';
import { Icon } from '../../icons/Icon.tsx';
import type { Text } from '../../text.ts';

interface Props {
  readonly feed: FeedView;
  readonly isBusy: boolean;
  readonly onConfirm: (key: string) => void;
  readonly onReview: () => void;
  readonly text: Text;
}

/** What waits for a person: a key to be compared, or a version to be reviewed. */
export function FeedOffer({ feed, isBusy, onConfirm, onReview, text }: Props) {
  const { offer, pinned } = feed;
  if (!offer) return null;
  const { name, version, fingerprint, key } = offer;
  return (
    <div class="notice tone-warn">
      <Icon name="risk" />
      <div class="stack">
        <p>{pinned ? text('feed_waits', name, version) : text('feed_compare', name, version)}</p>
        {!pinned && (
          <p>
            <code>{fingerprint}</code>
          </p>
        )}
        <p>
          <button
            type="button"
            class="primary"
            aria-disabled={isBusy}
            onClick={() => (pinned ? onReview() : onConfirm(key))}
          >
            {pinned ? text('feed_review', version) : text('feed_confirm')}
          </button>
        </p>
      </div>
    </div>
  );
}
