import { newFeed, type Feed, type FeedOffer } from '../domain/feed/feed.ts';
import { inGroups } from '../domain/feed/judge-feed.ts';
import { isOfPolicy } from '../domain/policy/policy-feeds.ts';
import { reason } from '../domain/reason.ts';
import type { FeedView } from '../domain/view/feed-view.ts';
import { appliesItself } from './apply-by-policy.ts';
import { checkFeed } from './check-feed.ts';
import type { Dependencies } from './dependencies.ts';
import { importMatrix } from './import-matrix.ts';
import { inTurn } from './in-turn.ts';
import { keepOutside, returnGrant } from './outside-grant.ts';
import { Refusal } from './refusal.ts';

async function viewOf(needs: Dependencies, feed: Feed): Promise<FeedView> {
  const { feedKeys } = needs;
  const { id, url, pinned, accepted, applied, offer, checkedAt, problem } = feed;
  const { origin } = new URL(url);
  const wants = isOfPolicy(feed) && !(await needs.access.isGranted(origin));
  const fingerprint = async (key: string) => inGroups(await feedKeys.fingerprint(key));
  return {
    id,
    url,
    pinned: pinned && {
      matrixId: pinned.matrixId,
      fingerprint: await fingerprint(pinned.key),
    },
    applied,
    appliesItself: await appliesItself(needs, url),
    expires: accepted?.expires ?? null,
    offer: offer && {
      version: offer.version,
      key: offer.key,
      fingerprint: await fingerprint(offer.key),
      name: offer.matrix.name,
      matrixId: offer.matrix.id,
    },
    checkedAt,
    problem,
    ...(isOfPolicy(feed) && { policy: true as const }),
    ...(wants && { wants: origin }),
  };
}

/** Every feed with what waits for a person there. */
export async function listFeeds(needs: Dependencies): Promise<readonly FeedView[]> {
  return Promise.all((await needs.feeds.all()).map((feed) => viewOf(needs, feed)));
}

/** Keeps a link that nobody confirmed yet: it is looked at, and nothing of it counts. */
export async function addFeed(
  needs: Dependencies,
  { id, url }: Pick<Feed, 'id' | 'url'>,
): Promise<readonly FeedView[]> {
  await keepOutside(needs, url, () => needs.feeds.save(newFeed(id, url)));
  return listFeeds(needs);
}

/** Looks at a feed now. */
export async function lookAtFeed(needs: Dependencies, id: string): Promise<readonly FeedView[]> {
  await checkFeed(needs, id);
  return listFeeds(needs);
}

/** @throws {Refusal} where the feed is gone, or what was looked at is no longer what waits. */
async function waiting(
  needs: Dependencies,
  id: string,
  isMeant: (offer: FeedOffer) => boolean,
): Promise<{ readonly feed: Feed; readonly offer: FeedOffer }> {
  const feed = (await needs.feeds.all()).find((it) => it.id === id);
  const offer = feed?.offer;
  if (!feed || !offer || !isMeant(offer)) throw new Refusal(reason('feed-changed'), needs.text);
  if (needs.clock.now() >= offer.expires)
    throw new Refusal({ ...reason('feed-expired'), instants: [offer.expires] }, needs.text);
  return { feed, offer };
}

async function store(needs: Dependencies, feed: Feed, offer: FeedOffer): Promise<void> {
  const outcome = await importMatrix(needs, offer.matrix);
  if (outcome.kind === 'refused')
    throw new Refusal(reason('feed-matrix-refused', offer.matrix.id), needs.text);
  await needs.feeds.save({ ...feed, applied: offer.version, offer: null });
}

/**
 * Pins the key that a person compared, and the matrix that it signs. A matrix that stood in nobody's
 * way is stored with it; one whose id is stored already waits for its review.
 *
 * @throws {Refusal} where another key waits by now.
 */
export async function confirmFeed(
  needs: Dependencies,
  id: string,
  key: string,
): Promise<readonly FeedView[]> {
  await inTurn(needs.feeds, async () => {
    const { feed, offer } = await waiting(needs, id, (it) => it.key === key);
    const pinned: Feed = { ...feed, pinned: { key, matrixId: offer.matrix.id } };
    await needs.feeds.save(pinned);
    const isKnown = (await needs.matrices.all()).some(
      ({ matrix }) => matrix.id === offer.matrix.id,
    );
    if (!isKnown) await store(needs, pinned, offer);
  });
  return listFeeds(needs);
}

/** The matrix that waits for its review; null where none does. */
export async function offeredMatrix(needs: Dependencies, id: string): Promise<unknown> {
  return (await needs.feeds.all()).find((it) => it.id === id)?.offer?.matrix ?? null;
}

/**
 * Stores the version that a person reviewed.
 *
 * @throws {Refusal} where another one waits by now, it is over, or its key was never confirmed.
 */
export async function applyFeed(
  needs: Dependencies,
  id: string,
  version: number,
): Promise<readonly FeedView[]> {
  await inTurn(needs.feeds, async () => {
    const { feed, offer } = await waiting(needs, id, (it) => it.version === version);
    if (feed.pinned?.key !== offer.key) throw new Refusal(reason('feed-changed'), needs.text);
    await store(needs, feed, offer);
  });
  return listFeeds(needs);
}

/**
 * Follows a feed no longer. What was applied stays the user's own.
 *
 * @throws {Refusal} where it is an organisation's.
 */
export async function removeFeed(needs: Dependencies, id: string): Promise<readonly FeedView[]> {
  await inTurn(needs.feeds, async () => {
    const gone = (await needs.feeds.all()).find((it) => it.id === id);
    if (gone && isOfPolicy(gone))
      throw new Refusal(reason('set-by-organisation', gone.url), needs.text);
    await needs.feeds.remove(id);
    if (gone) await returnGrant(needs, gone.url);
  });
  return listFeeds(needs);
}
