// Lists: one table, whose rows are made anew by every sort, refresh and page.
import { here, toFront } from './tabs.js';
import { escapeText, getData, hashed, shortDate, statusWord, timeLeft, words } from './words.js';

const sortable = {
  id: 'id',
  subject: 'subject',
  status: 'status',
  requested: 'requested',
  updated: 'updated',
};
const columnSets = {
  usual: [
    'status',
    'subject',
    'sla',
    'requester',
    'requested',
    'assignee',
    'id',
    'priority',
    'group',
    'updated',
  ],
  few: ['subject', 'assignee'],
  bare: ['requester', 'priority', 'group'],
};
const rowsPerPage = 30;

const date = (text) =>
  `<time datetime="${text}" title="${new Date(text).toUTCString()}">${shortDate(text)}</time>`;
const cells = {
  status: (it) =>
    `<td data-garden-id="tables.cell" data-test-id="ticket-table-cells-custom-status"><span aria-label="${escapeText(statusWord(it))}"><div class="${hashed('badge')} is-${escapeText(it.status)}" data-test-id="status-badge-${escapeText(it.status)}">${escapeText(statusWord(it))}</div></span></td>`,
  subject: (it) =>
    `<td class="${hashed('subject-cell')}" data-garden-id="tables.cell" data-test-id="ticket-table-cells-subject"><a data-garden-id="buttons.anchor" href="${here.switches.links === 'short' ? 'tickets' : '/agent/tickets'}/${here.switches.links === 'none' ? '' : it.id}">${escapeText(it.subject)}</a></td>`,
  sla: (it) =>
    `<td data-garden-id="tables.cell" data-test-id="ticket-table-cells-sla">${it.breachAt === null ? '-' : `<time datetime="${it.breachAt}">${timeLeft(it.breachAt)}</time>`}</td>`,
  requester: (it) =>
    `<td data-garden-id="tables.cell" aria-label="${escapeText(it.requester)}">${escapeText(it.requester)}</td>`,
  requested: (it) =>
    `<td data-garden-id="tables.cell" data-test-id="generic-table-cells-date">${date(it.requested)}</td>`,
  updated: (it) =>
    `<td data-garden-id="tables.cell" data-test-id="generic-table-cells-date">${date(it.updated)}</td>`,
  assignee: (it) =>
    `<td data-garden-id="tables.cell" data-test-id="ticket-table-cells-assignee">${escapeText(it.assignee ?? '-')}</td>`,
  id: (it) =>
    `<td data-garden-id="tables.cell" data-test-id="generic-table-cells-id">#${here.switches.ids === 'words' ? 'ABC' : it.id}</td>`,
  priority: (it) =>
    `<td data-garden-id="tables.cell" aria-label="${escapeText(words.priority[it.priority] ?? '-')}">${escapeText(words.priority[it.priority] ?? '-')}</td>`,
  group: (it) =>
    `<td data-garden-id="tables.cell" aria-label="${escapeText(it.group)}">${escapeText(it.group)}</td>`,
};

const row = (
  it,
  columns,
) => `<tr class="${hashed('row')}" data-garden-id="tables.row" data-test-id="generic-table-row" role="row" aria-selected="false">
  <td data-garden-id="tables.cell" data-test-id="generic-table-cells-selectable"><input type="checkbox"></td>${columns.map((name) => cells[name](it)).join('')}</tr>`;
const groupRow = (name, width) =>
  `<tr data-garden-id="tables.group_row" data-test-id="generic-table-rows-group-by"><td colspan="${width + 1}">${escapeText(name)}</td></tr>`;

function body(tickets, columns) {
  if (here.switches.grouped !== 'on') return tickets.map((it) => row(it, columns)).join('');
  const names = [...new Set(tickets.map(({ group }) => group))];
  return names
    .map(
      (name) =>
        groupRow(name, columns.length) +
        tickets
          .filter((it) => it.group === name)
          .map((it) => row(it, columns))
          .join(''),
    )
    .join('');
}

const head = (columns) =>
  `<thead data-garden-id="tables.head" data-test-id="generic-table-head"><tr data-garden-id="tables.header_row"><th data-garden-id="tables.header_cell"></th>${columns
    .map(
      (name) =>
        `<th data-garden-id="tables.header_cell">${sortable[name] ? `<button data-sort="${sortable[name]}">${words.columns[name]}</button>` : words.columns[name]}</th>`,
    )
    .join('')}</tr></thead>`;

export function listWorkspace() {
  const known = document.querySelector('#list-workspace');
  if (known) return known;
  const made = document.createElement('div');
  made.id = 'list-workspace';
  made.className = `ember-view workspace ${hashed('workspace')}`;
  document.querySelector('#workspaces').append(made);
  return made;
}

/** How the list in front is sorted, and which page of it is shown. */
let shownList = { path: '', sort: '', order: 'asc', page: 0 };

export async function showList(query, isCurrent) {
  const path = `/app-data/list?${query}`;
  if (path !== shownList.path) shownList = { path, sort: '', order: 'asc', page: 0 };
  const { sort, order, page } = shownList;
  const answer = await getData(`${path}${sort ? `&sort_by=${sort}&sort_order=${order}` : ''}`);
  if (!isCurrent()) return;
  here.switches = answer.switches;
  const { tickets } = answer;
  const isWhole =
    here.switches.rows === 'all' || (tickets.length >= 100 && here.switches.rows !== 'paged');
  const shown = isWhole ? tickets : tickets.slice(page * rowsPerPage, (page + 1) * rowsPerPage);
  const columns = columnSets[here.switches.columns] ?? columnSets.usual;
  const place = listWorkspace();
  const table = `<table class="${hashed('table')}" data-garden-id="tables.table" data-test-id="generic-table">${head(columns)}<tbody data-garden-id="tables.body" data-test-id="generic-table-body">${body(shown, columns)}</tbody></table>`;
  const old = place.querySelector('tbody');
  // A sort or a refresh of the same list keeps the table and replaces its rows.
  if (old && place.dataset.path === path)
    old.outerHTML = `<tbody data-garden-id="tables.body" data-test-id="generic-table-body">${body(shown, columns)}</tbody>`;
  else
    place.innerHTML = `<div data-test-id="views_views-pane-div" class="${hashed('pane')}"><div class="${hashed('list-head')}"><h1>${escapeText(new URLSearchParams(query).get('q') ?? `View ${new URLSearchParams(query).get('view')}`)}</h1>
      <span data-test-id="views_views-header-counter">${tickets.length}</span><button data-test-id="views_views-list_header-refresh">${words.refresh}</button><button data-test-id="generic-table-pagination-next">›</button></div>
      <div data-garden-id="pane"><div data-garden-id="pane.content"><div id="views_views-ticket-table">${table}</div></div></div></div>`;
  place.dataset.path = path;
  toFront(null);
}

document.addEventListener('click', (event) => {
  const sort = event.target.closest('[data-sort]')?.dataset.sort;
  const next = event.target.closest('[data-test-id="generic-table-pagination-next"]');
  if (!sort && !next && !event.target.closest('[data-test-id="views_views-list_header-refresh"]'))
    return;
  if (sort) {
    const isSame = shownList.sort === sort && shownList.order === 'asc';
    shownList = { ...shownList, sort, order: isSame ? 'desc' : 'asc', page: 0 };
  }
  if (next) shownList = { ...shownList, page: shownList.page + 1 };
  // The router listens: what the address names is drawn again.
  dispatchEvent(new PopStateEvent('popstate'));
});
