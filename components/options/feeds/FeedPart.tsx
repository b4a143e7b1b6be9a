import { useEffect, useState } from 'preact/hooks';
import type { FeedView } from '../../../lib/domain/view/feed-view.ts';
import { Failure } from '../../controls/Failure.tsx';
import { useTask } from '../../controls/use-task.ts';
import type { Words } from '../../text.ts';
import type { FeedActions } from './feed-actions.ts';
import { FeedCard } from './FeedCard.tsx';
import { FeedForm } from './FeedForm.tsx';

interface Props extends Words {
  readonly actions: FeedActions;
}

/** Matrices that are followed on a team's own server, each with its state in words. */
export function FeedPart({ actions, text, formats }: Props) {
  const [feeds, setFeeds] = useState<readonly FeedView[]>([]);
  const loading = useTask(async () => setFeeds(await actions.list()));
  useEffect(() => void loading.run(), []);
  return (
    <section class="stack" aria-label={text('feed_title')}>
      <h3>{text('feed_title')}</h3>
      <p>{text('feed_help')}</p>
      {feeds.map((feed) => (
        <FeedCard
          key={feed.id}
          feed={feed}
          actions={actions}
          onFeeds={setFeeds}
          text={text}
          formats={formats}
        />
      ))}
      <FeedForm
        onFollow={async (url) => {
          const followed = await actions.follow(url);
          if (followed) setFeeds(followed);
          return followed !== null;
        }}
        text={text}
      />
      <Failure failure={loading.failure} text={text} />
    </section>
  );
}
