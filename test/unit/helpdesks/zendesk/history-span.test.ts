import { describe, expect, test } from 'vitest';
import { ticketId } from '../../../../lib/domain/ticket/ticket.ts';
import { instant } from '../../../../lib/domain/time/instant.ts';
import { api } from '../../../../lib/helpdesks/zendesk/index.ts';
import { agent, audit, change, created, customer, talk, ticket } from './replies.ts';

const at = (hour: string) => instant(`2026-11-20T${hour}:00Z`);
const note = (hour: string) =>
  audit(hour, 501, [{ type: 'Comment', public: false, author_id: 501 }]);
const isCut = { meta: { has_more: true, after_cursor: null } };

function read(audits: readonly object[], more: object = {}) {
  const { result } = talk(api.readTicket(ticketId('7')), {
    'GET v2/tickets/7.json': { ticket: ticket(), users: [customer, agent] },
    'GET v2/tickets/7/audits.json': { audits, ...more },
  });
  if (!result.ok) throw new Error(result.error.detail);
  const { completeness, knownFrom, events } = result.value.ticket;
  return { completeness, knownFrom, hours: events.map((it) => new Date(it.at).getUTCHours()) };
}

describe('what is known of a history', () => {
  test.each([
    ['newest first', [note('11:00'), note('10:00')], at('10:00')],
    [
      'newest first, two of one second before',
      [note('11:00'), note('10:00'), note('10:00')],
      at('10:00'),
    ],
    [
      'newest first, two of one second after',
      [note('11:00'), note('11:00'), note('10:00')],
      at('10:00'),
    ],
    ['oldest first: its end is not known', [note('10:00'), note('11:00')], at('12:00')],
    ['of one entry, which says no order', [note('11:00')], at('12:00')],
    ['of one second, which says no order', [note('11:00'), note('11:00')], at('12:00')],
    ['of nothing', [], at('12:00')],
  ])('that was cut, %s', (_, audits, knownFrom) => {
    expect(read(audits, isCut)).toMatchObject({ completeness: 'partial', knownFrom });
  });

  test('that was cut and holds a status that we do not know begins after that', () => {
    const audits = [
      audit('11:00', 501, [change('status', 'snoozed', 'open')]),
      audit('10:00', 501, [change('status', 'new', 'snoozed')]),
      note('09:30'),
    ];
    expect(read(audits, isCut)).toMatchObject({ knownFrom: at('11:00') });
  });

  test('that began in a status that we do not know begins after that', () => {
    const first = audit('09:00', 9, [{ type: 'Create', field_name: 'status', value: 'snoozed' }]);
    const second = audit('10:00', 501, [change('status', 'snoozed', 'open')]);
    expect(read([first, second])).toMatchObject({ knownFrom: at('10:00') });
  });

  test('that is whole and lacks its beginning is known from its first entry', () => {
    expect(read([note('10:00'), note('11:00')])).toMatchObject({ knownFrom: at('10:00') });
    expect(read([])).toMatchObject({ completeness: 'partial', knownFrom: at('12:00') });
    const mixed = [note('10:30'), note('10:00'), note('10:45'), note('11:00')];
    expect(read(mixed)).toMatchObject({ knownFrom: at('10:00') });
  });

  test('of a ticket that was brought from elsewhere stands in the order of time, too', () => {
    const { result } = talk(api.readTicket(ticketId('7')), {
      'GET v2/tickets/7.json': {
        ticket: ticket({ created_at: '2026-11-20T10:30:00Z' }),
        users: [customer, agent],
      },
      'GET v2/tickets/7/audits.json': { audits: [created(), note('10:00'), note('11:00')] },
    });
    const events = result.ok ? result.value.ticket.events : [];
    expect(events.map((it) => it.at)).toEqual([at('10:00'), at('10:30'), at('11:00')]);
  });

  test('stands in the order of time, however it came, and each entry once', () => {
    const [a, b, c] = [created(), note('10:00'), note('11:00')];
    for (const audits of [
      [a, b, c],
      [c, b, a],
      [a, c, b],
      [b, a, c, b, a],
    ])
      expect(read(audits)).toMatchObject({ completeness: 'full', hours: [9, 10, 11] });
  });
});
