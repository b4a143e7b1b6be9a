import type { Feed } from '../domain/feed/feed.ts';
import type { Reason } from '../domain/reason.ts';
import type { Result } from '../domain/result.ts';

/** What a server gave: nothing new, or the file. */
export type FeedReply =
  | { readonly kind: 'unchanged' }
  | { readonly kind: 'file'; readonly text: string; readonly etag: string | null };

/** Fetches signed files. Bounded: 10 s, 1 MB, no redirect, no cookies. */
export interface FeedFetcher {
  /** `etag`: of the file that is known, null where none is. */
  fetch(url: string, etag: string | null): Promise<Result<FeedReply, Reason>>;
}

/** Ed25519. Keys and signatures are Base64. */
export interface FeedKeys {
  /** `unsupported` where this browser cannot tell. */
  verify(
    key: string,
    signature: string,
    text: string,
  ): Promise<'genuine' | 'forged' | 'unsupported'>;
  /** The SHA-256 of a key's bytes in hexadecimal digits. */
  fingerprint(key: string): Promise<string>;
}

/** Feeds with their pinned keys, which only the worker reads. One that cannot be read counts as none. */
export interface FeedStore {
  all(): Promise<readonly Feed[]>;
  save(feed: Feed): Promise<void>;
  remove(id: string): Promise<void>;
}
