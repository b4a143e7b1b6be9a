import { describe, expect, test } from 'vitest';
import { formatInstant, type Instant } from '../../../lib/domain/time/instant.ts';
import { ticketStatuses } from '../../../lib/domain/ticket/ticket.ts';
import type { TicketRecord } from '../../../lib/ports/helpdesk.ts';
import { broken } from './broken.ts';
import { call } from './call.ts';
import { converse, converseLoosely, converseWith, type Conversed } from './converse.ts';
import {
  expectedOf,
  helpdesk,
  helpdeskNames,
  replyCaptures,
  type ReplyCapture,
} from './folders.ts';

const instants = new Set([
  'at',
  'createdAt',
  'knownFrom',
  'changedAt',
  'startedAt',
  'dueAt',
  'stoppedAt',
]);

/** A result as JSON, with its instants in words. */
const plain = (result: unknown): unknown =>
  JSON.parse(
    JSON.stringify(result, (key, value: unknown) =>
      instants.has(key) && typeof value === 'number' ? formatInstant(value as Instant) : value,
    ),
  );

const problems = [
  'signed-out forbidden not-found rate-limited server-error',
  'no-answer unexpected refused wrong-user',
].flatMap((line) => line.split(' '));

const isRecord = (value: unknown): value is TicketRecord =>
  typeof value === 'object' && value !== null && 'ticket' in value && 'version' in value;

/** What is wrong with a result that is neither a named problem nor facts that hang together. */
function faultOf({ result }: Conversed<unknown>): string | null {
  if (!result.ok) {
    if (!problems.includes(result.error.kind)) return `a problem ${result.error.kind}`;
    return result.error.detail === '' ? 'a problem without words' : null;
  }
  const records = (Array.isArray(result.value) ? result.value : [result.value]).filter(isRecord);
  for (const { ticket, version } of records) {
    const times = ticket.events.map(({ at }) => at);
    if (!ticketStatuses.includes(ticket.status)) return `a status ${ticket.status}`;
    if (!Number.isFinite(ticket.createdAt)) return 'a creation at no instant';
    if (version === '') return 'no version';
    if (/NaN|\[object |"undefined/.test(JSON.stringify(ticket))) return 'a value that is none';
    if (!times.every(Number.isFinite)) return 'an event at no instant';
    if (times.some((at, index) => at < (times[index - 1] ?? at))) return 'events in no order';
    const isBegun = ticket.completeness === 'partial';
    if (isBegun ? !Number.isFinite(ticket.knownFrom) : ticket.knownFrom !== null)
      return `known from ${ticket.knownFrom}`;
  }
  return null;
}

describe.each(helpdeskNames)('%s, replies', (name) => {
  const { api } = helpdesk(name);
  const captures = replyCaptures(name);
  const talk = (capture: ReplyCapture) => converse(call(api, capture.call), capture.exchange);

  test('every call has a capture', () => {
    const calls = new Set(captures.map((capture) => capture.call.split(' ')[0]));
    expect([...calls].sort()).toEqual([
      'markFields',
      ...(api.readNotes ? ['readNotes'] : []),
      ...(api.readOwnRequest ? ['readOwnRequest'] : []),
      'readTicket',
      'readTickets',
      'whoAmI',
      'write',
    ]);
    for (const kind of api.writes)
      expect(captures.some((it) => it.call.includes(`"kind":"${kind}"`))).toBe(true);
  });

  test.each(captures)('$file is read as expected', (capture) => {
    const now = plain(talk(capture).result);
    expect(now).toEqual(expectedOf(name, capture.file, now));
  });

  test.each(captures)('$file reads the same twice', (capture) => {
    expect(talk(capture).result).toEqual(talk(capture).result);
  });

  test.each(captures)('$file asks the helpdesk’s own origin alone', (capture) => {
    for (const { path } of talk(capture).requests) {
      expect(path).toMatch(/^\/[^/]/);
      expect(new URL(path, 'https://helpdesk.example.com').origin).toBe(
        'https://helpdesk.example.com',
      );
    }
  });

  test.each(captures)('$file is sound with any key removed or of another type', (capture) => {
    let tried = 0;
    for (const exchange of broken(capture.exchange)) {
      tried += 1;
      // Thousands of talks for a long reply: `expect` would take longer than they do.
      const fault = faultOf(converseLoosely(call(api, capture.call), exchange));
      if (fault !== null) expect.fail(`${fault}: ${JSON.stringify(exchange)}`);
    }
    const hasJson = capture.exchange.some(({ reply }) => reply.json !== undefined);
    expect(tried).toBeGreaterThan(hasJson ? 5 : -1);
  });

  const answers = [
    // Where a page answers everything, a session may have ended.
    [200, 'text/html', 'unexpected or signed-out'],
    [302, 'text/html', 'signed-out'],
    [0, '', 'signed-out'],
    [401, 'application/json', 'signed-out'],
    [403, 'application/json', 'forbidden'],
    [404, 'text/html', 'not-found'],
    [429, 'text/plain', 'rate-limited'],
    [500, 'text/html', 'server-error'],
    [503, '', 'server-error'],
    [200, 'application/json', 'unexpected'],
  ] as const;
  test.each(answers)('an answer of %i %s to everything is the problem %s', (...given) => {
    const [status, contentType, kinds] = given;
    const { call: text } = captures.find(({ file }) => file.endsWith('-ticket.reply.json'))!;
    const reply = { status, contentType, headers: { 'retry-after': '7' } };
    const { result } = converseWith(call(api, text), reply);
    if (result.ok) throw new Error('a ticket was read');
    expect(kinds.split(' or ')).toContain(result.error.kind);
    if (status === 429) expect(result).toMatchObject({ error: { retryAfter: 7000 } });
  });
});
