import { describe, expect, test } from 'vitest';
import { ticketId } from '../../../../lib/domain/ticket/ticket.ts';
import { api } from '../../../../lib/helpdesks/zendesk/index.ts';
import { agent, created, customer, talk, ticket, type Route } from './replies.ts';

const beside = {
  users: [customer, agent],
  groups: [{ id: 301, name: 'Tier 2' }],
  organizations: [{ id: 40, name: 'Cust' }],
  brands: [{ id: 60, name: 'Acme Pay' }],
};
const fields: Route = {
  ticket_fields: [
    null,
    { id: 1, title: '' },
    {
      id: 10,
      title: 'Severity',
      custom_field_options: [{ name: '1 - Critical', value: 'sev_1' }, { name: 7 }, null],
    },
    { id: '11', title: 'Free text', custom_field_options: null },
  ],
};

function read(about: Record<string, unknown>, more: Record<string, Route> = {}, sides = {}) {
  const { result, asked } = talk(api.readTicket(ticketId('7')), {
    'GET v2/tickets/7.json': { ticket: ticket(about), ...beside, ...sides },
    'GET v2/tickets/7/audits.json': { audits: [created()] },
    'GET v2/ticket_fields.json': fields,
    ...more,
  });
  if (!result.ok) throw new Error(result.error.detail);
  return { ...result.value, asked };
}
/** The ticket without what was not there in the reply. */
const without = (name: string) => {
  const { [name]: _, ...rest } = ticket() as Record<string, unknown>;
  return talk(api.readTicket(ticketId('7')), {
    'GET v2/tickets/7.json': { ticket: rest, ...beside },
    'GET v2/tickets/7/audits.json': { audits: [created()] },
  }).result;
};

