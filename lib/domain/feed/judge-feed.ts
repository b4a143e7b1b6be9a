import { reason, type Reason } from '../reason.ts';
import { hour, type Instant } from '../time/instant.ts';
import type { Envelope, Payload } from './envelope.ts';
import type { Feed } from './feed.ts';

const day = 24 * hour;

/**
 * Why a genuine payload is not taken over; null where it may be. Versions rise and never fall, and one
 * version is one text: a second text under the same number is refused.
 */
export function refusePayload(
  { pinned, accepted }: Feed,
  { version, notBefore, expires, matrix }: Payload,
  { signature }: Pick<Envelope, 'signature'>,
  now: Instant,
): Reason | null {
  if (pinned && matrix.id !== pinned.matrixId)
    return reason('feed-other-matrix', matrix.id, pinned.matrixId);
  if (pinned && accepted && version < accepted.version)
    return reason('feed-downgraded', version, accepted.version);
  if (pinned && accepted && version === accepted.version && signature !== accepted.signature)
    return reason('feed-same-version', version);
  if (notBefore !== null && now < notBefore)
    return { ...reason('feed-too-early'), instants: [notBefore] };
  return now < expires ? null : { ...reason('feed-expired'), instants: [expires] };
}

/** What is to be said of a file that did not change: the last good one may be over meanwhile. */
export const staleness = ({ accepted }: Feed, now: Instant): Reason | null =>
  accepted && now >= accepted.expires
    ? { ...reason('feed-expired-kept'), instants: [accepted.expires] }
    : null;

/** True where a feed is to be looked at again: once a day, and hourly while nobody answers. */
export function isDue({ pinned, checkedAt, problem }: Feed, now: Instant): boolean {
  if (!pinned) return false;
  const wait = problem?.code === 'feed-no-answer' ? hour : day;
  return checkedAt === null || now < checkedAt || now - checkedAt >= wait;
}

/** A fingerprint of hexadecimal digits in groups of four, which people can compare. */
export const inGroups = (digits: string): string => digits.replace(/(.{4})(?=.)/g, '$1 ');
