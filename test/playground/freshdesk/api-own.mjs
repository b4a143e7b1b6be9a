// The web app's own API: any agent's session reads it, and writes with the session's token.
import { json } from '../web/replies.mjs';
import { groups, people, products, statuses } from './account.mjs';
import { findTicket, includesOf } from './api-v2.mjs';
import { evidence } from './evidence.mjs';
import { pageOf } from './state.mjs';
import { conversationJson, ticketJson } from './tickets.mjs';
import { write } from './write.mjs';

const agents = () => [...people.values()].filter(({ isAgent }) => isAgent);

function me({ session, switches }) {
  const { number, email, name } = session.user;
  return json(evidence.me, {
    agent: { id: number, contact: { name, email } },
    meta: switches.token === 'none' ? {} : { csrf_token: session.token },
  });
}

const bootstrapPeople = () =>
  json(evidence.people, {
    data: {
      agents: agents().map(({ number, name, email }) => ({ id: number, contact: { name, email } })),
      groups: [...groups].map(([name, id]) => ({ id, name })),
    },
  });

function fields({ switches }) {
  if (switches.fields === 'forbidden')
    return json(evidence.fields, { code: 'access_denied' }, { status: 403 });
  const isV2 = switches.fields === 'v2';
  const choices = isV2
    ? Object.fromEntries(statuses.map(({ value, label }) => [value, [label, 'For customers']]))
    : statuses.map((it) => ({
        ...it,
        // The timer of `Pending` is each account's own setting.
        ...(it.value === 3 && switches.pending === 'stops' ? { stop_sla_timer: true } : {}),
        deleted: false,
        choice_id: it.value,
      }));
  const field = { id: 5, name: 'status', type: 'default_status', label: 'Status', choices };
  const product = {
    id: 6,
    name: 'product',
    type: 'default_product',
    label: 'Product',
    choices: isV2
      ? Object.fromEntries(products.map(({ value, label }) => [label, value]))
      : products,
  };
  return json(evidence.fields, isV2 ? [field, product] : { ticket_fields: [field, product] });
}

function list(state, { url, switches }, isService) {
  const search = url.searchParams;
  if (switches.list === 'unknown')
    return json(evidence.ownList, { code: 'not_found' }, { status: 404 });
  const rows = state.ordered(state.ticketsIn(search.get('filter') ?? ''), search);
  const page = pageOf(rows, search);
  // What a page shows and what the list holds differ: rows are left out, or in another order.
  const shown = switches.list === 'fewer' ? page.rows.slice(2) : page.rows;
  const include = includesOf(search);
  return json(evidence.ownList, {
    tickets: shown.map((it) => ticketJson(it, include, { isService })),
    meta: { count: rows.length, has_next: page.hasNext },
  });
}

/** @param {import('../web/serve.mjs').WebRequest} request */
export function answerOwn(state, request, isService) {
  const { method, path, url, session } = request;
  if (!session) return json(evidence.csrf, { code: 'unauthorized' }, { status: 401 });
  const rest = path.replace('/api/_', '');
  if (rest === '/bootstrap/me') return me(request);
  if (rest === '/bootstrap/agents_groups') return bootstrapPeople();
  if (rest === '/ticket_fields') return fields(request);
  if (rest === '/tickets') return list(state, request, isService);
  const [, id, part] = /^\/tickets\/(\d+)(?:\/(\w+))?$/.exec(rest) ?? [];
  if (id === undefined) return null;
  const found = findTicket(state, id, evidence.ownTicket);
  if (found.reply) return found.reply;
  const { ticket } = found;
  if (method !== 'GET') return write(request, ticket, part, isService);
  if (part === 'conversations') {
    const { rows } = pageOf(ticket.conversations, url.searchParams);
    return json(evidence.ownConversations, {
      conversations: rows.map((it) => conversationJson(it, ticket.id)),
      meta: { count: ticket.conversations.length },
    });
  }
  return json(evidence.ownTicket, {
    ticket: ticketJson(ticket, includesOf(url.searchParams), { isService }),
  });
}
