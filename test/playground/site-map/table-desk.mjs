// In English: a table whose classes a build tool makes up anew on each page, dates with AM and PM.
import { escapeText } from './escape-text.mjs';

const hour = 3_600_000;
const titles = [
  'Dialer drops every second call',
  'Cannot sign in <b>since</b> Monday',
  'Invoice shows the wrong tax',
  'Recordings are missing',
  'Please add two seats',
  'IVR plays the old greeting',
];
const words = [
  'Untouched',
  'In progress',
  'Waiting for customer',
  'Fixed',
  'In progress',
  'Untouched',
];
const levels = ['Low', 'Normal', 'High', 'Normal', 'Urgent', 'Low'];

/** A class as a build tool makes it up: another one at each call. */
const hashed = () => `sc-${Math.random().toString(36).slice(2, 8)}`;

const date = (at) =>
  new Intl.DateTimeFormat('en-US', {
    timeZone: 'America/New_York',
    month: 'short',
    day: 'numeric',
    year: 'numeric',
    hour: 'numeric',
    minute: '2-digit',
  })
    .format(at)
    .replace(/\u202f/g, ' ');

const frame = (title, body) => `<!doctype html><html lang="en"><title>${title}</title>
<style>body{font:14px sans-serif;margin:24px}td,th{padding:6px 12px;text-align:start}</style>
<body><nav class="${hashed()}"><a href="/inbox?sort=age">Inbox</a> <a href="/people/12">Ada</a></nav>
<main class="${hashed()}">${body}</main></body></html>`;

const row = ({ id, title, status, level, createdAt }) => `<tr class="${hashed()}">
<td class="${hashed()}"><input type="checkbox" aria-label="Choose ${id}"></td>
<td class="${hashed()}"><a href="/req/${id}">${escapeText(title)}</a></td>
<td class="${hashed()}"><span class="${hashed()}">${status}</span></td>
<td class="${hashed()}">${level}</td><td class="${hashed()}">${date(createdAt)}</td></tr>`;

const list = (tickets) => `<h1>Inbox</h1><table class="${hashed()}"><thead><tr>
<th></th><th>Topic</th><th>State</th><th>Level</th><th>Received</th></tr></thead>
<tbody>${tickets.map(row).join('')}</tbody></table>`;

const ticket = ({ title, status, level, createdAt }) => `<article class="${hashed()}">
<header class="${hashed()}"><h1 class="${hashed()}">${escapeText(title)}</h1></header>
<div class="${hashed()}">
<div class="${hashed()}"><div class="${hashed()}">State</div><div class="${hashed()}">${status}</div></div>
<div class="${hashed()}"><div class="${hashed()}">Level</div><div class="${hashed()}">${level}</div></div>
<div class="${hashed()}"><div class="${hashed()}">Received</div><div class="${hashed()}">${date(createdAt)}</div></div>
</div><p>The message of the customer.</p></article>`;

/** The same facts in other places: the state has become a chip without a label. */
const redesigned = ({ title, status, level, createdAt }) => `<article class="${hashed()}">
<header class="${hashed()}"><p class="${hashed()}"><em class="${hashed()}">${status}</em></p>
<h1 class="${hashed()}">${escapeText(title)}</h1></header><p>The message of the customer.</p>
<aside class="${hashed()}"><div><div>Received</div><div>${date(createdAt)}</div></div>
<div><div>Level</div><div>${level}</div></div></aside></article>`;

export function tableDesk(now) {
  const tickets = titles.map((title, at) => ({
    id: `REQ-${104 + at}`,
    title,
    status: words[at] ?? '',
    level: levels[at] ?? '',
    createdAt: Math.floor((now - (at + 1) * hour) / 60_000) * 60_000,
  }));
  return {
    tickets,
    list: '/inbox?sort=age',
    ticket: (id) => `/req/${id}`,
    page(url, isRedesigned) {
      if (url.pathname === '/inbox') return frame('Inbox', list(tickets));
      const found = tickets.find(({ id }) => url.pathname === `/req/${id}`);
      if (!found) return null;
      return frame('Request', (isRedesigned ? redesigned : ticket)(found));
    },
  };
}
