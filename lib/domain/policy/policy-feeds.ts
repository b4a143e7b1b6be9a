import * as v from 'valibot';
import { feedAddressRecord, feedKeyRecord, newFeed, type Feed } from '../feed/feed.ts';
import { digest } from './digest.ts';

/** Links to signed matrices, with what a person would else compare and confirm. */
export const policyFeedsRecord = v.pipe(
  v.array(
    v.strictObject({
      url: feedAddressRecord,
      /** Whose signature counts. */
      key: v.message(feedKeyRecord, 'write the key as it stands in the signed file, in Base64'),
      matrixId: v.pipe(v.string(), v.minLength(1), v.maxLength(64)),
    }),
  ),
  v.maxLength(20),
);

/** A link that an organisation set: its key is known before the first look. */
export type PolicyFeed = Feed & { readonly pinned: NonNullable<Feed['pinned']> };

/** Links of a policy. One with another key or for another matrix is another link, of which nothing is known. */
export const feedsOf = (records: v.InferOutput<typeof policyFeedsRecord>): readonly PolicyFeed[] =>
  records.map(({ url, key, matrixId }) => {
    const { href } = new URL(url);
    const id = `policy-${digest(JSON.stringify([href, key, matrixId]))}`;
    return { ...newFeed(id, href), pinned: { key, matrixId } };
  });

/** True for a link that came of a policy, whether that is in force or not. */
export const isOfPolicy = ({ id }: Pick<Feed, 'id'>): boolean => id.startsWith('policy-');