describe('a ticket', () => {
  test('names who holds it, who asked, and the brand', () => {
    const { ticket: it, missing } = read({
      assignee_id: 501,
      group_id: '301',
      organization_id: 40,
      brand_id: 60,
    });
    expect(it).toMatchObject({
      assignee: 'Bob',
      group: 'Tier 2',
      brand: 'Acme Pay',
      requester: { name: 'Ann', email: 'ann@cust.test', organization: 'Cust', timeZone: null },
    });
    expect(missing).toEqual([]);
  });

  test('tells whom nobody named as missing, and nobody as nobody', () => {
    const unknown = read({ assignee_id: 999, group_id: 999, requester_id: 999, brand_id: 61 });
    expect(unknown.ticket).toMatchObject({ assignee: null, group: null, requester: null });
    expect(unknown.ticket).not.toHaveProperty('brand');
    expect(unknown.missing).toEqual(['requester', 'assignee', 'group']);
    const none = read({ assignee_id: null, group_id: null });
    expect(none.ticket).toMatchObject({ assignee: null, group: null });
    expect(none.missing).toEqual([]);
  });

  test('has what stands beside it only where that is a list', () => {
    const sides = { users: null, groups: {}, organizations: 'none', brands: undefined };
    const { missing, ticket: it } = read({ group_id: 301 }, {}, sides);
    expect(it.group).toBeNull();
    expect(missing).toEqual(expect.arrayContaining(['requester', 'group']));
  });

  test.each([
    ['subject', ['subject']],
    ['priority', ['priority']],
    ['tags', ['tags']],
    ['custom_fields', ['fields']],
    ['requester_id', ['requester']],
    ['assignee_id', ['assignee']],
    ['group_id', ['group']],
    ['description', ['body']],
    ['type', []],
    ['submitter_id', []],
    ['organization_id', []],
  ])('without its %s says so: %j', (name, wanted) => {
    const result = without(name);
    expect(result.ok && result.value.missing).toEqual(wanted);
  });

  test.each(['id', 'status', 'created_at', 'updated_at'])('without its %s is none', (name) => {
    expect(without(name)).toMatchObject({ ok: false, error: { kind: 'unexpected' } });
  });

  test.each([
    ['2026-11-20T09:00:00Z', true],
    ['2026-11-20T09:00:00.250Z', true],
    ['2026-11-20T11:00:00+02:00', true],
    ['1970-01-01T00:00:00Z', false],
    ['1969-12-31T23:59:59Z', false],
    ['1970-01-01T01:00:00Z', false],
    ['2026-11-20 09:00', false],
    ['20/11/2026', false],
    ['', false],
    [null, false],
    [1_795_000_000, false],
  ])('of %j is one: %s', (created_at, isOne) => {
    const { result } = talk(api.readTicket(ticketId('7')), {
      'GET v2/tickets/7.json': { ticket: ticket({ created_at }), ...beside },
      'GET v2/tickets/7/audits.json': { audits: [created()] },
    });
    expect(result.ok).toBe(isOne);
  });

  test.each([
    ['7', true],
    [7, true],
    ['07', false],
    [7.5, false],
    [70, false],
    [-7, false],
    [null, false],
    [Number.MAX_SAFE_INTEGER + 2, false],
  ])('by the number %j is the one that was asked for: %s', (id, isIt) => {
    const { result } = talk(api.readTicket(ticketId('7')), {
      'GET v2/tickets/7.json': { ticket: ticket({ id }), ...beside },
      'GET v2/tickets/7/audits.json': { audits: [created()] },
    });
    expect(result.ok).toBe(isIt);
  });

  test('of a number too large for JSON’s is read where it is a text', () => {
    const id = '123456789012345678';
    const { result } = talk(api.readTicket(ticketId(id)), {
      [`GET v2/tickets/${id}.json`]: { ticket: ticket({ id }), ...beside },
      [`GET v2/tickets/${id}/audits.json`]: { audits: [created()] },
    });
    expect(result.ok && result.value.ticket.id).toBe(id);
  });

  test.each([
    ['new', 'new', 'New', []],
    ['OPEN', 'open', 'Open', []],
    ['pending', 'pending', 'Pending', []],
    ['hold', 'on-hold', 'On-hold', []],
    ['solved', 'solved', 'Solved', []],
    ['closed', 'closed', 'Closed', []],
    ['deleted', 'closed', 'Deleted', []],
    ['suspended', 'open', 'suspended', ['status']],
    ['archived', 'open', 'archived', ['status']],
  ])('that is %s', (status, neutral, rawStatus, missing) => {
    const it = read({ status });
    expect(it.ticket).toMatchObject({ status: neutral, rawStatus });
    expect(it.missing).toEqual(missing);
  });

  test.each([
    ['urgent', 'Urgent', []],
    [' Normal', 'Normal', []],
    ['p1', 'p1', []],
    [null, null, []],
    ['', null, ['priority']],
    [3, null, ['priority']],
  ])('of the priority %j', (priority, wanted, missing) => {
    const it = read({ priority });
    expect(it.ticket.priority).toBe(wanted);
    expect(it.missing).toEqual(missing);
  });

  test('of a status of the account’s own has its label, or its category’s where nobody says', () => {
    const statuses = (custom_statuses: unknown) => ({
      'GET v2/custom_statuses.json': { custom_statuses },
    });
    const about = { status: 'hold', custom_status_id: '124' };
    const label = (more: Record<string, Route>) => read(about, more).ticket.rawStatus;
    expect(label(statuses([null, { id: 1 }, { id: 124, agent_label: 'Vendor' }]))).toBe('Vendor');
    expect(label(statuses([{ id: 125, agent_label: 'Other' }]))).toBe('On-hold');
    expect(label(statuses(null))).toBe('On-hold');
    expect(label({ 'GET v2/custom_statuses.json': { status: 403, json: {} } })).toBe('On-hold');
    expect(read({ status: 'hold' }).asked.join()).not.toContain('custom_statuses');
  });
});

