// Tickets, clocks, people and audits as the API documents them.
import {
  brands,
  groups,
  organizations,
  people,
  personByNumber,
  organizationOf,
  replyWithin,
  waitWithin,
} from './account.mjs';

export const iso = (at) =>
  at === null ? null : new Date(at).toISOString().replace(/\.\d+Z$/, 'Z');
const answers = (ticket) =>
  ticket.audits.slice(1).filter(({ author, events }) => {
    const writer = personByNumber.get(author);
    const isAgent = writer !== undefined && writer.role !== 'end-user' && !writer.isLight;
    return isAgent && events.some((it) => it.type === 'Comment' && it.public && !it.via);
  });
const isOver = ({ status }) => status === 'solved' || status === 'closed';

const coarse = (at, now) => {
  const minutes = Math.trunc((at - now) / 60_000);
  if (Math.abs(minutes) < 60) return { minutes };
  if (Math.abs(minutes) < 24 * 60) return { hours: Math.trunc(minutes / 60) };
  return { days: Math.trunc(minutes / 1440) };
};
const metricJson = ({ breach_at, stage, metric }, now) => ({
  breach_at: iso(breach_at),
  stage,
  metric,
  ...(breach_at === null ? {} : coarse(breach_at, now)),
});

/** The clocks that Zendesk would keep; its arithmetic stays Zendesk's. */
export function clocksOf(ticket, now = Date.now()) {
  if (ticket.slas) return ticket.slas.map((it) => metricJson(it, now));
  const within = replyWithin[ticket.priority];
  const [first] = answers(ticket);
  const wait = ticket.status === 'pending' ? 'paused' : isOver(ticket) ? 'achieved' : 'active';
  return [
    {
      metric: 'first_reply_time',
      stage: first || isOver(ticket) ? 'achieved' : 'active',
      breach_at: ticket.created + within,
    },
    {
      metric: 'requester_wait_time',
      stage: wait,
      breach_at: wait === 'paused' ? null : ticket.created + waitWithin[ticket.priority],
    },
  ].map((it) => metricJson(it, now));
}

const metricEvent = (ticket, metric, type, at) => ({
  id: ticket.id * 100 + type.length,
  ticket_id: ticket.id,
  metric,
  instance_id: 1,
  type,
  time: iso(at),
});

export function metricEventsOf(ticket) {
  const [first] = answers(ticket);
  const due = ticket.created + (replyWithin[ticket.priority] ?? 0);
  const late = ticket.priority !== null && (first?.at ?? Date.now()) > due;
  return {
    reply_time: [
      metricEvent(ticket, 'reply_time', 'activate', ticket.created),
      ...(late ? [metricEvent(ticket, 'reply_time', 'breach', due)] : []),
      ...(first ? [metricEvent(ticket, 'reply_time', 'fulfill', first.at)] : []),
    ],
    requester_wait_time: [metricEvent(ticket, 'requester_wait_time', 'activate', ticket.created)],
  };
}

export function userJson(person) {
  return {
    id: person.number,
    name: person.name,
    email: person.email,
    role: person.role,
    role_type: person.isLight ? 1 : null,
    only_private_comments: person.isLight === true,
    time_zone: 'London',
    iana_time_zone: 'Europe/London',
    organization_id: organizationOf(person)?.id ?? null,
  };
}

/** A ticket; `include` holds the sideloads that were asked for and are honoured. */
export function ticketJson(ticket, include, host) {
  return {
    url: `https://${host}/api/v2/tickets/${ticket.id}.json`,
    id: ticket.id,
    created_at: iso(ticket.created),
    updated_at: iso(ticket.updated),
    type: ticket.type,
    subject: ticket.subject,
    raw_subject: ticket.subject,
    description: ticket.description,
    priority: ticket.priority,
    status: ticket.status,
    custom_status_id: ticket.customStatus,
    requester_id: ticket.requester,
    submitter_id: ticket.submitter,
    assignee_id: ticket.assignee,
    organization_id: ticket.organization,
    group_id: ticket.group,
    brand_id: ticket.brand,
    tags: ticket.tags,
    custom_fields: ticket.custom,
    is_public: true,
    due_at: null,
    ...(include.has('slas') ? { slas: { policy_metrics: clocksOf(ticket) } } : {}),
    ...(include.has('metric_events') ? { metric_events: metricEventsOf(ticket) } : {}),
  };
}

/** What stands beside tickets. */
export function sideloads(tickets, include) {
  const numbers = new Set(tickets.flatMap((it) => [it.requester, it.submitter, it.assignee]));
  const held = new Set(tickets.map(({ group }) => group));
  const own = new Set(tickets.map(({ organization }) => organization));
  const turnedTo = new Set(tickets.map(({ brand }) => brand));
  return {
    ...(include.has('users')
      ? { users: [...people.values()].filter((it) => numbers.has(it.number)).map(userJson) }
      : {}),
    ...(include.has('groups')
      ? {
          groups: [...groups]
            .filter(([, id]) => held.has(id))
            .map(([name, id]) => ({ id, name, deleted: false })),
        }
      : {}),
    ...(include.has('organizations')
      ? { organizations: [...organizations.values()].filter(({ id }) => own.has(id)) }
      : {}),
    ...(include.has('brands') ? { brands: brands.filter(({ id }) => turnedTo.has(id)) } : {}),
  };
}

export const auditJson = (ticket, audit) => ({
  id: audit.id,
  ticket_id: ticket.id,
  created_at: iso(audit.at),
  author_id: audit.author,
  via: { channel: audit.channel },
  events: audit.events,
});

export const commentsOf = (ticket) =>
  ticket.audits.flatMap((audit) =>
    audit.events
      .filter(({ type }) => type === 'Comment')
      .map((it) => ({
        id: it.id,
        type: 'Comment',
        author_id: it.author_id,
        body: it.body,
        plain_body: it.body,
        public: it.public,
        created_at: iso(audit.at),
      })),
  );
