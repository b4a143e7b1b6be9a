import * as v from 'valibot';
import { parseMatrix } from '../matrix/parse-matrix.ts';
import type { Matrix } from '../matrix/schema.ts';
import { reason, type Reason } from '../reason.ts';
import { fail, succeed, type Result } from '../result.ts';
import { instant, parseInstant, type Instant } from '../time/instant.ts';
import { feedKeyRecord, feedSignatureRecord, feedVersionRecord } from './feed.ts';

export const feedFormat = 'uptier-feed/1';
/** More is not read; in bytes. */
export const largestFeed = 1024 * 1024;

const envelopeRecord = v.strictObject({
  format: v.literal(feedFormat),
  key: feedKeyRecord,
  payload: v.string(),
  signature: feedSignatureRecord,
});

/** The file on the server. The payload travels as text, so that every byte that was signed is there. */
export type Envelope = v.InferOutput<typeof envelopeRecord>;

const timestamp = v.pipe(
  v.string(),
  v.check((it) => parseInstant(it) !== undefined),
  v.transform(instant),
);

const payloadRecord = v.strictObject({
  version: feedVersionRecord,
  notBefore: v.exactOptional(timestamp),
  expires: timestamp,
  matrix: v.unknown(),
});

/** What was signed. */
export interface Payload {
  readonly version: number;
  /** Null: from the beginning. */
  readonly notBefore: Instant | null;
  readonly expires: Instant;
  readonly matrix: Matrix;
}

/** What the signature is made over: the format is in it, so that it counts for nothing else. */
export const signedText = (payload: string): string => `${feedFormat}\n${payload}`;

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The envelope that a file holds; it says nothing yet of whether the signature is right. */
export function readEnvelope(text: string): Result<Envelope, Reason> {
  const value = readJson(text);
  if (typeof value !== 'object' || value === null) return fail(reason('feed-no-envelope'));
  const parsed = v.safeParse(envelopeRecord, value);
  if (parsed.success) return succeed(parsed.output);
  const isSigned = 'signature' in value && 'key' in value;
  return fail(reason(isSigned ? 'feed-no-envelope' : 'feed-unsigned'));
}

/** What a payload says. To be asked only once its signature was found right. */
export function readPayload(text: string): Result<Payload, Reason> {
  const parsed = v.safeParse(payloadRecord, readJson(text));
  if (!parsed.success) return fail(reason('feed-no-payload'));
  const { version, notBefore = null, expires } = parsed.output;
  const read = parseMatrix(parsed.output.matrix);
  if (read.ok) return succeed({ version, notBefore, expires, matrix: read.matrix });
  const [first] = read.findings.filter(({ level }) => level === 'error');
  return fail(reason('feed-matrix-refused', first ? `${first.path} ${first.message}` : ''));
}
