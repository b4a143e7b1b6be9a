// What the page's own script asks for. Not a part of any API: tests count the requests to those.
import { json } from '../web/replies.mjs';
import { groups, people, statuses } from './account.mjs';
import { evidence } from './evidence.mjs';
import { pageOf } from './state.mjs';

const names = (map, number) => {
  for (const [key, value] of map) if ((value.number ?? value) === number) return value.name ?? key;
  return null;
};

function shown(ticket, now = Date.now()) {
  const flags = [];
  if (ticket.firstResponded === null && ticket.status === 2) flags.push('new');
  if (ticket.due !== null && ticket.resolved === null && now > ticket.due) flags.push('overdue');
  return {
    id: ticket.id,
    subject: ticket.subject,
    status: ticket.status,
    statusLabel: statuses.find(({ value }) => value === ticket.status)?.label ?? '',
    priority: ticket.priority,
    group: names(groups, ticket.group_id),
    agent: names(people, ticket.responder_id),
    requester: names(people, ticket.requester_id),
    tags: ticket.tags,
    flags,
    conversations: ticket.conversations.slice(-3).map(({ id, body_text, private: isPrivate }) => ({
      id,
      text: body_text,
      isPrivate,
    })),
    more: Math.max(0, ticket.conversations.length - 3),
  };
}

/** @param {import('../web/serve.mjs').WebRequest} request */
export function appData(state, { path, url, switches }) {
  const ticket = /^\/app-data\/tickets\/(\d+)$/.exec(path);
  if (ticket) {
    const found = state.ticket(Number(ticket[1]));
    return found ? json(evidence.ticketPage, { ticket: shown(found), switches }) : null;
  }
  if (path !== '/app-data/list') return null;
  const search = url.searchParams;
  const key = search.get('filter');
  const rows = state.ordered(
    key === 'search'
      ? state
          .all()
          .filter(
            ({ id, subject }) =>
              id < 1000 && subject.toLowerCase().includes(search.get('term') ?? ''),
          )
      : state.ticketsIn(key),
    search,
  );
  const size = key === '7100' ? 100 : key === '7002' ? 2000 : 30;
  const { rows: page } = {
    rows: rows.slice(0, size),
    ...(size === 30 ? pageOf(rows, search) : {}),
  };
  const shuffled = switches.order === 'other' ? [...page].reverse() : page;
  return json(evidence.cards, { tickets: shuffled.map((it) => shown(it)), switches });
}
