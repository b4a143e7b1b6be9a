// What the workspace's own script is given. Zendesk's pages have other means for this, which nobody
// published and no adapter may use.
import { json } from '../web/replies.mjs';
import { customStatuses, groups, personByNumber } from './account.mjs';
import { evidence } from './evidence.mjs';
import { auditJson, clocksOf, commentsOf, iso } from './ticket-json.mjs';

const groupName = (id) => [...groups].find(([, number]) => number === id)?.[0] ?? '';
const ownLabel = (id) =>
  customStatuses.find((it) => it.id === id && !it.default)?.agent_label ?? null;

function rowOf(ticket) {
  const next = clocksOf(ticket).find((it) => it.stage === 'active' && it.breach_at !== null);
  return {
    id: ticket.id,
    subject: ticket.subject,
    status: ticket.status,
    ownLabel: ownLabel(ticket.customStatus),
    priority: ticket.priority,
    requester: personByNumber.get(ticket.requester)?.name ?? '',
    assignee: personByNumber.get(ticket.assignee)?.name ?? null,
    group: groupName(ticket.group),
    requested: iso(ticket.created),
    updated: iso(ticket.updated),
    breachAt: next?.breach_at ?? null,
  };
}

const oneTicket = (ticket) => ({
  ...rowOf(ticket),
  tags: ticket.tags,
  comments: commentsOf(ticket).map((it) => ({
    ...it,
    author: personByNumber.get(it.author_id)?.name ?? 'Zendesk',
    isAgent: personByNumber.get(it.author_id)?.role !== 'end-user',
  })),
  audits: ticket.audits.map((audit) => auditJson(ticket, audit)).length,
});

/** A page of the workspace's own data. */
export function appData(state, { path, url, switches, session }) {
  const by = evidence.listPage;
  const [, id] = /^\/app-data\/ticket\/(\d+)$/.exec(path) ?? [];
  if (id !== undefined) {
    const ticket = state.ticket(id);
    return ticket && !ticket.isForbidden
      ? json(evidence.ticketPage, { ticket: oneTicket(ticket), switches })
      : json(by, {}, { status: 404 });
  }
  const view = url.searchParams.get('view') ?? '25';
  const query = url.searchParams.get('q');
  const found =
    query === null
      ? (state.inView(view, url.searchParams) ?? [])
      : state.all().filter((it) => it.subject.toLowerCase().includes(query.toLowerCase()));
  return json(by, { tickets: found.map(rowOf), switches, user: session.user.name });
}
