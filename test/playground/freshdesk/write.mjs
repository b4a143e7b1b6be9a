// Writes in the session: with its token, tags replaced as a whole, and due times that move later.
import { json } from '../web/replies.mjs';
import { evidence } from './evidence.mjs';
import { conversationJson, ticketJson } from './tickets.mjs';
import { resolveWithin } from './account.mjs';

const lag = 3000;
const writable = new Set(['priority', 'status', 'type', 'group_id', 'responder_id', 'tags']);

const invalid = (field, message) =>
  json(
    evidence.change,
    { description: 'Validation failed', errors: [{ field, message, code: 'invalid_field' }] },
    { status: 400 },
  );

const plain = (html) =>
  html
    .replace(/<br>|<\/div>/g, '\n')
    .replace(/<[^>]*>/g, '')
    .replace(
      /&(amp|lt|gt|quot|#39);/g,
      (_, name) => ({ amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" })[name],
    )
    .replace(/\n+/g, '\n')
    .trim();

function addNote(ticket, { body, session, switches }) {
  if (typeof body?.body !== 'string') return invalid('body', 'Value is required');
  const note = {
    id: ticket.id * 1000 + ticket.conversations.length + 1,
    body_text: plain(body.body),
    incoming: false,
    private: body.private !== false,
    source: 2,
    user_id: session.user.number,
    at: Date.now(),
  };
  if (switches.notes !== 'lost') ticket.conversations.push(note);
  ticket.updated = Date.now();
  return json(evidence.note, conversationJson(note, ticket.id), { status: 201 });
}

/** @param {import('../web/serve.mjs').WebRequest} request */
export function write(request, ticket, part, isService) {
  const { method, body, headers, session, switches } = request;
  if (headers['x-csrf-token'] !== session.token)
    return json(evidence.csrf, { code: 'unauthorized' }, { status: 401 });
  if (switches.writes === 'forbidden')
    return json(evidence.change, { code: 'access_denied' }, { status: 403 });
  if (ticket.spam || ticket.deleted)
    return json(evidence.change, { message: 'Method not allowed' }, { status: 405 });
  if (method === 'POST' && part === 'notes')
    return switches.notes === 'unknown' ? null : addNote(ticket, request);
  if (method !== 'PUT' || part !== undefined) return null;
  const wrong = Object.keys(body ?? {}).find((key) => !writable.has(key));
  if (wrong !== undefined) return invalid(wrong, 'Unexpected/invalid field in request');
  if (switches.required === 'closure')
    return invalid('cf_product', 'It should not be blank as this is a mandatory field');
  const before = ticketJson(ticket, new Set(), { isService });
  const now = Date.now();
  if (switches.writes !== 'ignored') Object.assign(ticket, body);
  ticket.updated = now;
  if (body.priority !== undefined && ticket.due !== null) {
    const to = ticket.created + resolveWithin[body.priority];
    ticket.isDueMoving = { at: now + lag, to };
  }
  // The reply shows the due time of before the change.
  return json(evidence.lag, {
    ticket: { ...ticketJson(ticket, new Set(), { isService }), due_by: before.due_by },
  });
}
