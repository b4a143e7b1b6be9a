import type { WebhookDelivery } from '../ports/webhooks.ts';

const encoder = new TextEncoder();

/** A secret as bytes: `whsec_` announces Base64, anything else is taken as it is written. */
function secretBytes(secret: string): Uint8Array<ArrayBuffer> {
  const base64 = /^whsec_([A-Za-z0-9+/]+={0,2})$/.exec(secret)?.[1];
  if (base64 === undefined) return encoder.encode(secret);
  try {
    return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  } catch {
    return encoder.encode(secret);
  }
}

/**
 * The headers of a signed message by the Standard Webhooks specification, so that receivers can verify
 * it with a library that they have, and the same key as `Idempotency-Key`. None without a secret.
 */
export async function signatureHeaders({
  key,
  at,
  body,
  secret,
}: WebhookDelivery): Promise<Readonly<Record<string, string>>> {
  if (secret === null) return {};
  const timestamp = String(Math.floor(at / 1000));
  const algorithm = { name: 'HMAC', hash: 'SHA-256' };
  const hmacKey = await crypto.subtle.importKey('raw', secretBytes(secret), algorithm, false, [
    'sign',
  ]);
  const signed = encoder.encode(`${key}.${timestamp}.${body}`);
  const signature = new Uint8Array(await crypto.subtle.sign('HMAC', hmacKey, signed));
  return {
    'webhook-id': key,
    'webhook-timestamp': timestamp,
    'webhook-signature': `v1,${btoa(String.fromCharCode(...signature))}`,
    'Idempotency-Key': key,
  };
}
