import { isSameValue } from '../domain/edit/same-value.ts';
import { readEnvelope, readPayload, signedText } from '../domain/feed/envelope.ts';
import type { Feed } from '../domain/feed/feed.ts';
import { isDue, refusePayload, staleness } from '../domain/feed/judge-feed.ts';
import { reason, type Reason } from '../domain/reason.ts';
import { fail, succeed, type Result } from '../domain/result.ts';
import type { Dependencies } from './dependencies.ts';
import { applyByPolicy } from './apply-by-policy.ts';
import { inTurn } from './in-turn.ts';

type Needs = Pick<
  Dependencies,
  'feeds' | 'feedFetcher' | 'feedKeys' | 'matrices' | 'access' | 'clock'
>;

/** What a file changes at its feed. The signature is checked before anything that it signs is read. */
async function take(needs: Needs, feed: Feed, file: string): Promise<Result<Feed, Reason>> {
  const read = readEnvelope(file);
  if (!read.ok) return read;
  const { key, payload: text, signature } = read.value;
  if (feed.pinned && key !== feed.pinned.key) return fail(reason('feed-other-key'));
  const verdict = await needs.feedKeys.verify(key, signature, signedText(text));
  if (verdict === 'unsupported') return fail(reason('feed-unsupported'));
  if (verdict === 'forged') return fail(reason('feed-forged'));
  const payload = readPayload(text);
  if (!payload.ok) return payload;
  const refusal = refusePayload(feed, payload.value, read.value, needs.clock.now());
  if (refusal) return fail(refusal);
  const { version, expires, matrix } = payload.value;
  const accepted = { version, signature, expires };
  if (feed.pinned && version === feed.applied) return succeed({ ...feed, accepted });
  const stored = (await needs.matrices.all()).find((it) => it.matrix.id === matrix.id);
  if (feed.pinned && stored && isSameValue(stored.matrix, matrix))
    return succeed({ ...feed, accepted, applied: version, offer: null });
  return succeed({ ...feed, accepted, offer: { version, key, expires, matrix } });
}

async function look(needs: Needs, feed: Feed): Promise<Feed> {
  const { origin, host } = new URL(feed.url);
  const told = (part: Partial<Feed>): Feed => ({ ...feed, ...part, checkedAt: needs.clock.now() });
  if (!(await needs.access.isGranted(origin)))
    return told({ problem: reason('feed-not-allowed', host) });
  const reply = await needs.feedFetcher.fetch(feed.url, feed.etag);
  if (!reply.ok) return told({ problem: reply.error });
  if (reply.value.kind === 'unchanged')
    return told({ problem: staleness(feed, needs.clock.now()) });
  const taken = await take(needs, feed, reply.value.text);
  // The tag of a refused file is not kept: it is refused anew each time, and not called unchanged.
  if (!taken.ok) return told({ problem: taken.error });
  return told({ ...taken.value, etag: reply.value.etag, problem: null });
}

/**
 * Looks at one feed and keeps what came of it: a newer genuine version waits for a person, or is applied
 * where a policy lets it be; anything else changes nothing but what is said of the last look.
 */
export const checkFeed = (needs: Dependencies, id: string): Promise<void> =>
  inTurn(needs.feeds, async () => {
    const feed = (await needs.feeds.all()).find((it) => it.id === id);
    if (feed) await needs.feeds.save(await applyByPolicy(needs, await look(needs, feed)));
  });

/** Looks at every feed whose day is over. */
export async function checkDueFeeds(needs: Dependencies): Promise<void> {
  const now = needs.clock.now();
  for (const feed of await needs.feeds.all()) if (isDue(feed, now)) await checkFeed(needs, feed.id);
}
