// A helpdesk's playground over TLS: an HTTPS server on 127.0.0.1 that answers for a product's host
// names. Each product's folder brings the pages and the API; nothing here knows a helpdesk.
import { createServer } from 'node:https';
import { makeCertificate } from './certificate.mjs';
import { makeSessions } from './sessions.mjs';
import { switchesOf } from './switches.mjs';
import { text } from './replies.mjs';

/**
 * @typedef {object} WebRequest
 * @property {string} method
 * @property {URL} url
 * @property {string} path without the query
 * @property {import('node:http').IncomingHttpHeaders} headers
 * @property {import('./sessions.mjs').Session | null} session
 * @property {Record<string, string>} switches
 * @property {string} rawBody
 * @property {any} body parsed JSON or form; undefined where it is neither
 */

const largestBody = 5 * 1024 * 1024;
const nothing = { source: 'the playground itself', grade: 'C' };

/** @param {import('node:http').IncomingMessage} message */
async function readBody(message) {
  const chunks = [];
  let size = 0;
  for await (const chunk of message) {
    size += chunk.length;
    if (size > largestBody) throw new Error('a body of more than 5 MB');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

function parseBody(raw, type = '') {
  if (raw === '') return undefined;
  if (/urlencoded/i.test(type)) return Object.fromEntries(new URLSearchParams(raw));
  try {
    return JSON.parse(raw);
  } catch {
    return undefined;
  }
}

/**
 * Starts it. `answer` gives a reply, or null for "no such page". Every request is kept in `requests`,
 * with the status of its reply, for tests to look at.
 *
 * @param {{
 *   hosts: readonly string[],
 *   cookie: string,
 *   answer: (request: WebRequest) => import('./replies.mjs').Reply | null | Promise<import('./replies.mjs').Reply | null>,
 *   port?: number,
 * }} options
 */
export async function serveWeb({ hosts, cookie, answer, port = 0 }) {
  const { key, cert, spki } = makeCertificate(hosts);
  const sessions = makeSessions(cookie);
  /** @type {Record<string, string>} */
  let switches = {};
  /** @type {{ method: string, path: string, query: string, body: any, headers: import('node:http').IncomingHttpHeaders, status: number, at: number }[]} */
  const requests = [];
  /** Paths as they were asked for, also while the answer is still to come. @type {string[]} */
  const asked = [];
  /** Counts the resets: what was asked before one belongs into no later log. */
  let life = 0;

  async function reply(message) {
    const begun = life;
    const url = new URL(message.url ?? '/', `https://${message.headers.host ?? hosts[0]}`);
    const session = sessions.of(message.headers);
    const raw = await readBody(message);
    const request = {
      method: message.method ?? 'GET',
      url,
      path: url.pathname,
      headers: message.headers,
      session,
      switches: switchesOf(switches, session, url, message.headers),
      rawBody: raw,
      body: parseBody(raw, message.headers['content-type']),
    };
    if (begun === life) asked.push(request.path);
    const delay = Number(request.switches.delay ?? 0);
    if (delay > 0) await new Promise((resolve) => setTimeout(resolve, delay));
    const made = (await answer(request)) ?? text(nothing, 'Not found', { status: 404 });
    const { method, path, body, headers } = request;
    const entry = {
      method,
      path,
      query: url.search,
      body,
      headers,
      status: made.status,
      at: Date.now(),
    };
    if (begun === life) requests.push(entry);
    return made;
  }

  const server = createServer({ key, cert }, (message, response) => {
    reply(message).then(
      ({ status, headers, body }) => {
        response.writeHead(status, { 'cache-control': 'no-store', ...headers });
        response.end(body);
      },
      (error) => {
        response.writeHead(500, { 'content-type': 'text/plain' });
        response.end(`the playground failed: ${error instanceof Error ? error.stack : error}`);
      },
    );
  });
  await new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => resolve(undefined));
  });
  const address = server.address();
  const chosen = typeof address === 'object' && address ? address.port : port;

  return {
    hosts,
    port: chosen,
    /** As a browser sees it, which maps the name to `port`. */
    origin: `https://${hosts[0]}`,
    sessions,
    requests,
    asked,
    /** What maps the hosts here and accepts the certificate: for `launchChromium`. */
    chromium: {
      hostRules: hosts.map((host) => `MAP ${host}:443 127.0.0.1:${chosen}`),
      args: [`--ignore-certificate-errors-spki-list=${spki}`],
    },
    /** Variants and faults for every request from now on, beside those that are set. */
    set(changes) {
      switches = { ...switches, ...changes };
    },
    /** None of them, and an empty log, into which nothing comes that was asked before. */
    reset() {
      life += 1;
      switches = {};
      requests.length = 0;
      asked.length = 0;
    },
    /** May be called twice. */
    async stop() {
      server.closeAllConnections();
      if (server.listening) await new Promise((resolve) => server.close(resolve));
    },
  };
}
