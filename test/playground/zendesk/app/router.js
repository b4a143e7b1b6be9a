// As the workspace goes from page to page: one document, and the address changes first.
import { listWorkspace, showList } from './list.js';
import { frame, toFront } from './tabs.js';
import { showTicket } from './ticket.js';
import { escapeText } from './words.js';

let turn = 0;

/** Draws what the address names; a later call wins. */
async function route() {
  const mine = (turn += 1);
  const isCurrent = () => mine === turn;
  const { pathname, search } = location;
  const ticket = /^\/agent\/tickets\/(\d+)/.exec(pathname)?.[1];
  if (ticket) return showTicket(ticket, isCurrent);
  const view = /^\/agent\/filters\/(\d+)/.exec(pathname)?.[1];
  if (view) return showList(`view=${view}`, isCurrent);
  if (pathname.startsWith('/agent/search')) {
    const query = new URLSearchParams(search).get('q') ?? '';
    return showList(`q=${encodeURIComponent(query)}`, isCurrent);
  }
  if (pathname.startsWith('/agent/home')) return showList('view=29', isCurrent);
  const place = listWorkspace();
  place.innerHTML = `<h1>${escapeText(pathname)}</h1>`;
  toFront(null);
}

function visit(path) {
  history.pushState({}, '', path);
  return route();
}

addEventListener('popstate', () => void route());
document.addEventListener('click', (event) => {
  const link = event.target.closest('a[href], [data-test-id="header-tab"]');
  const path = link?.getAttribute('href');
  if (!path || event.defaultPrevented || !/^(?:\/agent\/|tickets\/)/.test(path)) return;
  event.preventDefault();
  void visit(path.startsWith('/') ? path : `/agent/${path}`);
});

frame();
void route();
