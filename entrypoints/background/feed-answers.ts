import type { Dependencies } from '../../lib/app/dependencies.ts';
import {
  addFeed,
  applyFeed,
  confirmFeed,
  listFeeds,
  lookAtFeed,
  offeredMatrix,
  removeFeed,
} from '../../lib/app/feeds.ts';
import type { Answers } from '../../lib/messaging/dispatcher.ts';
import type { FeedProtocol } from '../../lib/messaging/feed-protocol.ts';

/** Answers to the options page about links to matrices. */
export const feedAnswers = (needs: Dependencies): Answers<FeedProtocol, null> => ({
  'feed.list': () => listFeeds(needs),
  'feed.add': (link) => addFeed(needs, link),
  'feed.check': ({ id }) => lookAtFeed(needs, id),
  'feed.confirm': ({ id, key }) => confirmFeed(needs, id, key),
  'feed.offer': ({ id }) => offeredMatrix(needs, id),
  'feed.apply': ({ id, version }) => applyFeed(needs, id, version),
  'feed.remove': ({ id }) => removeFeed(needs, id),
});
