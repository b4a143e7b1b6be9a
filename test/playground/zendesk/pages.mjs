// The documents: the agents' workspace is one page whose script draws everything; the Help Center's
// pages come whole, as its standard theme writes them.
import { escape, html } from '../web/replies.mjs';
import { personByNumber } from './account.mjs';
import { evidence } from './evidence.mjs';
import { commentsOf, iso } from './ticket-json.mjs';

const policy =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";
const guarded = { headers: { 'content-security-policy': policy } };

export const loginPage = () =>
  html(
    evidence.ended,
    `<!doctype html><title>Sign in to Acme</title><h1>Sign in to Acme</h1>
<form action="/access/unauthenticated"><label>Agent <input name="as" value="agent1"></label><button>Sign in</button></form>`,
  );

/** Which evidence an address of the workspace rests on. */
const evidenceOf = (path) =>
  path.startsWith('/agent/tickets/')
    ? evidence.ticketPage
    : path.startsWith('/agent/home')
      ? evidence.homePage
      : evidence.listPage;

/** @param {import('../web/serve.mjs').WebRequest} request */
export function agentPage({ path, switches, session }) {
  const { lang = 'en-US', theme = 'light' } = switches;
  return html(
    evidenceOf(path),
    `<!doctype html><html lang="${escape(lang)}" data-theme="${escape(theme)}" data-color-scheme="${escape(theme)}">
<head><meta charset="utf-8"><title>Acme – Agent</title><link rel="stylesheet" href="/assets/app.css"></head>
<body class="ember-application" data-user="${escape(session.user.name)}"><div id="root"></div>
<script type="module" src="/assets/router.js"></script></body></html>`,
    guarded,
  );
}

const comment = (it) => {
  const author = personByNumber.get(it.author_id);
  const icon = author?.role === 'end-user' ? '' : '<svg class="icon-agent"></svg>';
  return `<li id="${it.id}" class="comment"><div class="comment-author">${icon}<div class="comment-meta"><span>${escape(author?.name ?? 'Zendesk')}</span>
<div class="meta-data"><time datetime="${it.created_at}" data-datetime="relative">${it.created_at}</time></div></div></div>
<div class="comment-body">${escape(it.body)}</div></li>`;
};

/** One request as Copenhagen draws it, or in a theme of the company's own. */
export function requestPage(state, id, { switches }) {
  const ticket = state.ticket(id);
  if (!ticket) return null;
  const comments = commentsOf(ticket).filter((it) => it.public);
  const body =
    switches.hc === 'own'
      ? `<main class="acme"><h2>${escape(ticket.subject)}</h2>${comments.map((it) => `<p>${escape(it.body)}</p>`).join('')}</main>`
      : `<div id="main-content" class="container request-container"><h1 class="request-title">${escape(ticket.subject)}</h1>
<section class="request-main"><ul class="comment-list">${comments.map(comment).join('')}</ul></section>
<section class="request-sidebar"><dl class="request-details"><dt>Created</dt><dd><time datetime="${iso(ticket.created)}"></time></dd><dt>Id</dt><dd>#${ticket.id}</dd>
<dt>Status</dt><dd><span class="status-label status-label-request status-label-${ticket.status}" title="${ticket.status}">${ticket.status}</span></dd></dl></section></div>`;
  return html(
    evidence.helpCenter,
    `<!doctype html><html lang="en-US"><title>${escape(ticket.subject)}</title><body>${body}</body></html>`,
  );
}

export const requestsPage = () =>
  html(
    evidence.helpCenter,
    `<!doctype html><html lang="en-US"><title>My requests</title><body><div id="main-content"></div></body></html>`,
  );
