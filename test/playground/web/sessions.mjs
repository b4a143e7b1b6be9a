// Who is signed in. A session is a cookie and a token against forged requests.
import { randomBytes } from 'node:crypto';

const secret = () => randomBytes(16).toString('hex');

/** @param {string | undefined} header a `Cookie` header */
export const parseCookies = (header) =>
  Object.fromEntries(
    (header ?? '')
      .split(';')
      .map((pair) => pair.trim().split('='))
      .filter(([name]) => name)
      .map(([name, ...value]) => [name, value.join('=')]),
  );

/**
 * @typedef {{ id: string, user: any, token: string, switches: Record<string, string> }} Session
 */

/** @param {string} cookie the cookie's name, as the product calls it */
export function makeSessions(cookie) {
  /** @type {Map<string, Session>} */
  const open = new Map();
  return {
    cookie,
    /** @returns {Session} */
    start(user) {
      const session = { id: secret(), user, token: secret(), switches: {} };
      open.set(session.id, session);
      return session;
    },
    /** @returns {Session | null} */
    of: (headers) => open.get(parseCookies(headers.cookie)[cookie] ?? '') ?? null,
    end: (session) => open.delete(session.id),
    endAll: () => open.clear(),
    setCookie: (session) => `${cookie}=${session.id}; Path=/; Secure; HttpOnly; SameSite=Lax`,
  };
}
