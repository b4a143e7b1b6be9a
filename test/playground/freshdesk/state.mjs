// The account as it stands: tickets that writes change, and the views that lists show.
import { makeTickets } from './tickets.mjs';

const oneToThirty = Array.from({ length: 30 }, (_, place) => place + 1);
const special = [101, 102, 103, 104, 108];

/** Saved views: which tickets each shows. `7100` and `7002` are long, `7003` is in no order. */
const views = {
  all_tickets: [...oneToThirty.filter((id) => id !== 30), ...special],
  new_and_my_open: oneToThirty.slice(0, 10),
  7001: oneToThirty.slice(0, 12),
  7003: [9, 3, 27, 1, 104, 15],
  7100: Array.from({ length: 100 }, (_, place) => 1001 + place),
  7002: Array.from({ length: 2000 }, (_, place) => 1001 + place),
};

export function makeState() {
  let tickets = makeTickets(Date.now());
  const ticketsIn = (key) =>
    (views[key] ?? views.all_tickets).flatMap((id) => tickets.get(id) ?? []);
  const orders = {
    updated_at: (it) => it.updated,
    created_at: (it) => it.created,
    due_by: (it) => it.due ?? Infinity,
    status: (it) => it.status,
  };
  return {
    ticket: (id) => tickets.get(id),
    all: () => [...tickets.values()],
    ticketsIn,
    /** `list` in the order that a query names; without one as it is. */
    ordered(list, search) {
      const key = orders[search.get('order_by') ?? search.get('orderBy')];
      if (!key) return list;
      const isUp = (search.get('order_type') ?? search.get('orderType') ?? 'desc') === 'asc';
      return [...list].sort((a, b) => (key(a) - key(b)) * (isUp ? 1 : -1));
    },
    reset() {
      tickets = makeTickets(Date.now());
    },
  };
}

/** A page of `list`, as `page` and `per_page` ask for it. */
export function pageOf(list, search, usual = 30) {
  const size = Math.min(100, Number(search.get('per_page') ?? usual));
  const page = Number(search.get('page') ?? 1);
  const rows = list.slice((page - 1) * size, page * size);
  return { rows, page, size, hasNext: page * size < list.length };
}
