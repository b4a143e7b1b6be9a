// `GET /api/v2/…` in an agent's session, in the documented shapes.
import { json } from '../web/replies.mjs';
import { customStatuses, fields, groups, personByNumber } from './account.mjs';
import { evidence } from './evidence.mjs';
import {
  auditJson,
  clocksOf,
  commentsOf,
  iso,
  metricEventsOf,
  sideloads,
  ticketJson,
  userJson,
} from './ticket-json.mjs';

export const notFound = (by) =>
  json(by, { error: 'RecordNotFound', description: 'Not found' }, { status: 404 });
export const forbidden = (by) =>
  json(
    by,
    { error: { title: 'Forbidden', message: 'You do not have access to this page.' } },
    { status: 403 },
  );

/** An hour in which nobody is signed in is answered, too: with an empty account. */
export function meJson(session) {
  const user = session
    ? { ...userJson(session.user), locale: 'en-US', authenticity_token: session.token }
    : { id: null, name: 'Anonymous user', role: 'end-user' };
  return json(evidence.me, { user });
}

const includes = ({ url }) => new Set((url.searchParams.get('include') ?? '').split(','));

/** A page by cursor where `page[size]` asks for one, else by number; an archived ticket's is unpaged. */
function paged(key, list, { url, switches }, { isUnpaged = false } = {}) {
  const search = url.searchParams;
  const isNewest = search.get('sort') === '-created_at' || search.get('sort_order') === 'desc';
  const sorted = isNewest && switches.order !== 'ignored' ? list.toReversed() : list;
  if (isUnpaged) return { [key]: sorted, count: sorted.length };
  const size = Math.min(100, Number(search.get('page[size]') ?? search.get('per_page') ?? 100));
  if (search.has('page[size]') && switches.paging !== 'offset') {
    const from = Number(search.get('page[after]') ?? 0);
    const to = from + size;
    return {
      [key]: sorted.slice(from, to),
      meta: { has_more: to < sorted.length, after_cursor: String(to), before_cursor: String(from) },
      links: { next: to < sorted.length ? 'https://acme.zendesk.com/next' : null, prev: null },
    };
  }
  const from = (Number(search.get('page') ?? 1) - 1) * size;
  const next = from + size < sorted.length ? 'https://acme.zendesk.com/next' : null;
  return { [key]: sorted.slice(from, from + size), next_page: next, count: sorted.length };
}

function ticketReply(ticket, request) {
  const include = includes(request);
  if (request.switches.slas === 'ignored') include.delete('slas');
  const by = include.has('slas') ? evidence.ticketWithSlas : evidence.ticket;
  const { host = '' } = request.headers;
  return json(by, { ticket: ticketJson(ticket, include, host), ...sideloads([ticket], include) });
}

function audits(ticket, request) {
  const list = ticket.audits.map((audit) => auditJson(ticket, audit));
  const page = paged('audits', list, request, { isUnpaged: ticket.isArchived });
  if (request.switches.authors === 'unknown') return json(evidence.audits, page);
  const wanted = new Set(page.audits.map(({ author_id }) => author_id));
  const users = [...personByNumber.values()].filter((it) => wanted.has(it.number)).map(userJson);
  return json(evidence.audits, { ...page, users });
}

function comments(ticket, request) {
  const page = paged('comments', commentsOf(ticket), request);
  const wanted = new Set(page.comments.map(({ author_id }) => author_id));
  const users = [...personByNumber.values()].filter((it) => wanted.has(it.number)).map(userJson);
  return json(evidence.comments, { ...page, users });
}

/** The plan says who may read it: `none` 404, `low` 403. */
function policyMetrics(ticket, { switches }) {
  if (switches.plan === 'low') return forbidden(evidence.policyMetrics);
  if (switches.plan === 'none') return notFound(evidence.policyMetrics);
  return json(evidence.policyMetrics, { policy_metrics: clocksOf(ticket) });
}

function metrics(ticket, { switches }) {
  const one = {
    ticket_id: ticket.id,
    status_updated_at: iso(ticket.updated),
    reply_time_in_minutes: { calendar: null, business: null },
  };
  return json(evidence.metrics, { ticket_metric: switches.metrics === 'array' ? [one] : one });
}

