// The documents: the agents' application is one page whose script draws everything.
import { escape, html } from '../web/replies.mjs';
import { evidence } from './evidence.mjs';

const policy =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

export const loginPage = () =>
  html(
    evidence.ended,
    `<!doctype html><title>Sign in : Acme</title><h1>Login to the support portal</h1>
<form><label>Agent <input name="as" value="agent1"></label><button>Sign in</button></form>`,
  );

/** What customers see: classic, or of the new theme. No badge belongs here. */
export function portalPage({ path, switches, session }) {
  const id = /\/support\/tickets\/(\d+)/.exec(path)?.[1];
  const token = escape(session?.token ?? 'none');
  const subject = id === undefined ? 'My tickets' : `Ticket ${id}`;
  return html(
    evidence.portal,
    switches.portal === 'new'
      ? `<!doctype html><meta name="csrf-token" content="${token}"><title>${subject}</title><body class="portal--light"><main id="fw-main-content"><h1 class="fw-page-title">${subject}</h1><div class="fw-sidebar-wrapper" id="ticket-toolbar"></div></main></body>`
      : `<!doctype html><meta name="csrf-token" content="${token}"><title>${subject}</title><body><div id="ticket-toolbar"></div><h2 class="heading">${subject}</h2><div class="ticket-brief"></div></body>`,
  );
}

/** @param {import('../web/serve.mjs').WebRequest} request */
export function appPage({ switches, url }) {
  const isService = url.hostname.endsWith('freshservice.com');
  const language = switches.lang ?? 'en';
  const by = isService ? evidence.service : evidence.ticketPage;
  return html(
    by,
    `<!doctype html><html lang="${escape(language)}"><head><meta charset="utf-8"><title>Acme</title>
<link rel="stylesheet" href="/assets/app.css"></head>
<body class="ember-application${switches.theme === 'dark' ? ' at-night' : ''}" data-product="${isService ? 'service' : 'desk'}">
<div class="app-shell"><nav class="side"><a href="/a/dashboard/default">⌂</a><a href="/a/tickets/filters/all_tickets">✉</a></nav>
<div id="app"${isService ? '' : ' class="app-main-wrapper"'}></div></div><div id="ember-basic-dropdown-wormhole"></div>
<script type="module" src="/assets/start.js"></script></body></html>`,
    { headers: { 'content-security-policy': policy } },
  );
}
