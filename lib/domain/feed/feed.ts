import * as v from 'valibot';
import { entryId } from '../case/case-record.ts';
import { matrixSchema, type Matrix } from '../matrix/schema.ts';
import { isOutsideAddress } from '../outside-address.ts';
import type { Reason } from '../reason.ts';
import { instantRecord } from '../time/instant-record.ts';
import type { Instant } from '../time/instant.ts';

/** A genuine version of a feed's matrix that waits for a person to look at it. */
export interface FeedOffer {
  readonly version: number;
  /** The public key that signed it, in Base64. */
  readonly key: string;
  readonly expires: Instant;
  readonly matrix: Matrix;
}

/** The newest version of a feed that was found genuine; nothing below it is taken any more. */
interface Accepted {
  readonly version: number;
  readonly signature: string;
  readonly expires: Instant;
}

/** A signed matrix file on a team's own server, and how far it is followed. */
export interface Feed {
  readonly id: string;
  readonly url: string;
  /** Whose signature counts and for which matrix, once a person confirmed it; null before. */
  readonly pinned: { readonly key: string; readonly matrixId: string } | null;
  readonly accepted: Accepted | null;
  /** The version that a person applied last; null before the first. */
  readonly applied: number | null;
  readonly offer: FeedOffer | null;
  /** Of the file that was accepted last; null where the server gives none. */
  readonly etag: string | null;
  readonly checkedAt: Instant | null;
  /** Why the last look brought nothing; null where it went well. */
  readonly problem: Reason | null;
}

/** A feed that was never looked at. */
export const newFeed = (id: string, url: string): Feed => ({
  id,
  url,
  pinned: null,
  accepted: null,
  applied: null,
  offer: null,
  etag: null,
  checkedAt: null,
  problem: null,
});

export const feedAddressRecord = v.pipe(
  v.string(),
  v.maxLength(2000),
  v.check(isOutsideAddress, 'write https://'),
);
export const feedKeyRecord = v.pipe(v.string(), v.regex(/^[A-Za-z0-9+/]{43}=$/));
export const feedSignatureRecord = v.pipe(v.string(), v.regex(/^[A-Za-z0-9+/]{86}==$/));
export const feedVersionRecord = v.pipe(v.number(), v.safeInteger(), v.minValue(1));

/** A feed as it is kept. */
export const feedRecord: v.GenericSchema<unknown, Feed> = v.strictObject({
  id: entryId,
  url: feedAddressRecord,
  pinned: v.nullable(v.strictObject({ key: feedKeyRecord, matrixId: v.string() })),
  accepted: v.nullable(
    v.strictObject({
      version: feedVersionRecord,
      signature: feedSignatureRecord,
      expires: instantRecord,
    }),
  ),
  applied: v.nullable(feedVersionRecord),
  offer: v.nullable(
    v.strictObject({
      version: feedVersionRecord,
      key: feedKeyRecord,
      expires: instantRecord,
      matrix: matrixSchema,
    }),
  ),
  etag: v.nullable(v.string()),
  checkedAt: v.nullable(instantRecord),
  problem: v.nullable(
    v.strictObject({
      code: v.string(),
      values: v.array(v.union([v.string(), v.number()])),
      instants: v.exactOptional(v.array(v.number())),
    }),
  ),
});