const ofTicket = {
  '': ticketReply,
  '/audits': audits,
  '/comments': comments,
  '/slas/policy_metrics': policyMetrics,
  '/metrics': metrics,
  '/metric_events': (ticket) => json(evidence.metrics, { metric_events: metricEventsOf(ticket) }),
  '/side_conversations': () => json(evidence.ticket, { side_conversations: [] }),
};

function showMany(state, request) {
  const include = includes(request);
  const { switches, url, headers } = request;
  if (switches.many === 'large' && include.has('slas'))
    return { ...json(evidence.showMany, {}), body: `{"tickets":["${'x'.repeat(5_300_000)}"]}` };
  const ids = (url.searchParams.get('ids') ?? '').split(',').slice(0, 100);
  const found = ids.flatMap((id) => state.ticket(id) ?? []).filter((it) => !it.isForbidden);
  const tickets = found.map((it) => ticketJson(it, include, headers.host ?? ''));
  return json(evidence.showMany, { tickets, ...sideloads(found, include), count: found.length });
}

function usersShown({ url, switches }) {
  if (switches.authors === 'unknown') return forbidden(evidence.users);
  const ids = (url.searchParams.get('ids') ?? '').split(',').map(Number);
  return json(evidence.users, {
    users: ids.flatMap((id) => personByNumber.get(id) ?? []).map(userJson),
  });
}

const plain = {
  '/users/show_many': usersShown,
  '/ticket_fields': ({ switches }) =>
    switches.fields === 'forbidden'
      ? forbidden(evidence.fields)
      : json(evidence.fields, { ticket_fields: fields }),
  '/groups': () =>
    json(evidence.groups, { groups: [...groups].map(([name, id]) => ({ id, name })) }),
  '/custom_statuses': () => json(evidence.statuses, { custom_statuses: customStatuses }),
  '/slas/policies': ({ session }) =>
    session.user.role === 'admin'
      ? json(evidence.adminsOnly, { sla_policies: [], count: 0 })
      : forbidden(evidence.adminsOnly),
  '/business_hours/schedules': () =>
    json(evidence.schedules, {
      schedules: [
        {
          id: 4567312249615,
          name: 'Office',
          time_zone: 'New Caledonia',
          // Minutes since Sunday 00:00.
          intervals: [{ start_time: 1980, end_time: 2460 }],
        },
      ],
    }),
  '/business_hours/schedules/4567312249615/holidays': () =>
    json(evidence.schedules, {
      holidays: [{ id: 1, name: 'New Year', start_date: '2027-01-01', end_date: '2027-01-01' }],
    }),
};

function viewReply(state, path, { url }, limit) {
  const [, id, what] = /^\/views\/(\d+)(?:\/(\w+))?$/.exec(path) ?? [];
  const found = id === undefined ? null : state.inView(id, url.searchParams);
  if (found === null) return null;
  if (what === undefined)
    return json(evidence.views, { view: { id: Number(id), title: `View ${id}` } });
  if (what === 'tickets')
    return json(evidence.views, { tickets: found.map((it) => ({ id: it.id })) });
  if (limit.take(`${id} ${what}`).left < 0)
    return json(evidence.views, { error: 'APIRateLimitExceeded' }, { status: 429 });
  if (what === 'count') return json(evidence.views, { view_count: { value: found.length } });
  return json(evidence.views, { rows: found.map((it) => ({ ticket_id: it.id })), columns: [] });
}

/** A reply, or null where there is no such endpoint. `path` is without `/api/v2` and `.json`. */
export function answerRead(state, path, request, limit) {
  if (path === '/tickets/show_many') return showMany(state, request);
  if (plain[path]) return plain[path](request);
  const [, id, what] = /^\/tickets\/(\d+)(\/.+)?$/.exec(path) ?? [];
  if (id === undefined) return viewReply(state, path, request, limit);
  const ticket = state.ticket(id);
  if (!ticket) return notFound(evidence.ticket);
  if (ticket.isForbidden) return forbidden(evidence.ticket);
  return ofTicket[what ?? '']?.(ticket, request) ?? null;
}
