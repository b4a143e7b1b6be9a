import * as v from 'valibot';
import { entryId } from '../domain/case/case-record.ts';
import { feedAddressRecord, feedKeyRecord, feedVersionRecord } from '../domain/feed/feed.ts';
import type { FeedView } from '../domain/view/feed-view.ts';

type Feeds = readonly FeedView[];
interface ById {
  readonly id: string;
}

/** Requests of the options page about links to matrices. */
export interface FeedProtocol {
  'feed.list': () => Feeds;
  /** Keeps a link, of which nothing counts before its key is confirmed. */
  'feed.add': (it: { readonly id: string; readonly url: string }) => Feeds;
  'feed.check': (it: ById) => Feeds;
  'feed.confirm': (it: { readonly id: string; readonly key: string }) => Feeds;
  /** The matrix that waits for its review; null where none does. */
  'feed.offer': (it: ById) => unknown;
  'feed.apply': (it: { readonly id: string; readonly version: number }) => Feeds;
  'feed.remove': (it: ById) => Feeds;
}

const byId = v.strictObject({ id: entryId });

export const feedPayloads = {
  'feed.list': v.undefined(),
  'feed.add': v.strictObject({ id: entryId, url: feedAddressRecord }),
  'feed.check': byId,
  'feed.confirm': v.strictObject({ id: entryId, key: feedKeyRecord }),
  'feed.offer': byId,
  'feed.apply': v.strictObject({ id: entryId, version: feedVersionRecord }),
  'feed.remove': byId,
} satisfies Record<keyof FeedProtocol, v.GenericSchema>;
