import { largestFeed } from '../domain/feed/envelope.ts';
import { reason, type Reason } from '../domain/reason.ts';
import { fail, succeed, type Result } from '../domain/result.ts';
import type { FeedFetcher, FeedReply } from '../ports/feeds.ts';
import { boundedText } from './bounded-text.ts';

const timeout = 10_000;
/** A longer one is no name of an edition: it is not kept, and the file is fetched whole. */
const longestTag = 500;

async function readReply(
  response: Response,
  etag: string | null,
): Promise<Result<FeedReply, Reason>> {
  const { status } = response;
  if (status === 304 && etag !== null) return succeed({ kind: 'unchanged' });
  if (status !== 200) {
    await response.body?.cancel();
    const isRedirect = response.type === 'opaqueredirect' || (status > 300 && status < 400);
    return fail(isRedirect ? reason('feed-redirected') : reason('feed-status', status));
  }
  const text = await boundedText(response, largestFeed);
  if (text === null) return fail(reason('feed-too-big'));
  const tag = response.headers.get('etag');
  return succeed({ kind: 'file', text, etag: tag && tag.length <= longestTag ? tag : null });
}

/** Fetches without cookies and without the browser's cache; an oversized file is given up on the way. */
export const feedFetcher: FeedFetcher = {
  async fetch(url, etag) {
    try {
      const response = await fetch(url, {
        headers: { Accept: 'application/json', ...(etag !== null && { 'If-None-Match': etag }) },
        credentials: 'omit',
        redirect: 'manual',
        referrerPolicy: 'no-referrer',
        cache: 'no-store',
        signal: AbortSignal.timeout(timeout),
      });
      return await readReply(response, etag);
    } catch {
      return fail(reason('feed-no-answer', new URL(url).host));
    }
  },
};
