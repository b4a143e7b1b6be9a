import { reason } from '../../lib/domain/reason.ts';
import type { FeedView } from '../../lib/domain/view/feed-view.ts';
import { instant } from '../../lib/domain/time/instant.ts';

const fingerprint = Array.from({ length: 16 }, (_, at) => `${at.toString(16)}a3f`).join(' ');

/** A link whose version 3 is in force, with version 4 waiting. */
export const feedView = (part: Partial<FeedView> = {}): FeedView => ({
  id: 'feed-0001',
  url: 'https://policies.acme.example/support/escalation-matrix.json',
  pinned: { fingerprint, matrixId: 'acme-support' },
  appliesItself: false,
  applied: 3,
  expires: instant('2027-02-01T00:00:00Z'),
  offer: {
    version: 4,
    key: `${'A'.repeat(43)}=`,
    fingerprint,
    name: 'Acme support',
    matrixId: 'acme-support',
  },
  checkedAt: instant('2026-11-20T08:00:00Z'),
  problem: null,
  ...part,
});

/** Waiting for a review, for its key to be confirmed, and in trouble. */
export const feedsOfEachKind: readonly FeedView[] = [
  feedView(),
  feedView({
    id: 'feed-0002',
    url: 'https://other.example/matrix.json',
    pinned: null,
    applied: null,
  }),
  feedView({
    id: 'feed-0003',
    url: 'https://third.example/matrix.json',
    offer: null,
    problem: reason('feed-downgraded', 2, 3),
  }),
];
