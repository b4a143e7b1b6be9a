import { coreTime } from '../core-time.mjs';
import { median } from '../median.mjs';
import { fourClocks, wireTickets } from './tickets.mjs';

const rounds = 7;
const now = Date.UTC(2026, 10, 23, 9);

function parsed(result) {
  if (!result.ok) throw new Error(JSON.stringify(result));
  return result;
}

/** Tickets a second, without and with `because`, for each of `counts`; each ticket another. */
export function assessSpeed({ assess, parseMatrix, parseTicket }, counts) {
  const { matrix } = parsed(parseMatrix(fourClocks));
  const all = Array.from(
    wireTickets(Math.max(...counts)),
    (wire) => parsed(parseTicket(wire)).value,
  );
  const perSecond = (tickets, because) => {
    const settings = { timeZone: null, because };
    let clocks = 0;
    // Few tickets are assessed several times in a round: a round must last.
    const times = Math.max(1, Math.round(10_000 / tickets.length));
    const work = () => {
      for (let turn = 0; turn < times; turn += 1)
        for (const ticket of tickets)
          clocks += assess(ticket, [matrix], now, settings).clocks.length;
    };
    work();
    const taken = Array.from({ length: rounds }, () => coreTime(work));
    const done = tickets.length * times;
    if (clocks !== done * (rounds + 1) * 4) throw new Error('not four clocks a ticket');
    return (done / median(taken)) * 1000;
  };
  return counts.map((count) => {
    const tickets = all.slice(0, count);
    const [without, withBecause] = [perSecond(tickets, false), perSecond(tickets, true)];
    return { tickets: count, perSecond: without, perSecondWithBecause: withBecause };
  });
}
