import { describe, expect, test } from 'vitest';
import { formatInstant } from '../../../../lib/domain/time/instant.ts';
import { ticketId } from '../../../../lib/domain/ticket/ticket.ts';
import { api } from '../../../../lib/helpdesks/freshdesk/index.ts';
import { entry, fields, stats, talk, ticket } from './replies.ts';

const choices = fields([{ value: 11, label: 'Waiting for a part', stop_sla_timer: true }]);

/** The ticket as it is read, with what was written on it. */
function read(more: object = {}, written: readonly object[] = []) {
  const { result } = talk(api.readTicket(ticketId('7')), {
    'GET v2/tickets/7': ticket(more),
    'GET v2/tickets/7/conversations': written,
    'GET _/ticket_fields': choices,
  });
  if (!result.ok) throw new Error(result.error.detail);
  return result.value;
}
const kinds = (more: object, written: readonly object[]) =>
  read(more, written).ticket.events.map(({ kind, by }) => [kind, by]);

describe('how much of a history is known', () => {
  test('all of it, where the status never changed', () => {
    expect(read({}, [entry('10:00')]).ticket).toMatchObject({
      completeness: 'full',
      knownFrom: null,
    });
  });

  test('since the last change of status, where it did: earlier ones no API tells', () => {
    const changed = stats({ status_updated_at: '2026-11-20T11:00:00Z' });
    const { ticket: it, missing } = read({ status: 3, stats: changed });
    expect(it.completeness).toBe('partial');
    expect(it.knownFrom && formatInstant(it.knownFrom)).toBe('2026-11-20T11:00:00Z');
    expect(missing).toContain('history');
    expect(it.events.at(-1)).toMatchObject({ kind: 'status', to: 'pending', raw: 'Pending' });
  });

  test.each([
    ['spam', { spam: true }],
    ['deleted', { deleted: true }],
  ])('not all of it, where it is %s: since when no API tells', (_what, more) => {
    const { ticket: it, missing } = read(more);
    expect(it).toMatchObject({ status: 'closed', completeness: 'partial' });
    expect(missing).toContain('history');
  });

  test('nothing before the last change at all, where no figures came', () => {
    const { ticket: it } = read({ stats: undefined, updated_at: '2026-11-20T12:00:00Z' });
    expect(it.knownFrom && formatInstant(it.knownFrom)).toBe('2026-11-20T12:00:00Z');
  });

  test('the last of each kind is told: solved, and opened again', () => {
    const again = stats({
      resolved_at: '2026-11-20T10:00:00Z',
      reopened_at: '2026-11-20T11:00:00Z',
      status_updated_at: '2026-11-20T11:00:00Z',
    });
    const { ticket: it } = read({ stats: again });
    const changes = it.events.flatMap((event) => (event.kind === 'status' ? [event.to] : []));
    expect(changes).toEqual(['solved', 'open']);
    expect(it.completeness).toBe('partial');
  });

  test('a status of the account’s own that stops the timer is on hold', () => {
    const changed = stats({ status_updated_at: '2026-11-20T11:00:00Z' });
    expect(read({ status: 11, stats: changed }).ticket).toMatchObject({
      status: 'on-hold',
      rawStatus: 'Waiting for a part',
    });
  });
});

describe('who said what', () => {
  test.each([
    ['what comes in is a message', { incoming: true, user_id: 9 }, ['message', 'customer']],
    ['of anybody on the ticket', { incoming: true, user_id: 77 }, ['message', 'customer']],
    [
      'what comes in privately is a customer’s note',
      { incoming: true, private: true },
      ['internal-note', 'customer'],
    ],
    ['a reply is public', {}, ['public-reply', 'agent']],
    ['a note is not', { private: true, source: 2 }, ['internal-note', 'agent']],
    [
      'a mail that was forwarded is a note',
      { private: true, source: 8 },
      ['internal-note', 'agent'],
    ],
    ['a call that is written down is a reply', { source: 9 }, ['public-reply', 'agent']],
  ])('%s', (_what, more, expected) => {
    expect(kinds({}, [entry('10:00', more)]).at(-1)).toEqual(expected);
  });

  test('an answer to a survey is no message', () => {
    expect(kinds({}, [entry('10:00', { incoming: true, source: 6 })])).toHaveLength(1);
  });

  test.each([
    ['by mail', 1, 'customer'],
    ['in the portal', 2, 'customer'],
    ['by telephone: who wrote it down nobody says', 3, undefined],
    ['in a chat', 7, 'customer'],
    ['by the widget', 9, 'customer'],
    ['by an agent’s own mail', 10, 'agent'],
    ['in a way that we do not know', 99, undefined],
  ])('a ticket that came %s', (_what, source, by) => {
    expect(kinds({ source }, [])[0]).toEqual(['created', by]);
  });

  test('Freshservice counts the ways otherwise: only mail and portal are sure', () => {
    expect(kinds({ source: 7, workspace_id: 2 }, [])[0]).toEqual(['created', undefined]);
    expect(kinds({ source: 1, workspace_id: 2 }, [])[0]).toEqual(['created', 'customer']);
    expect(kinds({ source: 2, workspace_id: null }, [])[0]).toEqual(['created', 'customer']);
    expect(kinds({ source: 3, department_id: 5 }, [])[0]).toEqual(['created', undefined]);
  });
});

test('a page of what was written that has a hole is no history', () => {
  const { result } = talk(api.readTicket(ticketId('7')), {
    'GET v2/tickets/7': ticket(),
    'GET v2/tickets/7/conversations': [entry('10:00'), { id: 3 }],
    'GET _/ticket_fields': choices,
  });
  expect(result).toMatchObject({ ok: false, error: { kind: 'unexpected' } });
});

test('more than we read of a ticket is told as what it is: today’s facts alone', () => {
  const page = Array.from({ length: 100 }, () => entry('10:00'));
  const { result, asked } = talk(api.readTicket(ticketId('7')), {
    'GET v2/tickets/7': ticket(),
    'GET v2/tickets/7/conversations': () => page.map((it, place) => ({ ...it, id: 10 + place })),
    'GET _/ticket_fields': choices,
  });
  expect(result).toMatchObject({ ok: true, value: { ticket: { completeness: 'snapshot' } } });
  expect(asked.filter((line) => line.includes('conversations'))).toHaveLength(20);
});
