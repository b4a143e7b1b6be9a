// The account as it stands: tickets that writes change, and the views that lists show.
import { makeTickets } from './tickets.mjs';

const range = (from, count) => Array.from({ length: count }, (_, place) => from + place);

/** Views by number: which tickets each shows. `26` and `27` are long, `28` holds the odd ones. */
const views = {
  25: range(1, 30),
  26: range(1001, 100),
  27: range(1001, 2000),
  28: range(101, 17).filter((id) => id !== 105 && id !== 106),
  29: [9, 3, 27, 1, 104, 15],
};

const orders = {
  id: (it) => it.id,
  updated: (it) => it.updated,
  requested: (it) => it.created,
  subject: (it) => it.subject,
  status: (it) => it.status,
};

export function makeState() {
  let tickets = makeTickets(Date.now());
  return {
    ticket: (id) => tickets.get(Number(id)),
    /** Tickets of a view in the order asked for; null where there is no such view. */
    inView(id, search = new URLSearchParams()) {
      const ids = views[id];
      if (!ids) return null;
      const found = ids.flatMap((it) => tickets.get(it) ?? []);
      const of = orders[search.get('sort_by')];
      if (!of) return found;
      const sign = search.get('sort_order') === 'desc' ? -1 : 1;
      return found.toSorted((a, b) => (of(a) < of(b) ? -sign : of(a) > of(b) ? sign : 0));
    },
    all: () => [...tickets.values()].filter(({ id }) => id < 1000),
    reset() {
      tickets = makeTickets(Date.now());
    },
  };
}
