// What is captured of the playground: pages by their switches, and conversations of the adapter.

export const pages = [
  { name: 'ticket-open', path: '/a/tickets/1' },
  { name: 'ticket-title-late', path: '/a/tickets/2', switches: 'title:late' },
  { name: 'ticket-new-header', path: '/a/tickets/3', switches: 'head:b,title:late' },
  { name: 'ticket-shadow-roots', path: '/a/tickets/3', switches: 'head:shadow' },
  { name: 'ticket-german', path: '/a/tickets/4', switches: 'lang:de' },
  { name: 'ticket-portuguese', path: '/a/tickets/4', switches: 'lang:pt-BR,head:b' },
  { name: 'ticket-own-labels', path: '/a/tickets/104', switches: 'priorities:own' },
  { name: 'ticket-markup-in-subject', path: '/a/tickets/7', switches: 'title:late' },
  { name: 'ticket-buttons-late', path: '/a/tickets/1', switches: 'late:60000', isLate: true },
  { name: 'ticket-loading', path: '/a/tickets/1', switches: 'late:60000,slow:60000', raw: true },
  { name: 'list-cards', path: '/a/tickets/filters/7001' },
  { name: 'list-cards-some-columns', path: '/a/tickets/filters/7001', switches: 'columns:some' },
  { name: 'list-cards-few-columns', path: '/a/tickets/filters/7001', switches: 'columns:few' },
  { name: 'list-cards-portuguese', path: '/a/tickets/filters/7001', switches: 'lang:pt-BR' },
  { name: 'list-table', path: '/a/tickets/filters/7001', switches: 'layout:table' },
  {
    name: 'list-table-few-columns',
    path: '/a/tickets/filters/7001',
    switches: 'layout:table,columns:few',
  },
  { name: 'search', path: '/a/search/tickets?term=password' },
  { name: 'dashboard', path: '/a/dashboard/default' },
  { name: 'service-ticket', path: '/a/tickets/5?current_tab=details', host: 1 },
  { name: 'service-ticket-title-late', path: '/a/tickets/5', host: 1, switches: 'title:late' },
  { name: 'service-list', path: '/a/tickets/view/new_and_my_open', host: 1 },
];

const note = 'Escalated to tier 2: Jürgen asks for a <callback>.\n\nuptier:k3b9q1';
const mark = 'uptier:k3b9q1';

const read = (name, id, more = {}) => ({
  name,
  call: `readTicket ${id}`,
  hold: (api) => api.readTicket(id),
  ...more,
});
const list = (name, ids, view, more = {}) => ({
  name,
  call: `readTickets ${ids.join(' ')}${view === undefined ? '' : ` in ${view}`}`,
  hold: (api) => api.readTickets(ids, view),
  ...more,
});
const write = (name, ticketId, effect, more = {}) => ({
  name,
  call: `write ${JSON.stringify({ ticketId, write: effect, mark })}`,
  hold: (api) => api.write({ ticketId, write: effect, mark }),
  ...more,
});
const rows = ['1', '2', '3', '4', '5', '6'];

export const conversations = [
  read('ticket', '1'),
  read('ticket-flapping', '4'),
  read('ticket-markup-in-subject', '7'),
  read('ticket-by-telephone', '108'),
  read('ticket-no-sla', '101'),
  read('ticket-pending-timer-on', '102'),
  read('ticket-custom-timer-off', '103'),
  read('ticket-custom-timer-unknown', '103', { switches: 'fields:forbidden' }),
  read('ticket-fields-as-v2', '104', { switches: 'fields:v2' }),
  read('ticket-spam', '105'),
  read('ticket-restricted', '106'),
  read('ticket-archived', '107'),
  read('ticket-not-found', '9999'),
  read('ticket-long-history', '1001'),
  read('ticket-on-own-domain', '1', { host: 2 }),
  read('ticket-v2-refused', '1', { switches: 'v2:refused' }),
  read('ticket-signed-out', '1', { user: null }),
  read('ticket-login-page', '1', { switches: 'session:page' }),
  read('ticket-limit', '1', { switches: 'limit:over' }),
  read('service-ticket', '5', { host: 1 }),
  list('list', rows, 'filter=7001&page=1'),
  list('list-custom-statuses', ['9', '3', '104'], 'filter=7003'),
  list('list-left-out', ['9', '3', '1', '104'], 'filter=7003', {
    switches: 'list:fewer,latest:few',
  }),
  list('list-unknown', ['9', '3', '104'], 'filter=7003', { switches: 'list:unknown,latest:few' }),
  list('list-search', ['1', '11'], undefined, { switches: 'latest:few' }),
  list('service-list', ['1', '2'], 'filter=new_and_my_open', { host: 1 }),
  { name: 'who-am-i', call: 'whoAmI', hold: (api) => api.whoAmI() },
  { name: 'mark-fields', call: 'markFields 1', hold: (api) => api.markFields('1') },
  write('note-written', '5', { kind: 'note', body: note }),
  write('note-found', '5', { kind: 'note', body: note }),
  {
    name: 'notes-read',
    call: 'readNotes 5 uptier:',
    hold: (api) => api.readNotes('5', 'uptier:'),
  },
  write('note-not-read-back', '6', { kind: 'note', body: note }, { switches: 'notes:lost' }),
  write('note-refused', '8', { kind: 'note', body: note }, { switches: 'writes:forbidden' }),
  write('note-on-spam', '105', { kind: 'note', body: note }),
  write('tag-written', '4', { kind: 'tag', tag: 'escalated_tier_2' }),
  write('tag-there', '4', { kind: 'tag', tag: 'escalated_tier_2' }),
  write('priority-written', '5', { kind: 'priority', to: 'Urgent' }),
  write('priority-no-token', '9', { kind: 'priority', to: 'Urgent' }, { switches: 'token:none' }),
  write(
    'priority-required-field',
    '9',
    { kind: 'priority', to: 'Urgent' },
    { switches: 'required:closure' },
  ),
  write('group-written', '5', { kind: 'group', to: 'Incidents' }),
  write('group-unknown', '5', { kind: 'group', to: 'Nobody’s' }),
  write('write-signed-out', '5', { kind: 'priority', to: 'Low' }, { user: null }),
];
