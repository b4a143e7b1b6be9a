// Two small helpdesks that no adapter was written for: their own markup, addresses, words and dates.
// npm-free; listens on 127.0.0.1 alone.
import { createServer } from 'node:http';
import { cardDesk } from './card-desk.mjs';
import { tableDesk } from './table-desk.mjs';

const desks = { table: tableDesk, card: cardDesk };

/**
 * Starts a helpdesk.
 *
 * @param {'table' | 'card'} kind
 * @param {() => number} [now] the instant from which the tickets' ages count
 */
export async function startDesk(kind, now = Date.now) {
  const desk = desks[kind](now());
  let isRedesigned = false;
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://127.0.0.1');
    const html = desk.page(url, isRedesigned);
    response.writeHead(html === null ? 404 : 200, {
      'content-type': 'text/html; charset=utf-8',
      // As strict as a careful helpdesk is: nothing inline runs.
      'content-security-policy': "default-src 'self'; script-src 'self'; style-src 'unsafe-inline'",
    });
    response.end(html ?? '<!doctype html><title>404</title>');
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)));
  const origin = `http://127.0.0.1:${server.address().port}`;
  return {
    origin,
    tickets: desk.tickets,
    listUrl: origin + desk.list,
    ticketUrl: (id) => origin + desk.ticket(id),
    /** The maker ships another markup. */
    redesign: () => void (isRedesigned = true),
    stop() {
      const stopped = new Promise((resolve) => server.close(() => resolve(undefined)));
      server.closeAllConnections();
      return stopped;
    },
  };
}
