import { deserialize, serialize } from 'node:v8';
import { buildForNode } from '../run/build-for-node.mjs';
import { fourClocks, wireTickets } from './engine/tickets.mjs';
import { median } from './median.mjs';

const count = 50_000;
const batch = 250;
const rounds = 5;
const now = Date.UTC(2026, 10, 23, 9);
const origin = 'https://desk.example';

/** Rows as the database gives them back, plain values that nobody has checked, in batches. */
function storedBatches({ parseTicket }) {
  const rows = Array.from(wireTickets(count), (wire) => {
    const { value: ticket } = parseTicket(wire);
    const record = { ticket, missing: [], version: '1', mergedInto: null };
    return { ref: { origin, ticketId: ticket.id }, record, observedAt: now - 1000 };
  });
  return Array.from({ length: count / batch }, (_, at) =>
    serialize(rows.slice(at * batch, (at + 1) * batch)),
  );
}

/** A change of two targets, tried on 50,000 observed tickets, each read as from the database. */
export async function reviewFigures() {
  const built = await import(await buildForNode('test/bench/review.ts', 'bench-review'));
  const { matrix } = built.parseMatrix(fourClocks);
  const targets = matrix.targets.map((it) =>
    it.metric === 'resolution' ? { ...it, within: '120 h' } : it,
  );
  // Out of the way of the collector, as on a disk; getting them back is the database's work.
  const stored = storedBatches(built);
  const history = {
    async *since() {
      for (const [at, text] of stored.entries()) {
        pauseWatch();
        const rows = deserialize(text);
        startWatch();
        const tickets = rows.flatMap((row) => {
          const parsed = built.safeParse(built.observed, row);
          return parsed.success ? [parsed.output] : [];
        });
        yield { tickets, done: (at + 1) * batch, all: count };
      }
    },
  };
  const needs = {
    history,
    sites: [{ origin, assignments: [{ matrixId: matrix.id }] }],
    saved: [matrix],
    factsOf: () => [],
    settings: { timeZone: null },
    now,
    pause: async () => {},
  };
  let spent = 0;
  let since = process.cpuUsage();
  const startWatch = () => (since = process.cpuUsage());
  const pauseWatch = () => {
    const { user, system } = process.cpuUsage(since);
    spent += user + system;
  };
  const taken = [];
  // The first warms up.
  for (let round = 0; round <= rounds; round += 1) {
    const { signal } = new AbortController();
    let told = 0;
    spent = 0;
    startWatch();
    const result = await built.tryChange(needs, { ...matrix, targets }, () => (told += 1), signal);
    pauseWatch();
    if (result.tickets !== count || result.changed === 0 || told !== count / batch)
      throw new Error(`not every ticket was tried: ${JSON.stringify(result)}`);
    if (round > 0) taken.push(spent / 1_000_000);
  }
  return [
    {
      name: `a change tried on ${count.toLocaleString('en')} tickets`,
      value: median(taken),
      unit: 's',
      budget: 2,
    },
  ];
}
