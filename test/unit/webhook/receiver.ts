import { createHmac, timingSafeEqual } from 'node:crypto';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What a receiver got. */
export interface Received {
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

export type Answer = number | 'hang' | 'redirect' | 'reset';

/**
 * A receiver on this computer that answers as it is told, the last answer again and again; it counts
 * effects as the documented services do: one for each key, where the format has one.
 */
export async function startReceiver(...answers: readonly Answer[]) {
  const received: Received[] = [];
  const effects = new Map<string, number>();
  const server = createServer((request, response) => {
    let body = '';
    request.on('data', (piece: Buffer) => (body += piece.toString()));
    request.on('end', () => {
      const answer = answers[Math.min(received.length, answers.length - 1)] ?? 200;
      received.push({ path: request.url ?? '', headers: request.headers, body });
      if (answer === 'hang') return;
      if (answer === 'reset') return void request.socket.destroy();
      if (answer === 'redirect')
        return void response.writeHead(307, { location: '/elsewhere' }).end();
      if (answer < 300) {
        const key = String(request.headers['idempotency-key'] ?? body);
        effects.set(key, (effects.get(key) ?? 0) + 1);
      }
      response.writeHead(answer, answer === 429 ? { 'retry-after': '2' } : {}).end('ok');
    });
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  return {
    received,
    effects,
    url: `http://127.0.0.1:${port}/services/canary-path`,
    stop: () =>
      new Promise<void>((stopped) => {
        server.closeAllConnections();
        server.close(() => stopped());
      }),
  };
}

/** True where a message is signed as the Standard Webhooks specification says. */
export function isSigned({ headers, body }: Received, secret: Buffer | string): boolean {
  const signed = `${String(headers['webhook-id'])}.${String(headers['webhook-timestamp'])}.${body}`;
  const wanted = Buffer.from(createHmac('sha256', secret).update(signed).digest('base64'));
  const [version, given = ''] = String(headers['webhook-signature']).split(',');
  const found = Buffer.from(given);
  return version === 'v1' && found.length === wanted.length && timingSafeEqual(found, wanted);
}
