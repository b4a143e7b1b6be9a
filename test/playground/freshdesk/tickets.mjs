// The account's tickets in the shape that the API documents, made anew at each start.
import { situation, situations } from '../web/situations.mjs';
import {
  groups,
  people,
  priorityNumber,
  products,
  resolveWithin,
  respondWithin,
  statusNumber,
} from './account.mjs';
import { specialAt } from './special-tickets.mjs';

const minute = 60_000;
const iso = (at) => (at === null ? null : new Date(at).toISOString().replace(/\.\d+Z$/, 'Z'));

/** A ticket as the server keeps it: instants in milliseconds. */
export function makeTicket(it, id, now) {
  const created = now - it.createdAgo * minute;
  const priority = priorityNumber[it.priority];
  const when = (kind, test = () => true) =>
    it.happened
      .filter((one) => one.kind === kind && test(one))
      .map((one) => now - one.ago * minute);
  const changes = it.happened.filter(({ kind }) => kind === 'status');
  const last = changes.at(-1);
  const first = when('reply')[0] ?? null;
  const resolved = last?.to === 'solved' || last?.to === 'closed' ? now - last.ago * minute : null;
  const requester = people.get(it.requester);
  return {
    id,
    subject: it.subject,
    description_text: it.text,
    status: statusNumber[last?.to ?? 'open'],
    priority,
    source: id % 9 === 0 ? 3 : 1,
    type: 'Incident',
    tags: id % 4 === 0 ? ['vip'] : [],
    custom_fields: { cf_severity: it.severity, cf_product: it.product },
    group_id: groups.get(it.group),
    product_id: products.find(({ label }) => label === it.product)?.value ?? null,
    responder_id: it.owner === null ? null : people.get(it.owner).number,
    requester_id: requester.number,
    spam: false,
    deleted: false,
    created,
    updated: Math.max(created, ...it.happened.map(({ ago }) => now - ago * minute)),
    due: created + resolveWithin[priority],
    frDue: created + respondWithin[priority],
    nrDue: null,
    isDueMoving: null,
    firstResponded: first,
    agentResponded: when('reply').at(-1) ?? null,
    requesterResponded: when('message').at(-1) ?? created,
    statusChanged: last === undefined ? created : now - last.ago * minute,
    reopened: it.number === 4 ? now - last.ago * minute : null,
    resolved,
    closed: last?.to === 'closed' ? resolved : null,
    conversations: it.happened
      .filter(({ kind }) => kind !== 'status')
      .map((one, place) => ({
        id: id * 1000 + place + 1,
        body_text: one.text,
        incoming: one.kind === 'message',
        private: one.kind === 'note',
        source: one.kind === 'note' ? 2 : 0,
        user_id: people.get(one.by).number,
        at: now - one.ago * minute,
      })),
  };
}

/** Every ticket, by its number: the thirty, the special ones, and 2,000 for long lists. */
export function makeTickets(now) {
  const all = new Map(situations.map((it) => [it.number, makeTicket(it, it.number, now)]));
  for (const [id, more] of Object.entries(specialAt(now))) {
    const made = makeTicket(situation(Number(id)), Number(id), now);
    all.set(Number(id), { ...made, statusChanged: made.created, ...more });
  }
  for (let place = 0; place < 2000; place += 1)
    all.set(1001 + place, makeTicket(situation(place + 1), 1001 + place, now));
  const talkative = all.get(1001);
  talkative.conversations = Array.from({ length: 101 }, (_, place) => ({
    id: 5_000_000 + place,
    body_text: `Note ${place + 1}`,
    incoming: false,
    private: true,
    source: 2,
    user_id: 501,
    at: talkative.created + place * 1000,
  }));
  return all;
}

/** As v2 answers; `include` adds what was asked for. */
export function ticketJson(ticket, include, { isService = false, now = Date.now() } = {}) {
  // The new SLA: the due time moves some seconds after the change.
  const moved = ticket.isDueMoving !== null && now >= ticket.isDueMoving.at;
  const person = [...people.values()].find(({ number }) => number === ticket.requester_id);
  const frLate = ticket.frDue !== null && (ticket.firstResponded ?? now) > ticket.frDue;
  return {
    id: ticket.id,
    subject: ticket.subject,
    description_text: ticket.description_text,
    status: ticket.status,
    priority: ticket.priority,
    source: ticket.source,
    type: ticket.type,
    tags: ticket.tags,
    custom_fields: ticket.custom_fields,
    group_id: ticket.group_id,
    product_id: ticket.product_id,
    responder_id: ticket.responder_id,
    requester_id: ticket.requester_id,
    spam: ticket.spam,
    ...(ticket.deleted ? { deleted: true } : {}),
    created_at: iso(ticket.created),
    updated_at: iso(ticket.updated),
    due_by: iso(moved ? ticket.isDueMoving.to : ticket.due),
    fr_due_by: iso(ticket.frDue),
    fr_escalated: frLate,
    is_escalated: frLate,
    nr_due_by: iso(ticket.nrDue),
    nr_escalated: false,
    ...(ticket.isArchived ? { archived: true } : {}),
    ...(isService
      ? { workspace_id: 2, department_id: null, urgency: 2, impact: 3, category: 'Network' }
      : {}),
    ...(include.has('requester')
      ? { requester: { id: person.number, name: person.name, email: person.email } }
      : {}),
    ...(include.has('stats')
      ? {
          stats: {
            agent_responded_at: iso(ticket.agentResponded),
            requester_responded_at: iso(ticket.requesterResponded),
            first_responded_at: iso(ticket.firstResponded),
            status_updated_at: iso(ticket.statusChanged),
            reopened_at: iso(ticket.reopened),
            resolved_at: iso(ticket.resolved),
            closed_at: iso(ticket.closed),
            pending_since: ticket.status === 3 ? iso(ticket.statusChanged) : null,
          },
        }
      : {}),
  };
}

export const conversationJson = ({ at, ...rest }, ticketId) => ({
  ...rest,
  body: `<div>${rest.body_text}</div>`,
  ticket_id: ticketId,
  created_at: iso(at),
  updated_at: iso(at),
});
