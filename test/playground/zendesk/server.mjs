// A reconstruction of Zendesk for tests and the demo: the agent workspace and its API as public
// evidence describes them, never seen on a live account.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { makeLimit } from '../web/limits.mjs';
import { json, redirect, text } from '../web/replies.mjs';
import { serveWeb } from '../web/serve.mjs';
import { people } from './account.mjs';
import { answerRead, forbidden, meJson, notFound } from './api-read.mjs';
import { answerRequests } from './api-requests.mjs';
import { answerWrite } from './api-write.mjs';
import { appData } from './app-data.mjs';
import { evidence } from './evidence.mjs';
import { agentPage, loginPage, requestPage, requestsPage } from './pages.mjs';
import { makeState } from './state.mjs';

export const hosts = ['acme.zendesk.com'];
const cookie = '_zendesk_session';
/** So many requests a minute for the account, as of the Professional plan; `plan` says another. */
const usual = 400;

const file = (name) =>
  readFileSync(fileURLToPath(new URL(`./app/${name}`, import.meta.url)), 'utf8');
/** The workspace's own script and style; nothing else of the folder is given out. */
const asset = /^\/assets\/((?:router|list|ticket|tabs|words)\.js|app\.css)$/;

function limited(limit, { switches }) {
  const total = Number(switches.limit === 'over' ? 0 : (switches.limit ?? usual));
  const { left, resets } = limit.take('account');
  const remaining = Math.max(0, total - (usual - left));
  const headers = { 'x-rate-limit': String(total), 'x-rate-limit-remaining': String(remaining) };
  if (usual - left <= total) return { headers };
  const isBare = switches.retry === 'none';
  return {
    reply: isBare
      ? text(evidence.limit, 'Too many requests', { status: 429, headers })
      : json(
          evidence.limit,
          {
            error: 'APIRateLimitExceeded',
            description: 'Number of allowed API requests per minute exceeded',
          },
          { status: 429, headers: { ...headers, 'retry-after': String(Math.min(resets, 7)) } },
        ),
  };
}

/** @param {{ port?: number }} [options] */
export async function startZendesk({ port = 0 } = {}) {
  const state = makeState();
  const limit = makeLimit({ limit: usual, seconds: 60 });
  const executions = makeLimit({ limit: 5, seconds: 60 });
  const web = await serveWeb({ hosts, cookie, port, answer });

  function answerApi(request) {
    const { method, session, switches } = request;
    const path = request.path.replace(/^\/api\/v2/, '').replace(/\.json$/, '');
    if (switches.session === 'page') return loginPage();
    if (switches.session === 'sso') return redirect(evidence.ended, 'https://sso.acme.example/');
    if (switches.api === 'down')
      return text(evidence.ended, 'Service unavailable', { status: 503 });
    const { reply, headers } = limited(limit, request);
    if (reply) return reply;
    const made = byRole();
    return { ...made, headers: { ...made.headers, ...headers } };

    function byRole() {
      if (path === '/users/me') return meJson(session);
      if (!session)
        return json(evidence.ended, { error: "Couldn't authenticate you" }, { status: 401 });
      if (session.user.role === 'end-user')
        return answerRequests(state, path, request) ?? forbidden(evidence.ticket);
      const found =
        method === 'GET'
          ? answerRead(state, path, request, executions)
          : answerWrite(state, path, request);
      return found ?? notFound(evidence.ticket);
    }
  }

  function signIn(name) {
    const session = web.sessions.start(people.get(name) ?? people.get('agent1'));
    const home = session.user.role === 'end-user' ? '/hc/en-us/requests' : '/agent/filters/25';
    return redirect(evidence.ended, home, { 'set-cookie': web.sessions.setCookie(session) });
  }

  async function answer(request) {
    const { path, url, session } = request;
    if (path === '/favicon.ico') return text(evidence.ticketPage, '', { status: 204 });
    const [, name] = asset.exec(path) ?? [];
    if (name !== undefined)
      return text(evidence.ticketPage, file(name), {
        type: name.endsWith('.js') ? 'text/javascript' : 'text/css',
      });
    if (path.startsWith('/api/v2/')) {
      // One ticket's answers may come late, when another is in front.
      if (request.switches.slow && path.includes(`/tickets/${request.switches.slow}`))
        await new Promise((resolve) => setTimeout(resolve, 1200));
      return answerApi(request);
    }
    if (path === '/access/unauthenticated' || path === '/access')
      return url.searchParams.has('as') ? signIn(url.searchParams.get('as')) : loginPage();
    if (!session)
      return redirect(
        evidence.ended,
        `/access/unauthenticated?return_to=${encodeURIComponent(url.href)}`,
      );
    if (path.startsWith('/app-data/')) return appData(state, request);
    if (path.startsWith('/agent')) return agentPage(request);
    const asked = /^\/hc\/(?:[a-z-]+\/)?requests(?:\/(\d+))?\/?$/.exec(path);
    if (!asked) return null;
    return asked[1] === undefined ? requestsPage(request) : requestPage(state, asked[1], request);
  }

  return {
    ...web,
    agent: 'agent1',
    state,
    /** Another session of somebody's, as a `Cookie` header. */
    cookie: (name = 'agent1') => `${cookie}=${web.sessions.start(people.get(name)).id}`,
    reset() {
      web.reset();
      state.reset();
      limit.forget();
      executions.forget();
    },
  };
}
