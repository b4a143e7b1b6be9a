import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { ticketId } from '../../../../lib/domain/ticket/ticket.ts';
import { api } from '../../../../lib/helpdesks/freshdesk/index.ts';
import { ticketReply } from '../../../../lib/helpdesks/freshdesk/parse-ticket.ts';
import { noWords } from '../../../../lib/helpdesks/freshdesk/talk-words.ts';
import { snapshotOf } from '../../../../lib/helpdesks/freshdesk/ticket-from-reply.ts';
import { fields, parsed, stats, talk, ticket } from './replies.ts';

const record = (more: object) => snapshotOf(parsed(more), noWords);

describe('a ticket that nobody works on any more is closed, and no clock of it runs', () => {
  test.each([
    ['deleted', { deleted: true }, 'Deleted'],
    ['spam', { spam: true }, 'Spam'],
    ['both', { deleted: true, spam: true }, 'Deleted'],
  ])('%s', (_what, more, rawStatus) => {
    const it = record({ ...more, status: 2, due_by: '2020-01-01T00:00:00Z' });
    expect(it.ticket).toMatchObject({ status: 'closed', rawStatus });
    expect(it.clocks).toEqual([]);
  });

  // Freshdesk closes a ticket that was merged, and says no more of it.
  test('merged into another', () => {
    const closed_at = '2026-11-20T10:00:00Z';
    const it = record({ status: 5, stats: stats({ closed_at, status_updated_at: closed_at }) });
    expect(it.ticket.status).toBe('closed');
    expect(it.mergedInto).toBeNull();
    expect(it.clocks?.every(({ stoppedAt }) => stoppedAt !== null)).toBe(true);
  });
});

describe('a key that is null, absent or of another type is not known, and is told as missing', () => {
  test.each([
    ['subject', 'subject', null, { subject: null }],
    ['priority', 'priority', null, { priority: null }],
    ['priority', 'priority', 'Urgent', { priority: null }],
    ['priority', 'priority', -1, { priority: null }],
    ['tags', 'tags', null, { tags: null }],
    ['tags', 'tags', ['a', null], { tags: null }],
    ['fields', 'custom_fields', null, { fields: null }],
    ['fields', 'custom_fields', 'none', { fields: null }],
    ['requester', 'requester', 'Ann', { requester: null }],
    ['assignee', 'responder_id', 77, { assignee: null }],
    ['group', 'group_id', 'INC-1', { group: null }],
  ])('%s: %s is %j', (fact, key, value, expected) => {
    const it = record({ [key]: value });
    expect(it.missing).toContain(fact);
    expect(it.ticket).toMatchObject(expected);
  });

  test('nobody, and no group, are facts: nothing is missing', () => {
    expect(record({}).missing).toEqual(['history']);
  });

  test('a priority beyond the four is its number, and no word', () => {
    expect(record({ priority: 5 }).ticket.priority).toBe('5');
  });

  test.each([
    ['no id', { id: null }],
    ['an id with letters, as agents see it in Freshservice', { id: 'INC-7' }],
    ['an id below one', { id: 0 }],
    ['an id that is no whole number', { id: 7.5 }],
    ['no status', { status: null }],
    ['a status in words', { status: 'Open' }],
    ['no date', { created_at: null }],
    ['a date of 1970', { created_at: '1970-01-01T00:00:00Z' }],
    ['a date without a zone', { updated_at: '2026-11-20T09:00:00' }],
  ])('%s is no ticket at all', (_what, more) => {
    expect(v.safeParse(ticketReply, ticket(more)).success).toBe(false);
    const routes = {
      'GET v2/tickets/7': ticket(more),
      'GET _/tickets/7': { ticket: ticket(more) },
    };
    expect(talk(api.readTicket(ticketId('7')), routes).result).toMatchObject({
      ok: false,
      error: { kind: 'unexpected' },
    });
  });
});

describe('Freshservice', () => {
  const more = {
    workspace_id: 2,
    department_id: null,
    urgency: 1,
    impact: 3,
    category: 'Network',
    human_display_id: 'INC-7',
    type: 'Service Request',
    created_at: '2026-11-20T13:00:00+04:00',
  };

  test('a ticket in its envelope, by its number: what agents see before it is no part of it', () => {
    const { ticket: it } = snapshotOf(v.parse(ticketReply, { ticket: ticket(more) }), noWords);
    expect(it).toMatchObject({
      id: '7',
      type: 'Service Request',
      category: 'Network',
      urgency: 'Low',
      impact: 'High',
      createdAt: Date.parse('2026-11-20T09:00:00Z'),
    });
  });

  test.each([
    [4, '4'],
    [0, '0'],
    [null, null],
    ['High', null],
  ])('an urgency of %j is %j: no word is made up', (urgency, expected) => {
    expect(record({ ...more, urgency }).ticket.urgency).toBe(expected);
  });
});

describe('statuses', () => {
  const read = (status: number, choices: unknown) => {
    const routes = {
      'GET v2/tickets/7': ticket({ status }),
      'GET v2/tickets/7/conversations': [],
      'GET _/ticket_fields': choices,
    };
    const { result } = talk(api.readTicket(ticketId('7')), routes);
    if (!result.ok) throw new Error(result.error.detail);
    return result.value;
  };
  const refusals = [
    ['nobody may ask', { status: 403, json: { code: 'access_denied' } }],
    ['there is no such address', { status: 404, json: {} }],
    ['a page is the answer', { status: 200, contentType: 'text/html' }],
    ['the field is not in it', fields([]).ticket_fields],
    ['the switch has no value', fields([{ value: 9, label: 'Parked', stop_sla_timer: null }])],
    ['the switch is a word', fields([{ value: 9, label: 'Parked', stop_sla_timer: 'true' }])],
  ] as const;

  test.each(refusals)(
    'one of the account’s own counts as open, and as assumed: %s',
    (_, choices) => {
      const it = read(9, choices);
      expect(it.ticket.status).toBe('open');
      expect(it.missing).toContain('status');
      expect(it.clocks?.map(({ isPaused }) => isPaused)).toEqual([null, null]);
    },
  );

  test.each([[0], [1], [8], [999_999_999]])(
    'a number that nobody knows is itself: %i',
    (status) => {
      expect(read(status, fields([])).ticket).toMatchObject({
        status: 'open',
        rawStatus: String(status),
      });
    },
  );

  test('a shipped one keeps its meaning under a label of the account’s own', () => {
    const it = read(3, fields([{ value: 3, label: 'Open', stop_sla_timer: true }]));
    expect(it.ticket).toMatchObject({ status: 'pending', rawStatus: 'Open' });
    expect(it.clocks?.[0]?.isPaused).toBe(true);
  });
});
