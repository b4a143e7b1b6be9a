import type { FeedView } from '../../../lib/domain/view/feed-view.ts';
import { Failure } from '../../controls/Failure.tsx';
import { useTask } from '../../controls/use-task.ts';
import { Icon } from '../../icons/Icon.tsx';
import { reasonText, type Words } from '../../text.ts';
import type { FeedActions } from './feed-actions.ts';
import { FeedOffer } from './FeedOffer.tsx';

interface Props extends Words {
  readonly feed: FeedView;
  readonly actions: FeedActions;
  readonly onFeeds: (feeds: readonly FeedView[]) => void;
}

/** What counts of a feed, and since when it is known. */
function standing({ text, formats }: Words, feed: FeedView): string {
  const { pinned, applied, expires, checkedAt } = feed;
  return [
    !pinned && text('feed_nothing_counts'),
    applied !== null && text('feed_in_force', pinned?.matrixId ?? '', applied),
    feed.appliesItself && text('feed_applies_itself'),
    expires !== null && text('feed_expires', formats.instant(expires)),
    checkedAt !== null && text('feed_checked', formats.instant(checkedAt)),
  ]
    .filter(Boolean)
    .join(' · ');
}

/** One link: what is in force, what waits, what went wrong the last time. */
export function FeedCard({ feed, actions, onFeeds, text, formats }: Props) {
  const { id, url, pinned, problem, policy, wants } = feed;
  const acting = useTask(async (act: () => Promise<readonly FeedView[]>) => onFeeds(await act()));
  return (
    <div class="stack card" role="group" aria-label={url}>
      <p>
        <strong>
          <bdi>{url}</bdi>
        </strong>
      </p>
      <p class="quiet">{standing({ text, formats }, feed)}</p>
      {pinned && <p class="quiet">{text('feed_fingerprint', pinned.fingerprint)}</p>}
      {policy && <p class="quiet">{text('policy_locked')}</p>}
      {wants !== undefined && (
        <p>
          {text('feed_wants', new URL(wants).host)}{' '}
          <button
            type="button"
            aria-disabled={acting.isBusy}
            onClick={() => void acting.run(() => actions.allow(id, wants))}
          >
            {text('webhook_allow')}
          </button>
        </p>
      )}
      <div role="status">
        {problem && wants === undefined && (
          <div class="notice tone-danger">
            <Icon name="breach" />
            <p>
              <strong>{text('feed_unchanged')}</strong> {reasonText(text, formats, problem)}
            </p>
          </div>
        )}
      </div>
      <FeedOffer
        feed={feed}
        isBusy={acting.isBusy}
        onConfirm={(key) => void acting.run(() => actions.confirm(id, key))}
        onReview={() => void acting.run(() => actions.review(feed))}
        text={text}
      />
      <Failure failure={acting.failure} text={text} />
      <p class="actions">
        {wants === undefined && (
          <button
            type="button"
            aria-disabled={acting.isBusy}
            onClick={() => void acting.run(() => actions.check(id))}
          >
            {text('feed_check')}
          </button>
        )}
        {!policy && (
          <button
            type="button"
            aria-disabled={acting.isBusy}
            onClick={() => void acting.run(() => actions.remove(id))}
          >
            {text('feed_remove')}
          </button>
        )}
      </p>
    </div>
  );
}
