// Lists: cards or a table, whose rows are made anew or used again for other tickets.
import { app, draw, escapeText, getData, priorityWord, statusWord, words } from './draw.js';

const tagsOf = (ticket) =>
  ticket.tags.map((it) => `<span class="tag">${escapeText(it)}</span>`).join('');
const flagsOf = (ticket) =>
  ticket.flags
    .map((it) => `<span class="tag--${it}">${escapeText(words[it] ?? it)}</span>`)
    .join('');

const card = (ticket, switches) => `<div class="tickets__list">
  <div class="list-content--inner" data-test-ticket-content="${ticket.id}">
    <input type="checkbox" data-test-checkbox="ticket-${ticket.id}">
    <div class="list-content--main"><div class="status-tag-wrap">${flagsOf(ticket)}</div>
      <a class="ticket-title-row" data-test-link href="/a/tickets/${ticket.id}">${escapeText(ticket.subject)} <span data-test-ticket-id>#${ticket.id}</span></a>
      ${switches.columns === 'some' ? '' : `<div class="ticket-info"><a class="user-link" href="/a/contacts/9">${escapeText(ticket.requester)}</a> ${tagsOf(ticket)}</div>`}</div>
    ${
      switches.columns === 'few'
        ? ''
        : `<div class="list-content--info">${
            switches.columns === 'some'
              ? ''
              : `<div class="list-filter-wrap">
      <div class="list-filter__priority">${escapeText(priorityWord(ticket.priority, switches))}</div>
      <div class="list-filter__status">${escapeText(statusWord(ticket.statusLabel))}</div></div>`
          }</div>`
    }
  </div></div>`;

const tableRow = (
  ticket,
  { columns },
) => `<tr class="lt-row" data-test-id="ticket-row-${ticket.id}">
  <td><input type="checkbox"></td>
  <td><a data-test-id="ticket-subject-link-${ticket.id}" href="/a/tickets/${ticket.id}">${escapeText(ticket.subject)}</a></td>
  ${
    columns === 'few'
      ? ''
      : `<td class="lt-cell-ticket-states"><div class="status-tag-wrap">${flagsOf(ticket)}</div></td>
  <td><span data-test-id="statusTranslatedLabel_test_label">${escapeText(statusWord(ticket.statusLabel))}</span></td>`
  }</tr>`;

const serviceRow = (
  ticket,
  switches,
) => `<tr class="et-tr"><td data-name="subject"><a class="subject-cell" href="/a/tickets/${ticket.id}?current_tab=details">${escapeText(ticket.subject)}</a></td>
  <td data-name="status">${escapeText(statusWord(ticket.statusLabel))}</td><td data-name="priority">${escapeText(priorityWord(ticket.priority, switches))}</td></tr>`;

function rowsOf(tickets, switches) {
  if (document.body.dataset.product === 'service')
    return `<table class="et-table"><thead><tr class="et-tr"><th>Subject</th></tr></thead><tbody>${tickets.map((it) => serviceRow(it, switches)).join('')}</tbody></table>`;
  if (switches.layout === 'table')
    return `<div class="ember-light-table"><table><tbody>${tickets.map((it) => tableRow(it, switches)).join('')}</tbody></table></div>`;
  return tickets.map((it) => card(it, switches)).join('');
}

/** Rows stay and get other tickets: what a table of this kind does when it is scrolled or sorted. */
function recycle(tickets, switches) {
  const fresh = document.createElement('div');
  fresh.innerHTML = rowsOf(tickets, switches);
  const selector = '[data-test-ticket-content], tr.lt-row';
  const old = [...app.querySelectorAll(selector)];
  [...fresh.querySelectorAll(selector)].forEach((row, place) => {
    const kept = old[place];
    if (!kept) return;
    for (const { name, value } of row.attributes) kept.setAttribute(name, value);
    const now = [...kept.querySelectorAll('a[href^="/a/tickets/"]')];
    [...row.querySelectorAll('a[href^="/a/tickets/"]')].forEach((link, at) => {
      now[at]?.setAttribute('href', link.getAttribute('href'));
      now[at]?.setAttribute('data-test-id', link.getAttribute('data-test-id') ?? '');
      if (now[at]) now[at].firstChild.nodeValue = link.firstChild.nodeValue;
    });
  });
}

export async function showList(filter, url, isCurrent) {
  const search = new URLSearchParams(url.search);
  search.set('filter', filter);
  const { tickets, switches } = await getData(`/app-data/list?${search}`);
  if (!isCurrent()) return;
  document.title = 'Tickets : Acme';
  if (switches.rows === 'recycled' && app.querySelector('[data-test-ticket-content], tr.lt-row'))
    return recycle(tickets, switches);
  draw(`<header class="header-primary"><h1 class="breadcrumb-title" data-test-title="main-title">${escapeText(filter)}</h1>
    <button data-test-id="view-dropdown">${switches.layout === 'table' ? 'Table' : 'Card'}</button>
    <button data-sort="created_at">Sort by date created</button><button data-sort="due_by">Sort by due by</button></header>
    <div class="list-page">${rowsOf(tickets, switches)}</div>`);
}
