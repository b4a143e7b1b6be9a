// Ember-like: the address changes first, what is drawn follows once its data is there, and every
// render makes its nodes anew, with ids and counters that mean nothing.
const app = document.querySelector('#app');
let counter = 100;
let turn = 0;

const escapeText = (value) =>
  String(value ?? '').replace(
    /[&<>"']/g,
    (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' })[sign],
  );

/** The labels of the agent's language. */
const labels = {
  en: {
    Status: 'Status',
    Group: 'Group',
    Priority: 'Priority',
    Reply: 'Reply',
    status: {},
    priority: ['Low', 'Medium', 'High', 'Urgent'],
    overdue: 'Overdue',
    new: 'New',
  },
  de: {
    Status: 'Status',
    Group: 'Gruppe',
    Priority: 'Priorität',
    Reply: 'Antworten',
    status: { Open: 'Offen', Pending: 'Ausstehend', Resolved: 'Gelöst', Closed: 'Geschlossen' },
    priority: ['Niedrig', 'Mittel', 'Hoch', 'Dringend'],
    overdue: 'Überfällig',
    new: 'Neu',
  },
  'pt-BR': {
    Status: 'Status',
    Group: 'Grupo',
    Priority: 'Prioridade',
    Reply: 'Responder',
    status: { Open: 'Aberto', Pending: 'Pendente', Resolved: 'Resolvido', Closed: 'Fechado' },
    priority: ['Baixa', 'Média', 'Alta', 'Urgente'],
    overdue: 'Atrasado',
    new: 'Novo',
  },
};
const words = labels[document.documentElement.lang] ?? labels.en;
const statusWord = (label) => words.status[label] ?? label;
const priorityWord = (number, switches) =>
  switches.priorities === 'own' ? `P${5 - number}` : words.priority[number - 1];

/** Every node gets a number, as Ember's do; some get an id of this render. */
function stamp(root) {
  for (const node of root.querySelectorAll('*')) {
    counter += 1;
    node.setAttribute('data-identifyelement', String(counter));
    if (node.id === '' && counter % 5 === 0) node.id = `ember${counter}`;
  }
}

function draw(markup) {
  app.innerHTML = markup;
  stamp(app);
}

const getData = async (path) => (await fetch(path)).json();
const wait = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

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
