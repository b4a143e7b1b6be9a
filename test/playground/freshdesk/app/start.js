// Goes from page to page as the web app does: the address changes first, what is drawn follows once its
// data is there.
import { draw, escapeText } from './draw.js';
import { showList } from './list.js';
import { showTicket } from './ticket.js';

let turn = 0;

/** Draws the page that the address names; a later call wins. */
async function route() {
  const mine = (turn += 1);
  const isCurrent = () => mine === turn;
  const url = new URL(location.href);
  const ticket = /^\/a\/tickets\/(\d+)\/?$/.exec(url.pathname);
  if (ticket) return showTicket(ticket[1], isCurrent);
  const filter = /^\/a\/tickets\/(?:filters|view)\/([\w-]+)/.exec(url.pathname)?.[1];
  if (filter || url.pathname === '/a/tickets')
    return showList(filter ?? 'all_tickets', url, isCurrent);
  if (url.pathname === '/a/search/tickets') return showList('search', url, isCurrent);
  document.title = 'Dashboard : Acme';
  draw(
    `<header class="header-primary"><h1 data-test-title="main-title">${escapeText(url.pathname)}</h1></header>`,
  );
}

/** As the web app goes to a page: the address first. */
function visit(path) {
  history.pushState({}, '', path);
  return route();
}

addEventListener('popstate', () => route());
document.addEventListener('click', (event) => {
  const link = event.target.closest('a[href^="/a/"]');
  if (!link || event.defaultPrevented) return;
  event.preventDefault();
  void visit(link.getAttribute('href'));
});

document.addEventListener('click', (event) => {
  const sort = event.target.closest('[data-sort]')?.dataset.sort;
  if (sort) {
    const url = new URL(location.href);
    const isUp = url.searchParams.get('orderType') === 'asc';
    url.searchParams.set('orderBy', sort);
    url.searchParams.set('orderType', isUp ? 'desc' : 'asc');
    void visit(url.pathname + url.search);
  }
  if (event.target.closest('[data-refresh]')) {
    event.preventDefault();
    void route();
  }
  // Selecting a row draws the whole list again.
  if (event.target.matches('[data-test-checkbox]')) void route();
});

// For tests: what a click on a link does.
globalThis.visit = visit;
void route();
