// Words of the agent's language, and Ember-like drawing: every render makes its nodes anew, with ids and
// counters that mean nothing.
export const app = document.querySelector('#app');
let counter = 100;

export const escapeText = (value) =>
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
export const words = labels[document.documentElement.lang] ?? labels.en;
export const statusWord = (label) => words.status[label] ?? label;
export const priorityWord = (number, switches) =>
  switches.priorities === 'own' ? `P${5 - number}` : words.priority[number - 1];

/** Every node gets a number, as Ember's do; some get an id of this render. */
function stamp(root) {
  for (const node of root.querySelectorAll('*')) {
    counter += 1;
    node.setAttribute('data-identifyelement', String(counter));
    if (node.id === '' && counter % 5 === 0) node.id = `ember${counter}`;
  }
}

export function draw(markup) {
  app.innerHTML = markup;
  stamp(app);
}

export const getData = async (path) => (await fetch(path)).json();
export const wait = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));
