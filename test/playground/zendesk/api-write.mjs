// `PUT`, `POST` and `DELETE /api/v2/…`: tokens, stale writes, what is dropped in silence.
import { json } from '../web/replies.mjs';
import { evidence } from './evidence.mjs';
import { forbidden, notFound } from './api-read.mjs';
import { auditJson, iso, ticketJson } from './ticket-json.mjs';
import { change, comment, makeAudit } from './make-audit.mjs';

const badToken = () =>
  json(
    evidence.csrf,
    { error: { title: 'Forbidden', message: 'Invalid authenticity token' } },
    { status: 403 },
  );
const conflict = () =>
  json(
    evidence.stale,
    {
      error: 'UpdateConflict',
      description: 'Safe Update prevented the update due to outdated ticket data',
    },
    { status: 409 },
  );
const invalid = (description) =>
  json(evidence.update, { error: 'RecordInvalid', description }, { status: 422 });

/** Every write moves `updated_at`, by a whole second at least. */
function touch(ticket) {
  ticket.updated = Math.max(ticket.updated + 1000, Math.floor(Date.now() / 1000) * 1000);
  return ticket.updated;
}

const isStale = (ticket, { safe_update: safe, updated_stamp: stamp }) =>
  (safe === true || safe === 'true') && stamp !== iso(ticket.updated);

/** What a change of each field does. Keys that are not here are dropped without a word. */
const writable = {
  priority: (ticket, value) => [change('priority', ticket.priority, (ticket.priority = value))],
  group_id: (ticket, value) => [
    change('group_id', String(ticket.group), String((ticket.group = value))),
  ],
  status: (ticket, value) => [change('status', ticket.status, (ticket.status = value))],
  comment: (_, value, author) => [comment(value.body, value.public !== false, author)],
  tags: (ticket, value) => [
    change('tags', ticket.tags.join(' '), (ticket.tags = value.map(String)).join(' ')),
  ],
};
const onClosed = ['tags', 'subject', 'priority'];

function update(ticket, { body, session, headers }) {
  const wanted = body?.ticket;
  // A flat body is answered like any other, and ignored.
  if (typeof wanted !== 'object' || wanted === null)
    return json(evidence.update, { ticket: ticketJson(ticket, new Set(), headers.host ?? '') });
  if (isStale(ticket, wanted)) return conflict();
  const names = Object.keys(wanted).filter((name) => name in writable);
  if (ticket.status === 'closed' && names.some((name) => !onClosed.includes(name)))
    return invalid('Status: closed prevents ticket update');
  const { number } = session.user;
  const events = names.flatMap((name) => writable[name](ticket, wanted[name], number));
  const audit = makeAudit(touch(ticket), number, events);
  ticket.audits.push(audit);
  return json(evidence.update, {
    ticket: ticketJson(ticket, new Set(), headers.host ?? ''),
    audit: auditJson(ticket, audit),
  });
}

/** `PUT` adds, `POST` replaces, `DELETE` removes. */
const nextTags = {
  PUT: (before, tags) => [...new Set([...before, ...tags])],
  POST: (_, tags) => tags,
  DELETE: (before, tags) => before.filter((it) => !tags.includes(it)),
};

function changeTags(ticket, { method, body, session, switches }) {
  if (isStale(ticket, body ?? {})) return conflict();
  const tags = (body?.tags ?? []).map(String);
  // A tenant's trigger may answer a tag with tags of its own.
  const how = switches.tags === 'replaced' ? 'POST' : method;
  const next = nextTags[how](ticket.tags, tags);
  const event = change('tags', ticket.tags.join(' '), next.join(' '));
  ticket.tags = next;
  ticket.audits.push(makeAudit(touch(ticket), session.user.number, [event]));
  return json(evidence.tags, { tags: next });
}

/** Agents write with the session's own token, from Zendesk's own pages or from an extension. */
function mayWrite({ session, headers, switches }) {
  if (switches.csrf === 'stale') {
    // The token was changed meanwhile: once refused, the next one is good.
    session.token = `${session.token}x`;
    session.switches = { ...session.switches, csrf: 'ok' };
    return false;
  }
  const isForeign =
    switches.origin === 'checked' && !(headers.origin ?? '').endsWith('zendesk.com');
  return headers['x-csrf-token'] === session.token && !isForeign;
}

/** A reply, or null where there is no such endpoint. */
export function answerWrite(state, path, request) {
  const [, id, what] = /^\/tickets\/(\d+)(\/tags)?$/.exec(path) ?? [];
  if (id === undefined) return null;
  const { switches, method } = request;
  if (!mayWrite(request)) return badToken();
  const ticket = state.ticket(id);
  if (!ticket) return notFound(evidence.ticket);
  if (ticket.isForbidden || switches.writes === 'forbidden') return forbidden(evidence.update);
  if (switches.writes === 'invalid') return invalid('Record validation errors');
  if (switches.writes === 'conflict') return conflict();
  if (switches.writes === 'ignored')
    return json(evidence.update, { ticket: ticketJson(ticket, new Set(), '') });
  if (what === '/tags') return changeTags(ticket, request);
  return method === 'PUT' ? update(ticket, request) : null;
}
