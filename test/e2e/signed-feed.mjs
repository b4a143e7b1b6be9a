// A signed matrix on a server of this machine, as a team keeps one.
import { generateKeyPairSync, sign } from 'node:crypto';
import { createServer } from 'node:http';

/** Serves what `put` signed last; every version by the same key. */
export async function serveFeed() {
  const { privateKey } = generateKeyPairSync('ed25519');
  const { x } = privateKey.export({ format: 'jwk' });
  let file = '';
  const server = createServer((_, reply) => {
    reply.setHeader('content-type', 'application/json').end(file);
  });
  await new Promise((listening) => server.listen(0, '127.0.0.1', listening));
  const origin = `http://127.0.0.1:${server.address().port}`;
  return {
    origin,
    url: `${origin}/matrix.json`,
    put(version, matrix) {
      const payload = JSON.stringify({ version, expires: '2100-01-01T00:00:00Z', matrix });
      const signed = Buffer.from(`uptier-feed/1\n${payload}`);
      file = JSON.stringify({
        format: 'uptier-feed/1',
        key: Buffer.from(x, 'base64url').toString('base64'),
        payload,
        signature: sign(null, signed, privateKey).toString('base64'),
      });
    },
    stop() {
      server.closeAllConnections();
      server.close();
    },
  };
}
