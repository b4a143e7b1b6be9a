// The documented API. The session's cookie is enough to read, as two clients found; to write it is
// not, which is an assumption.
import { json } from '../web/replies.mjs';
import { evidence } from './evidence.mjs';
import { pageOf } from './state.mjs';
import { conversationJson, ticketJson } from './tickets.mjs';

const month = 30 * 24 * 60 * 60 * 1000;

export const includesOf = (search) =>
  new Set((search.get('include') ?? '').split(',').filter(Boolean));

/** An agent's key, as a profile page shows it, and how it comes: the name of no password. */
export const agentKey = 'k3yOfAgentOne20ch';
const keyHeader = `Basic ${btoa(`${agentKey}:X`)}`;

const refused = {
  code: 'access_denied',
  message: 'You are not authorized to perform this action.',
};
const unknown = { code: 'invalid_credentials', message: 'You have to be logged in.' };

/** The ticket, or the reply in its place; null: there is none. */
export function findTicket(state, id, by) {
  const ticket = state.ticket(Number(id));
  if (!ticket || ticket.isArchived) return { reply: json(by, {}, { status: 404 }) };
  if (ticket.isRestricted) return { reply: json(by, refused, { status: 403 }) };
  return { ticket };
}

function list(state, { url, switches }) {
  const search = url.searchParams;
  if (Number(search.get('page') ?? 1) > 300)
    return json(evidence.listV2, { description: 'Validation failed' }, { status: 400 });
  const since = Date.parse(search.get('updated_since') ?? '');
  const isKnown = (it) =>
    !it.isArchived &&
    !it.isRestricted &&
    !it.spam &&
    !it.deleted &&
    // Captures need no more than these.
    (switches.latest !== 'few' || [1, 3, 9, 11].includes(it.id)) &&
    (Number.isNaN(since) ? it.created > Date.now() - month : it.updated >= since);
  const { rows, page, hasNext } = pageOf(
    state.ordered(state.all().filter(isKnown), search),
    search,
  );
  const next = new URL(url);
  next.searchParams.set('page', String(page + 1));
  return json(
    evidence.listV2,
    rows.map((it) => ticketJson(it, includesOf(search))),
    { headers: hasNext ? { link: `<${next}>;rel="next"` } : {} },
  );
}

/** @param {import('../web/serve.mjs').WebRequest} request */
export function answerV2(state, request, isService) {
  const { method, url, session, switches } = request;
  const path = request.path.replace('/api/v2', '');
  const byKey = request.headers.authorization;
  if (byKey !== undefined) {
    if (byKey !== keyHeader) return json(evidence.apiKey, unknown, { status: 401 });
  } else {
    if (!session || switches.v2 === 'refused')
      return json(evidence.sessionOnV2, unknown, { status: 401 });
    if (method !== 'GET') return json(evidence.sessionOnV2, unknown, { status: 401 });
    if (switches.v2 === 'forbidden') return json(evidence.ticket, refused, { status: 403 });
  }
  const wrap = (key, value) => (isService ? { [key]: value } : value);
  if (path === '/tickets') return list(state, request);

  const archived = /^\/tickets\/archived\/(\d+)$/.exec(path);
  if (archived) {
    const ticket = state.ticket(Number(archived[1]));
    return ticket?.isArchived
      ? json(evidence.archived, ticketJson(ticket, includesOf(url.searchParams)))
      : json(evidence.archived, {}, { status: 404 });
  }
  const [, id, part] = /^\/tickets\/(\d+)(?:\/(\w+))?$/.exec(path) ?? [];
  if (id === undefined)
    return json(evidence.ticket, /sla_policies|business_hours|groups/.test(path) ? refused : {}, {
      status: /sla_policies|business_hours|groups/.test(path) ? 403 : 404,
    });
  const found = findTicket(state, id, evidence.ticket);
  if (found.reply) return found.reply;
  const { ticket } = found;
  if (part === 'conversations') {
    if (switches.v2 === 'no-messages')
      return json(evidence.conversations, refused, { status: 403 });
    const { rows } = pageOf(ticket.conversations, url.searchParams);
    return json(
      evidence.conversations,
      wrap(
        'conversations',
        rows.map((it) => conversationJson(it, ticket.id)),
      ),
    );
  }
  const include = includesOf(url.searchParams);
  return json(evidence.stats, wrap('ticket', ticketJson(ticket, include, { isService })));
}
