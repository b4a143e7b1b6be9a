// One ticket: its layout is made once, and stays in the document until its tab is closed.
import { drawTabs, here, openTickets, toFront } from './tabs.js';
import { escapeText, hashed, shortDate, statusWord, timeLeft, told, wait, words } from './words.js';

const nativeBadge = (ticket) =>
  ticket.breachAt === null || here.switches.badge === 'off'
    ? ''
    : `<span data-garden-container-id="containers.tooltip" class="${hashed('tip')}"><span data-test-id="sla-policy-metric" class="${hashed('sla')}${
        Date.parse(ticket.breachAt) < Date.now() ? ` ${hashed('late')}` : ''
      }"><time datetime="${ticket.breachAt}">${timeLeft(ticket.breachAt)}</time></span></span><span data-test-id="sla-divider-wrapper">·</span>`;

const comment = (
  it,
) => `<article class="${hashed('comment')}${it.public ? '' : ` ${hashed('internal')}`}" data-test-id="omni-log-comment-item" type="${it.public ? (it.isAgent ? 'agent' : 'end-user') : 'internal'}">
  <header><span data-test-id="omni-log-item-sender">${escapeText(it.author)}</span> <time data-test-id="timestamp-relative" datetime="${
    here.switches.times === 'shifted' ? it.created_at.replace('Z', '+05:30') : it.created_at
  }">${shortDate(it.created_at)}</time>${it.public ? '' : ` <span data-test-id="omni-log-internal-note-tag">${words.note}</span>`}</header>
  <div data-test-id="omni-log-item-message"><div data-test-id="omni-log-message-content">${escapeText(it.body).replace(/\n/g, '<br>')}</div></div></article>`;

const select = (
  id,
  label,
  value,
) => `<div class="${hashed('field')}" data-test-id="${id}"><label data-garden-container-id="containers.field.label">${escapeText(label)}</label>
  <div data-garden-id="dropdowns.combobox.value">${escapeText(value)}</div></div>`;

const breadcrumb = (
  ticket,
) => `<nav class="btn-group ${hashed('crumbs')}" aria-label="${words.page}">
  <span data-test-id="tabs-nav-item-organizations">Acme</span><span data-test-id="tabs-nav-item-users">${escapeText(ticket.requester)}</span>
  <span data-test-id="tabs-section-nav-item-ticket"><span class="ticket_status_label ${escapeText(ticket.status)}">${escapeText(statusWord(ticket))}</span> ${words.ticket} #${ticket.id}</span></nav>`;

const headBar = (ticket) => `<div class="${hashed('head')}">
  <input class="${hashed('subject')}" data-test-id="${here.switches.subject === 'old' ? 'ticket-pane-subject' : 'omni-header-subject'}" aria-label="${words.subject}" value="${escapeText(ticket.subject)}">
  <div class="${hashed('via')}">${here.switches.toolbar === 'none' ? '' : `${nativeBadge(ticket)}<span data-test-id="omni-header-via-label">${words.via}</span>`}</div></div>`;

const layout = (
  ticket,
) => `<section class="ticket-panes-grid-layout ${hashed('grid')}" data-layout-of="${ticket.id}" data-test-id="ticket-${ticket.id}-${here.switches.layout === 'custom' ? 'custom' : 'standard'}-layout">
  ${here.switches.crumbs === 'none' ? '' : breadcrumb(ticket)}
  <div class="${hashed('columns')}"><aside class="${hashed('fields')}" data-test-id="column-1">
    ${select('ticket-system-field-requester-select', words.columns.requester, ticket.requester)}
    ${select('assignee-field', words.columns.assignee, `${ticket.group}/${ticket.assignee ?? '-'}`)}
    <div class="${hashed('field')}" data-test-id="ticket-system-field-tags-multiselect"><label>${words.tags}</label>${ticket.tags.map((it) => `<span class="${hashed('tag')}" data-test-id="ticket-system-field-tags-item-selected">${escapeText(it)}</span>`).join('')}</div>
    ${select('ticket-fields-priority-select', words.columns.priority, words.priority[ticket.priority] ?? '-')}
  </aside>
  <div class="${hashed('talk')}" data-test-id="ticket-main-conversation">${headBar(ticket)}
    <div data-test-id="omni-log-container" class="${hashed('log')}">${ticket.comments.map(comment).join('')}${ticket.comments.length > 50 ? '<button data-test-id="convolog-show-more-button">…</button>' : ''}</div>
    <div class="${hashed('composer')}" data-test-id="ticket-rich-text-editor"><div contenteditable="true" role="textbox">${here.switches.draft === 'text' ? 'Dear customer' : ''}</div></div>
    <footer><button data-test-id="submit_button-button">${words.submit} ${escapeText(statusWord(ticket))}</button><button data-playground="redraw">↻</button></footer>
  </div>
  <aside class="${hashed('context')}" data-test-id="component-type-ContextPanel"></aside></div></section>`;

/** Apps and the customer's panel draw into shadow roots, which copy names of the page's own. */
function fillPanel(workspace, ticket) {
  const panel = workspace.querySelector('[data-test-id="component-type-ContextPanel"]');
  const inner = panel.attachShadow({ mode: 'open' });
  inner.innerHTML = `<div data-test-id="ticket-${ticket.id}-standard-layout" data-is-active="true"><input data-test-id="omni-header-subject" value="not this"></div><p></p>`;
  inner.querySelector('p').textContent = ticket.requester;
  inner.querySelector('div').hidden = true;
}

function fill(workspace, ticket) {
  const isLate = here.switches.toolbar === 'late';
  workspace.innerHTML = layout(ticket);
  fillPanel(workspace, ticket);
  const via = workspace.querySelector('.x-via');
  if (!isLate) return;
  const late = [...via.childNodes];
  via.replaceChildren();
  setTimeout(() => via.replaceChildren(...late), Number(here.switches.wait ?? 800));
}

async function open(id) {
  const answer = await fetch(`/app-data/ticket/${id}`);
  if (!answer.ok) return;
  const { ticket, switches: now } = await answer.json();
  if (Number(now.mount ?? 0) > 0) await wait(Number(now.mount));
  // Asked for twice before it was there, it is made once.
  if (openTickets.has(id)) return;
  here.switches = now;
  openTickets.set(id, { subject: ticket.subject, isDirty: now.draft === 'tab' });
  const workspace = document.createElement('div');
  workspace.className = `ember-view workspace ${hashed('workspace')}`;
  workspace.hidden = true;
  document.querySelector('#workspaces').append(workspace);
  fill(workspace, ticket);
  workspace.dataset.ticket = JSON.stringify(ticket);
}

/** Opens a ticket's tab and puts it in front; the address is its own already. */
export async function showTicket(id, isCurrent) {
  if (!openTickets.has(id)) await open(id);
  if (!openTickets.has(id)) return;
  if (here.switches.front === 'told') await told();
  if (isCurrent()) toFront(id);
}

document.addEventListener('click', (event) => {
  if (!event.target.matches('[data-playground="redraw"]')) return;
  const workspace = event.target.closest('.workspace');
  fill(workspace, JSON.parse(workspace.dataset.ticket));
  toFront(here.selected);
});
document.addEventListener('input', (event) => {
  if (!event.target.matches('[contenteditable]') || here.selected === null) return;
  openTickets.get(here.selected).isDirty = event.target.textContent !== '';
  drawTabs();
});
