// A ticket's page, in the layouts of several years.
import { app, draw, escapeText, getData, priorityWord, statusWord, wait, words } from './draw.js';

const property = (id, label, value) =>
  `<div class="prop" data-test-id="${escapeText(id)}"><label>${escapeText(label)}</label>
   <div data-test-id="trigger-power-select" class="ember-power-select-trigger"><span class="ember-power-select-selected-item">${escapeText(value)}</span></div></div>`;

function talk(ticket) {
  const more =
    ticket.more > 0
      ? `<button data-test-button="load-more" class="ticket-details__item--more">+${ticket.more} conversations</button>`
      : '';
  return `${more}${ticket.conversations
    .map(
      (
        it,
      ) => `<div data-test-id="conversation-wrapper" data-album="note_${it.id}" class="ticket-details__item${it.isPrivate ? ' ticket-details__privatenote' : ''}">
      <div data-test-conversation="conversation-text" class="text__content">${escapeText(it.text)}</div></div>`,
    )
    .join('')}
    <div class="ticket-details__item rich-editor"><div class="fr-element fr-view" contenteditable="true"></div></div>`;
}

const buttons = `<div class="page-actions__left"><button data-test-email-action="reply">${words.Reply}</button><button data-test-id="add-note">…</button></div>`;

function head(ticket, layout) {
  const subject = escapeText(ticket.subject);
  const summary = '<button data-test-id="add-summary-button">Add AI summary</button>';
  if (layout === 'b')
    return `<div class="ticket-details-header"><div data-test-id="breadcrumb-item">#${ticket.id}</div><div class="action-bar"></div></div>
      <h2 class="sentiment-ticket-heading">${subject} ${summary}</h2>`;
  if (layout === 'shadow')
    return '<ticket-top-nav></ticket-top-nav><ticket-details></ticket-details>';
  return `<nav class="breadcrumb"><a class="breadcrumb__item" href="/a/tickets/filters/all_tickets" data-test-title="main-title">All tickets</a><span class="breadcrumb__item active">${ticket.id}</span></nav>
    <section id="mainactionbar"></section><h2 class="ticket-subject-heading">${subject} ${summary}</h2>`;
}

function service(ticket) {
  return `<div class="ticket-head"><span data-test-id="ticket-human-display-id">INC-${ticket.id}</span></div>
    <h2 data-test-id="subject-text">${escapeText(ticket.subject)}</h2><div class="ticket-tabs"><div class="multitab-navlist"></div></div>`;
}

function sidebar(ticket, { switches, layout }) {
  if (layout === 'shadow') return '';
  const priority = priorityWord(ticket.priority, switches);
  const status = statusWord(ticket.statusLabel);
  return `<aside class="ticket-properties-wrapper" data-test-id="ticket-properties-sticky">
    ${layout === 'b' ? `<div class="prop"><label>${words.Status}</label><span data-test-id="ticket-status">${escapeText(status)}</span></div>` : property('tkt-properties-status', words.Status, status)}
    ${property('priority', words.Priority, priority)}
    ${property(words.Group, words.Group, ticket.group ?? '--')}
    <a class="ticket-sidebar-sticky__refresh-text" href="#" data-refresh>Refresh</a></aside>`;
}

/** Parts of the page live in open shadow roots since about 2025. */
function fillShadows(ticket) {
  const roots = {
    'ticket-top-nav': `<div data-testid="right-section"><button>Reply</button></div>`,
    'ticket-details': `<h2 class="ticket-subject-heading">${escapeText(ticket.subject)}</h2>`,
  };
  for (const [name, markup] of Object.entries(roots)) {
    const host = app.querySelector(name);
    if (host) host.attachShadow({ mode: 'open' }).innerHTML = markup;
  }
}

export async function showTicket(id, isCurrent) {
  const { ticket, switches } = await getData(`/app-data/tickets/${id}`);
  await wait(Number(switches.slow ?? 30));
  if (!isCurrent()) return;
  const layout = switches.head ?? 'a';
  const isService = document.body.dataset.product === 'service';
  draw(`<div id="ticket-details" class="ticket-page">${isService ? service(ticket) : head(ticket, layout)}
    <div class="status-cards-container">${ticket.flags.map((it) => `<span class="flag">${words[it] ?? it}</span>`).join('')}</div>
    <div class="columns"><div class="ticket-details-wrapper"><div class="tickets-conversation-pane">${talk(ticket)}</div></div>
    ${isService ? '' : sidebar(ticket, { switches, layout })}</div></div>`);
  fillShadows(ticket);
  if (switches.title !== 'late') document.title = `[#${ticket.id}] ${ticket.subject} : Acme`;
  // The bar is there first, its buttons come later.
  await wait(Number(switches.late ?? 30));
  if (!isCurrent()) return;
  app.querySelector('#mainactionbar')?.insertAdjacentHTML('afterbegin', buttons);
}
