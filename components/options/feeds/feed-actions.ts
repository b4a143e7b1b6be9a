import type { FeedView } from '../../../lib/domain/view/feed-view.ts';

/** What a person can do with links to matrices. Promises reject with an Error whose message can be read. */
export interface FeedActions {
  readonly list: () => Promise<readonly FeedView[]>;
  /** Asks the browser for the address first, in the turn of the click; null where that was refused. */
  readonly follow: (url: string) => Promise<readonly FeedView[] | null>;
  /** Lets the browser reach an organisation's link, in the turn of the click, and looks at it. */
  readonly allow: (id: string, origin: string) => Promise<readonly FeedView[]>;
  readonly check: (id: string) => Promise<readonly FeedView[]>;
  /** Pins the key whose fingerprint was compared. */
  readonly confirm: (id: string, key: string) => Promise<readonly FeedView[]>;
  /** Opens the review of what waits; settles once it was applied or left. */
  readonly review: (feed: FeedView) => Promise<readonly FeedView[]>;
  readonly remove: (id: string) => Promise<readonly FeedView[]>;
}
