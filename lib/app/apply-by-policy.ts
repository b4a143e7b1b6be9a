import type { Feed } from '../domain/feed/feed.ts';
import { isOfPolicy } from '../domain/policy/policy-feeds.ts';
import { reason } from '../domain/reason.ts';
import type { Dependencies } from './dependencies.ts';
import { tellOfEdition } from './edition-news.ts';
import { importMatrix, storeMatrix } from './import-matrix.ts';
import { Refusal } from './refusal.ts';

/** True where an organisation lets the link at `url` apply its newer versions by itself. */
export async function appliesItself(
  needs: Pick<Dependencies, 'policy'>,
  url: string,
): Promise<boolean> {
  return (await needs.policy.current()).policy.appliedFeeds.includes(new URL(url).href);
}

/**
 * `feed` with its offer stored, where a policy lets it be and the key was confirmed, by a person or by the
 * policy; else as it is. It is told with the way back. What nobody has stored waits for a person all the same,
 * unless the organisation follows the link itself.
 */
export async function applyByPolicy(needs: Dependencies, feed: Feed): Promise<Feed> {
  const { offer, pinned } = feed;
  if (!offer || pinned?.key !== offer.key || needs.clock.now() >= offer.expires) return feed;
  if (!(await appliesItself(needs, feed.url))) return feed;
  const stored = await needs.matrices.all();
  const before = stored.find(({ matrix }) => matrix.id === offer.matrix.id);
  if (before ? before.policy : !isOfPolicy(feed)) return feed;
  // Told first: a worker that dies in between stores it at the next look, and tells it once all the same.
  if (before) await tellOfEdition(needs, before.matrix, 'feed');
  const outcome = await storeMatrix(needs, offer.matrix);
  return outcome.kind === 'saved' ? { ...feed, applied: offer.version, offer: null } : feed;
}

/**
 * Has the edition back that counted before a link applied another by itself. The link leaves it until its
 * next version.
 *
 * @throws {Refusal} where there is nothing to go back to any more, or it cannot be stored.
 */
export async function rollBack(needs: Dependencies, id: string): Promise<void> {
  const news = (await needs.editionNews.all()).find((it) => it.id === id && it.by === 'feed');
  if (!news) throw new Refusal(reason('news-gone'), needs.text);
  const outcome = await importMatrix(needs, news.before);
  if (outcome.kind === 'refused') throw new Refusal(reason('feed-matrix-refused', id), needs.text);
}
