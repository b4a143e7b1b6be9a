// The frame around every page: the toolbar and the strip of tabs, in which tickets stay open.
import { escapeText, hashed } from './words.js';

const root = document.querySelector('#root');
/** What the page is switched into, and the ticket in front; null: a list. */
export const here = { switches: {}, selected: null };
/** Open tickets, in the order of their tabs. */
export const openTickets = new Map();
const wasInFront = new Set();

export function frame() {
  root.innerHTML = `
  <header class="${hashed('toolbar')}" data-test-id="header-toolbar">
    <nav class="${hashed('tabs')}" data-test-id="header-tablist"></nav>
    <button class="${hashed('me')}" data-test-id="toolbar-profile-menu-button"><img alt="${escapeText(document.body.dataset.user)}"></button>
  </header>
  <div class="${hashed('below')}">
    <nav class="${hashed('side')}" data-test-id="support_nav"><a href="/agent/home/tickets">⌂</a><a href="/agent/filters/25">≡</a></nav>
    <main class="${hashed('main')}" data-garden-id="navigation.main"><div id="workspaces"></div></main>
  </div>`;
}

const tab = (id, subject) => {
  const name = here.switches.tabs === 'div' ? 'div' : 'a';
  const isFront = here.selected === id;
  return `<${name} class="${hashed('tab')}" href="/agent/tickets/${id}" data-test-id="header-tab" data-entity-type="TICKET_ENTITY_TYPE" data-entity-id="${id}" data-entity-is-selected="${isFront}">
    <div data-test-id="header-tab-title">${escapeText(subject)}</div><div data-test-id="header-tab-subtitle">#${id}</div>${
      openTickets.get(id)?.isDirty ? '<span data-test-id="omnitab-dirty-notification">●</span>' : ''
    }</${name}>`;
};

export function drawTabs() {
  const strip = document.querySelector('[data-test-id="header-tablist"]');
  const tickets = [...openTickets].map(([id, { subject }]) => tab(id, subject)).join('');
  const isList = here.selected === null;
  strip.innerHTML = `${tickets}<a class="${hashed('tab')}" href="/agent/filters/25" data-test-id="header-tab" data-entity-type="VIEWS" data-entity-is-selected="${isList}">≡</a>`;
  if (here.switches.tabs === 'none') strip.remove();
}

/** Puts one layout in front; the others stay where they are, out of sight. */
export function toFront(id) {
  here.selected = id;
  for (const layout of document.querySelectorAll('[data-layout-of]')) {
    const isFront = layout.dataset.layoutOf === id;
    if (here.switches.active === 'silent') layout.removeAttribute('data-is-active');
    else layout.setAttribute('data-is-active', String(isFront));
    layout.parentElement.hidden = !isFront;
  }
  const list = document.querySelector('#list-workspace');
  if (list) list.hidden = id !== null;
  // The strip may lag behind what is in front, once a tab comes back.
  if (here.switches.tabs !== 'behind' || !wasInFront.has(id)) drawTabs();
  wasInFront.add(id);
}