test('a ticket of the least that makes one says of everything else that it is not known', () => {
  const { result } = talk(api.readTicket(ticketId('7')), {
    'GET v2/tickets/7.json': {
      ticket: {
        id: 7,
        status: 'open',
        created_at: '2026-11-20T09:00:00Z',
        updated_at: '2026-11-20T12:00:00Z',
        requester_id: 9,
        custom_fields: [],
      },
      users: [{ id: 9 }],
    },
    'GET v2/tickets/7/audits.json': { audits: [created()] },
  });
  if (!result.ok) throw new Error(result.error.detail);
  const { ticket: it, version, missing } = result.value;
  expect(it).toMatchObject({
    subject: null,
    body: null,
    type: null,
    priority: null,
    tags: null,
    fields: {},
    assignee: null,
    group: null,
    rawStatus: 'Open',
    requester: { name: null, email: null, organization: null, timeZone: null },
  });
  expect(version.endsWith(' open    ')).toBe(true);
  expect(missing).not.toContain('fields');
});

describe('a ticket’s own fields', () => {
  test.each([
    ['an option, by its label', { id: 10, value: 'sev_1' }, { Severity: '1 - Critical' }],
    ['an option without a label', { id: 10, value: 'sev_9' }, { Severity: 'sev_9' }],
    ['several options', { id: 10, value: ['sev_1', 'x'] }, { Severity: '1 - Critical, x' }],
    ['no option', { id: 10, value: [] }, { Severity: '' }],
    ['nothing', { id: 10, value: null }, { Severity: '' }],
    ['an empty text', { id: 10, value: '' }, { Severity: '' }],
    ['a text', { id: 11, value: 'words' }, { 'Free text': 'words' }],
    ['a number', { id: 11, value: 0 }, { 'Free text': 0 }],
    ['a tick', { id: 11, value: false }, { 'Free text': false }],
    ['what we do not know', { id: 11, value: { a: 1 } }, {}],
    ['no value at all', { id: 11 }, {}],
    ['a field that nobody named', { id: 99, value: 'x' }, { '99': 'x' }],
    ['no number', { id: null, value: 'x' }, {}],
  ])('hold %s', (_, field, wanted) => {
    const { ticket: it, missing } = read({ custom_fields: [field] });
    expect(it.fields).toEqual(wanted);
    expect(missing).toEqual([]);
  });

  test('are asked for once, where there are any, and missing where nobody names them', () => {
    expect(read({}).asked.join()).not.toContain('ticket_fields');
    for (const answer of [{ status: 403, json: {} }, { ticket_fields: null }, { status: 404 }]) {
      const custom_fields = [{ id: 10, value: 'sev_1' }];
      const it = read({ custom_fields }, { 'GET v2/ticket_fields.json': answer });
      expect(it.ticket.fields).toEqual({ '10': 'sev_1' });
      expect(it.missing).toEqual(['fields']);
      expect(it.asked.filter((line) => line.includes('ticket_fields'))).toHaveLength(1);
    }
  });
});

test('what is not read changes nothing: metrics in both shapes, zones in both, what we do not know', () => {
  const { asked: _, ...plain } = read({});
  const { asked: __, ...dressed } = read(
    {
      metric_set: { reply_time_in_minutes: { calendar: 7, business: null } },
      dates: { assignee_updated_at: null },
      generated_timestamp: 1_795_000_000,
      satisfaction_rating: { score: 'bad' },
      due_at: '1970-01-01T00:00:00Z',
      from_messaging_channel: true,
      collaborator_ids: [1, 2],
    },
    {},
    {
      users: [
        { ...customer, time_zone: 'New Caledonia', iana_time_zone: 'Pacific/Noumea' },
        { ...agent, time_zone: 'London' },
      ],
      metric_sets: [{ ticket_id: 7, reply_time_in_minutes: null }],
      ticket_metric: [{ ticket_id: 7 }],
      ticket_metrics: { ticket_id: 7 },
      count: 1,
      next_page: null,
    },
  );
  expect(dressed).toEqual(plain);
});

test('its version changes with each thing that a list shows of it', () => {
  const versionOf = (about: Record<string, unknown>) => read(about).version;
  const versions = [
    {},
    { updated_at: '2026-11-20T12:00:01Z' },
    { status: 'pending' },
    { custom_status_id: 124 },
    { priority: 'high' },
    { group_id: 301 },
    { assignee_id: 501 },
    { group_id: 501 },
  ].map(versionOf);
  expect(new Set(versions).size).toBe(versions.length);
  expect(versionOf({ subject: 'Another' })).toBe(versions[0]);
});
