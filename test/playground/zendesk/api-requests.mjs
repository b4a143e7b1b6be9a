// What a customer may ask of their own requests: no SLA, no metrics, no tags, no audits.
import { json } from '../web/replies.mjs';
import { personByNumber } from './account.mjs';
import { notFound } from './api-read.mjs';
import { evidence } from './evidence.mjs';
import { commentsOf, iso } from './ticket-json.mjs';

const requestJson = (ticket) => ({
  id: ticket.id,
  status: ticket.status,
  custom_status_id: ticket.customStatus,
  priority: ticket.priority,
  type: ticket.type,
  subject: ticket.subject,
  description: ticket.description,
  requester_id: ticket.requester,
  organization_id: ticket.organization,
  is_public: true,
  created_at: iso(ticket.created),
  updated_at: iso(ticket.updated),
  custom_fields: [],
});
const people = (numbers) =>
  [...new Set(numbers)].flatMap((number) => {
    const person = personByNumber.get(number);
    return person ? [{ id: number, name: person.name, agent: person.role !== 'end-user' }] : [];
  });

/** A reply to an end user, or null where there is no such endpoint. */
export function answerRequests(state, path, { session }) {
  const own = state.all().filter((it) => it.requester === session.user.number);
  if (path === '/requests/search')
    return json(evidence.requests, { requests: own.map(requestJson), count: own.length });
  const [, id, what] = /^\/requests\/(\d+)(\/comments)?$/.exec(path) ?? [];
  if (id === undefined) return null;
  const ticket = own.find((it) => it.id === Number(id));
  if (!ticket) return notFound(evidence.requests);
  const comments = commentsOf(ticket).filter((it) => it.public);
  const users = people([ticket.requester, ...comments.map((it) => it.author_id)]);
  return json(
    evidence.requests,
    what ? { comments, users } : { request: requestJson(ticket), users },
  );
}
