import {
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  sign,
  type KeyObject,
} from 'node:crypto';
import {
  feedFormat,
  largestFeed,
  readEnvelope,
  readPayload,
  signedText,
} from '../domain/feed/envelope.ts';
import { inGroups } from '../domain/feed/judge-feed.ts';
import { loadMatrix } from './load-matrix.ts';
import { UsageError, type ExitCode, type Surroundings } from './surroundings.ts';

/** The 32 bytes of a public key. */
function rawKey(key: KeyObject): Buffer {
  const { x } = createPublicKey(key).export({ format: 'jwk' });
  return Buffer.from(String(x), 'base64url');
}

const fingerprintOf = (key: KeyObject): string =>
  inGroups(createHash('sha256').update(rawKey(key)).digest('hex'));

/** `feed-key`: a new private key in PEM; its fingerprint goes to standard error. */
export async function runFeedKey(world: Surroundings): Promise<ExitCode> {
  const { privateKey } = generateKeyPairSync('ed25519');
  await world.output.write(String(privateKey.export({ format: 'pem', type: 'pkcs8' })));
  await world.errors.write(`fingerprint: ${fingerprintOf(privateKey)}\n`);
  return 0;
}

interface SignOptions {
  readonly key: string | undefined;
  readonly version: string | undefined;
  readonly expires: string | undefined;
  readonly notBefore: string | undefined;
}

async function readKey(world: Surroundings, file: string): Promise<KeyObject> {
  try {
    const key = createPrivateKey(await world.readFile(file));
    if (key.asymmetricKeyType === 'ed25519') return key;
  } catch {
    // Told as below: what OpenSSL says of a wrong file helps nobody.
  }
  throw new UsageError(`${file} holds no private Ed25519 key in PEM`);
}

/** `feed-sign FILE`: the signed file on standard output, refused where the extension would refuse it. */
export async function runFeedSign(
  world: Surroundings,
  files: readonly string[],
  { key: keyFile, version, expires, notBefore }: SignOptions,
): Promise<ExitCode> {
  const [file] = files;
  if (file === undefined || files.length > 1) throw new UsageError('name one matrix file');
  if (keyFile === undefined || version === undefined || expires === undefined)
    throw new UsageError('feed-sign needs --key, --version and --expires');
  const privateKey = await readKey(world, keyFile);
  const { matrix, findings } = await loadMatrix(world, file);
  if (!matrix) {
    for (const { path, message } of findings)
      await world.errors.write(`${file}: ${path} ${message}\n`);
    return 1;
  }
  const payload = JSON.stringify({
    version: Number(version),
    ...(notBefore !== undefined && { notBefore }),
    expires,
    matrix,
  });
  if (!readPayload(payload).ok)
    throw new UsageError('--version is a whole number from 1, --expires an instant with a zone');
  const envelope = {
    format: feedFormat,
    key: rawKey(privateKey).toString('base64'),
    payload,
    signature: sign(null, Buffer.from(signedText(payload)), privateKey).toString('base64'),
  };
  const written = `${JSON.stringify(envelope, null, 2)}\n`;
  if (!readEnvelope(written).ok || Buffer.byteLength(written) > largestFeed)
    throw new UsageError('the signed file would be larger than 1 MB');
  await world.output.write(written);
  await world.errors.write(`fingerprint: ${fingerprintOf(privateKey)}\n`);
  return 0;
}
