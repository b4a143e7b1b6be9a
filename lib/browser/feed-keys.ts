import type { FeedKeys } from '../ports/feeds.ts';

const bytesOf = (base64: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));

const isUnsupported = (error: unknown): boolean =>
  error instanceof DOMException && error.name === 'NotSupportedError';

/** Ed25519 by the browser's own cryptography; Chrome has it from 137, Firefox from 129. */
export const feedKeys: FeedKeys = {
  async verify(key, signature, text) {
    try {
      const known = await crypto.subtle.importKey('raw', bytesOf(key), 'Ed25519', false, [
        'verify',
      ]);
      const bytes = new TextEncoder().encode(text);
      const isRight = await crypto.subtle.verify('Ed25519', known, bytesOf(signature), bytes);
      return isRight ? 'genuine' : 'forged';
    } catch (error) {
      return isUnsupported(error) ? 'unsupported' : 'forged';
    }
  },
  async fingerprint(key) {
    const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytesOf(key)));
    return [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  },
};
