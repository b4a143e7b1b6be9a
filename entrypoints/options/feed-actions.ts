import type { FeedActions } from '../../components/options/feeds/feed-actions.ts';
import { parseMatrix } from '../../lib/domain/matrix/parse-matrix.ts';
import type { Ask } from '../../lib/messaging/messenger.ts';
import type { ExtensionPageProtocol } from '../../lib/messaging/protocol.ts';
import type { ReviewOffer } from './offer-review.tsx';

interface Needs {
  readonly ask: Ask<ExtensionPageProtocol>;
  readonly requestSite: (origin: string) => Promise<boolean>;
  readonly newId: () => string;
  readonly review: ReviewOffer;
  /** Matrices may have changed: shows them anew. */
  readonly onMatrices: () => void;
}

/** What the options page can do with links to matrices. */
export const feedActions = ({
  ask,
  requestSite,
  newId,
  review,
  onMatrices,
}: Needs): FeedActions => {
  const check = async (id: string) => {
    const feeds = await ask('feed.check', { id });
    // What a policy lets be applied counts by now.
    onMatrices();
    return feeds;
  };
  return {
    list: () => ask('feed.list'),
    async follow(url) {
      // Asked first: a browser asks its user in the turn of the click alone.
      const asked = requestSite(new URL(url).origin);
      const id = newId();
      // Kept before the browser tells of the grant, which would else look like a new helpdesk.
      await ask('feed.add', { id, url });
      if (await asked) return ask('feed.check', { id });
      await ask('feed.remove', { id });
      return null;
    },
    check,
    async allow(id, origin) {
      return (await requestSite(origin)) ? check(id) : ask('feed.list');
    },
    async confirm(id, key) {
      const feeds = await ask('feed.confirm', { id, key });
      onMatrices();
      return feeds;
    },
    async review({ id, offer }) {
      const parsed = parseMatrix(await ask('feed.offer', { id }));
      if (offer && parsed.ok)
        await review(parsed.matrix, async () => {
          await ask('feed.apply', { id, version: offer.version });
          onMatrices();
        });
      return ask('feed.list');
    },
    remove: (id) => ask('feed.remove', { id }),
  };
};
