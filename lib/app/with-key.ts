import { succeed } from '../domain/result.ts';
import type { HelpdeskKeyStore } from '../ports/helpdesk-keys.ts';
import type { ApiReply, ApiRequest, HelpdeskHttp } from '../ports/http.ts';

/** What a helpdesk says to nobody: where there is no key, it need not be asked. */
export const nobody: ApiReply = { status: 401, contentType: '', headers: {}, json: undefined };

/** `request` with the key alone: the key as the name, and a password that nobody looks at. */
function signed(request: ApiRequest, key: string): ApiRequest {
  const { byKey: _, ...rest } = request;
  const headers = { ...request.headers, Authorization: `Basic ${btoa(`${key}:X`)}` };
  return { ...rest, headers, withoutSession: true };
}

/**
 * `http`, which sends a request that asks for the site's key with that key and without the session.
 * Where there is no key nothing is sent, and the answer is 401. A key goes over https alone.
 */
export const withKey = (http: HelpdeskHttp, keys: Pick<HelpdeskKeyStore, 'of'>): HelpdeskHttp => ({
  ...http,
  async send(origin, request) {
    if (request.byKey !== true) return http.send(origin, request);
    const key = origin.startsWith('https:') ? await keys.of(origin).catch(() => null) : null;
    return key === null ? succeed(nobody) : http.send(origin, signed(request, key));
  },
});
