// The words of the agent's language, and what makes markup of them.
const languages = {
  en: {
    status: {
      new: 'New',
      open: 'Open',
      pending: 'Pending',
      hold: 'On-hold',
      solved: 'Solved',
      closed: 'Closed',
    },
    priority: { low: 'Low', normal: 'Normal', high: 'High', urgent: 'Urgent' },
    columns: {
      status: 'Ticket status',
      id: 'ID',
      subject: 'Subject',
      requester: 'Requester',
      requested: 'Requested',
      updated: 'Updated',
      assignee: 'Assignee',
      group: 'Group',
      priority: 'Priority',
      sla: 'Next SLA breach',
    },
    ticket: 'Ticket',
    subject: 'Subject',
    via: 'Via web',
    tags: 'Tags',
    note: 'Internal',
    submit: 'Submit as',
    page: 'Ticket page location',
    refresh: 'Refresh',
    now: 'Now',
  },
  de: {
    status: {
      new: 'Neu',
      open: 'Offen',
      pending: 'Wartend',
      hold: 'Angehalten',
      solved: 'Gelöst',
      closed: 'Geschlossen',
    },
    priority: { low: 'Niedrig', normal: 'Normal', high: 'Hoch', urgent: 'Dringend' },
    columns: {
      status: 'Ticketstatus',
      id: 'ID',
      subject: 'Betreff',
      requester: 'Anfragender',
      requested: 'Angefragt',
      updated: 'Aktualisiert',
      assignee: 'Mitarbeiter',
      group: 'Gruppe',
      priority: 'Priorität',
      sla: 'Nächste SLA-Verletzung',
    },
    ticket: 'Ticket',
    subject: 'Betreff',
    via: 'Über das Web',
    tags: 'Stichwörter',
    note: 'Intern',
    submit: 'Einreichen als',
    page: 'Seitenposition',
    refresh: 'Aktualisieren',
    now: 'Jetzt',
  },
  'pt-BR': {
    status: {
      new: 'Novo',
      open: 'Aberto',
      pending: 'Pendente',
      hold: 'Em espera',
      solved: 'Resolvido',
      closed: 'Fechado',
    },
    priority: { low: 'Baixa', normal: 'Normal', high: 'Alta', urgent: 'Urgente' },
    columns: {
      status: 'Status do ticket',
      id: 'ID',
      subject: 'Assunto',
      requester: 'Solicitante',
      requested: 'Solicitado',
      updated: 'Atualizado',
      assignee: 'Atribuído',
      group: 'Grupo',
      priority: 'Prioridade',
      sla: 'Próxima violação de SLA',
    },
    ticket: 'Ticket',
    subject: 'Assunto',
    via: 'Pela Web',
    tags: 'Tags',
    note: 'Interno',
    submit: 'Enviar como',
    page: 'Localização da página',
    refresh: 'Atualizar',
    now: 'Agora',
  },
};
export const words = languages[document.documentElement.lang] ?? languages.en;

export const escapeText = (value) =>
  String(value ?? '').replace(
    /[&<>"']/g,
    (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' })[sign],
  );

/** A class of this build: it says what it is for to nobody. */
const seed = Math.random().toString(36).slice(2, 7);
export const hashed = (name) =>
  `sc-${seed}-${[...name].reduce((sum, sign) => (sum * 31 + sign.charCodeAt(0)) % 46656, 7).toString(36)} x-${name}`;

export const statusWord = (it) => it.ownLabel ?? words.status[it.status] ?? it.status;
export const shortDate = (text) =>
  new Date(text).toLocaleDateString(document.documentElement.lang, {
    month: 'short',
    day: 'numeric',
  });
export const getData = async (path) => (await fetch(path)).json();
export const wait = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** The time that is left, as the product's own badge has it: calendar time, and "Now" once it is over. */
export function timeLeft(at) {
  const minutes = Math.floor((Date.parse(at) - Date.now()) / 60_000);
  if (minutes <= 0) return words.now;
  if (minutes < 60) return `${minutes}m`;
  return minutes < 24 * 60 ? `${Math.floor(minutes / 60)}h` : `${Math.floor(minutes / 1440)}d`;
}
/** Until a test says so, however long it takes it to look at what is there before. */
export const told = () =>
  new Promise((resolve) => addEventListener('playground-go', resolve, { once: true }));
