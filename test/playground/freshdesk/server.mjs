// A reconstruction of Freshdesk and Freshservice for tests and the demo: pages and APIs as public
// evidence describes them, never seen on a live account.
import { fileURLToPath } from 'node:url';
import { readFileSync } from 'node:fs';
import { makeLimit } from '../web/limits.mjs';
import { json, redirect, text } from '../web/replies.mjs';
import { serveWeb } from '../web/serve.mjs';
import { people } from './account.mjs';
import { answerOwn } from './api-own.mjs';
import { answerV2, includesOf } from './api-v2.mjs';
import { evidence } from './evidence.mjs';
import { appData } from './app-data.mjs';
import { appPage, loginPage, portalPage } from './pages.mjs';
import { makeState } from './state.mjs';

/** Agents of a company work on its own domain, too. */
export const hosts = ['acme.freshdesk.com', 'acme.freshservice.com', 'help.acme.example'];

const file = (name) =>
  readFileSync(fileURLToPath(new URL(`./app/${name}`, import.meta.url)), 'utf8');
const assets = new Map(
  ['draw.js', 'list.js', 'start.js', 'ticket.js', 'app.css'].map((name) => [
    `/assets/${name}`,
    { name, type: name.endsWith('.css') ? 'text/css' : 'text/javascript' },
  ]),
);

/** So many requests a minute, as the trial plan has it; `plan` sets another number. */
const usual = 700;

/** What a request costs: each thing that is included one more, and on a list two. */
const creditsOf = ({ path, url }) =>
  1 + includesOf(url.searchParams).size * (path === '/api/v2/tickets' ? 2 : 1);

function limited(limit, request) {
  const { switches, path } = request;
  if (!path.startsWith('/api/v2')) return {};
  const credits = creditsOf(request);
  const { left } = limit.take('account', { count: credits });
  const total = Number(switches.plan ?? usual);
  const used = usual - left;
  const headers = {
    'x-ratelimit-total': String(total),
    'x-ratelimit-remaining': String(Math.max(0, total - used)),
    'x-ratelimit-used-currentrequest': String(credits),
  };
  const isOver = switches.limit === 'over' || used > total;
  const message = { message: 'You have exceeded the limit of requests per minute' };
  return isOver
    ? {
        reply: json(evidence.limit, message, {
          status: 429,
          headers: { ...headers, 'retry-after': '7' },
        }),
      }
    : { headers };
}

function answerApi(state, limit, request) {
  const { path, url, switches } = request;
  // A key has nothing to do with a session.
  const byKey = path.startsWith('/api/v2') && request.headers.authorization !== undefined;
  if (switches.session === 'page' && !byKey) return loginPage();
  if (switches.session === 'sso' && !byKey)
    return redirect(evidence.ended, 'https://sso.acme.example/');
  const isService = url.hostname.endsWith('freshservice.com');
  if (path.startsWith('/api/_')) return answerOwn(state, request, isService);
  if (url.hostname === hosts[2]) return json(evidence.cname, {}, { status: 404 });
  const { reply, headers } = limited(limit, request);
  if (reply) return reply;
  const made = answerV2(state, request, isService);
  return { ...made, headers: { ...made.headers, ...headers } };
}

/** @param {{ port?: number }} [options] */
export async function startFreshdesk({ port = 0 } = {}) {
  const state = makeState();
  const limit = makeLimit({ limit: usual, seconds: 60 });
  const web = await serveWeb({ hosts, cookie: '_helpkit_session', port, answer });

  function signIn(name) {
    const session = web.sessions.start(people.get(name) ?? people.get('agent1'));
    return redirect(evidence.ended, '/a/tickets/filters/all_tickets', {
      'set-cookie': web.sessions.setCookie(session),
    });
  }

  function answer(request) {
    const { path, url, session } = request;
    const asset = assets.get(path);
    if (asset) return text(evidence.ticketPage, file(asset.name), { type: asset.type });
    if (path.startsWith('/api/')) return answerApi(state, limit, request);
    if (path === '/support/login')
      return url.searchParams.has('as') ? signIn(url.searchParams.get('as')) : loginPage();
    if (path.startsWith('/support/')) return portalPage(request);
    if (!session) return redirect(evidence.ended, '/support/login');
    if (path.startsWith('/app-data/')) return appData(state, request);
    return path.startsWith('/a/') ? appPage(request) : null;
  }

  return {
    ...web,
    agent: 'agent1',
    state,
    /** Another session of somebody's, as a `Cookie` header. */
    cookie: (name = 'agent1') =>
      `${web.sessions.cookie}=${web.sessions.start(people.get(name)).id}`,
    reset() {
      web.reset();
      state.reset();
      limit.forget();
    },
  };
}
