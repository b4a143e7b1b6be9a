import { describe, expect, test } from 'vitest';
import { ticketId } from '../../../../lib/domain/ticket/ticket.ts';
import { api } from '../../../../lib/helpdesks/zendesk/index.ts';
import { agent, audit, change, created, customer, talk, ticket } from './replies.ts';

/** The events of one audit of an agent's, after the one that made the ticket. */
function eventsOf(
  events: readonly Record<string, unknown>[],
  { about = {}, more = {}, first = created() }: Record<string, object> = {},
) {
  const { result } = talk(api.readTicket(ticketId('7')), {
    'GET v2/tickets/7.json': {
      ticket: ticket(about as Record<string, unknown>),
      users: [customer, agent, { id: 502, name: 'Cleo', role: 'agent' }],
      groups: [
        { id: 300, name: 'Tier 1' },
        { id: 301, name: 'Tier 2' },
      ],
    },
    'GET v2/tickets/7/audits.json': { audits: [first, audit('10:00', 501, events)] },
    'GET v2/ticket_fields.json': {
      ticket_fields: [
        {
          id: 27642,
          title: 'Severity',
          custom_field_options: [
            { name: '1 - Critical', value: 'sev_1' },
            { name: '2 - Major', value: 'sev_2' },
          ],
        },
      ],
    },
    ...more,
  });
  if (!result.ok) throw new Error(result.error.detail);
  return result.value.ticket.events;
}
const last = (...all: Parameters<typeof eventsOf>) => {
  const { at: _, by, author, ...event } = eventsOf(all[0], all[1]).at(-1) ?? expect.fail('none');
  expect({ by, author }).toEqual({ by: 'agent', author: 'Bob' });
  return event;
};
const fields = { about: { custom_fields: [{ id: 27642, value: 'sev_2' }] } };

describe('a change in an audit', () => {
  test.each([
    ['a priority', change('priority', 'low', 'urgent'), { kind: 'priority', to: 'Urgent' }],
    ['a priority that went away', change('priority', 'low', null), { kind: 'priority', to: null }],
    ['an empty priority', change('priority', 'low', ''), { kind: 'priority', to: null }],
    ['a priority that is no text', change('priority', 'low', 3), { kind: 'priority', to: null }],
    [
      'a priority of a name that we do not know',
      change('priority', 'low', 'sofort'),
      { kind: 'priority', to: 'sofort' },
    ],
    ['a group', change('group_id', '300', '301'), { kind: 'assigned', group: 'Tier 2' }],
    ['a group by number', change('group_id', 300, 301), { kind: 'assigned', group: 'Tier 2' }],
    ['no group', change('group_id', '300', null), { kind: 'assigned', group: null }],
    ['an empty group', change('group_id', '300', ''), { kind: 'assigned', group: null }],
    ['a group that nobody named', change('group_id', '300', '399'), { kind: 'assigned' }],
    ['an assignee', change('assignee_id', null, '502'), { kind: 'assigned', assignee: 'Cleo' }],
    ['nobody', change('assignee_id', '502', null), { kind: 'assigned', assignee: null }],
    ['an assignee that nobody named', change('assignee_id', null, '999'), { kind: 'assigned' }],
    [
      'a custom field, by its title and label',
      change('27642', 'sev_2', 'sev_1'),
      { kind: 'field', name: 'Severity', to: '1 - Critical' },
    ],
    [
      'a custom field that was emptied',
      change('27642', 'sev_2', null),
      { kind: 'field', name: 'Severity', to: '' },
    ],
    [
      'several options of a custom field',
      change('27642', null, ['sev_1', 'other']),
      { kind: 'field', name: 'Severity', to: '1 - Critical, other' },
    ],
    [
      'a custom field that nobody named',
      change('99999', null, 'x'),
      { kind: 'field', name: '99999', to: 'x' },
    ],
  ])('of %s', (_, event, wanted) => {
    expect(last([event], fields)).toEqual(wanted);
  });

  test.each([
    ['a subject', change('subject', 'a', 'b')],
    ['a problem’s number, which is no custom field', change('problem_id', null, '12')],
    ['a custom status alone, whose category stays', change('custom_status_id', 1, 124)],
    ['a field that is only named', { type: 'Notification', field_name: 'priority' }],
    ['tags that are no list', change('tags', null, 7)],
    ['tags that are no texts', change('tags', null, [7, null, { a: 1 }])],
    ['nothing that has a name', { type: 'Change', value: 'x' }],
    ['a type that we do not know', { type: 'Macro', field_name: 'priority', value: 'urgent' }],
  ])('of %s says nothing', (_, event) => {
    expect(eventsOf([event]).map(({ kind }) => kind)).toEqual(['created']);
  });

  test('of a status in the name of an account that left keeps its number', () => {
    const { result } = talk(api.readTicket(ticketId('7')), {
      'GET v2/tickets/7.json': { ticket: ticket() },
      'GET v2/tickets/7/audits.json': {
        audits: [created(), audit('10:00', 88, [change('status', 'new', 'open')])],
      },
    });
    const events = result.ok ? result.value.ticket.events : [];
    expect(events.at(-1)).toMatchObject({ kind: 'status', author: '88' });
    expect(events.at(-1)).not.toHaveProperty('by');
  });
});

describe('who wrote a comment', () => {
  const said = (more: Record<string, unknown>) => ({ type: 'Comment', public: true, ...more });

  test('is the event’s own author, else the audit’s', () => {
    expect(eventsOf([said({ author_id: 9 })]).at(-1)).toMatchObject({ kind: 'message' });
    expect(eventsOf([said({})]).at(-1)).toMatchObject({ kind: 'public-reply', author: 'Bob' });
  });

  test('is nobody’s where neither says, and Zendesk itself has no name', () => {
    const read = (author: number | null) =>
      eventsOf([], { first: audit('09:30', author as number, [said({})]) }).at(-1);
    expect(read(null)).toEqual({ at: expect.anything(), kind: 'public-reply' });
    expect(read(-1)).toEqual({ at: expect.anything(), kind: 'public-reply', by: 'system' });
  });

  test('where the whole audit is a rule’s, is the system, also in an agent’s name', () => {
    const first = audit('09:30', 501, [said({})], { via: { channel: 'rule' } });
    expect(eventsOf([], { first }).at(-1)).toMatchObject({ kind: 'public-reply', by: 'system' });
  });

  test('the event’s own way in goes before the audit’s', () => {
    const first = audit('09:30', 501, [said({ via: { channel: 'email' } })], {
      via: { channel: 'rule' },
    });
    expect(eventsOf([], { first }).at(-1)).toMatchObject({ by: 'agent' });
  });

  test('is taken back from the customer by its own number alone', () => {
    const hide = (more: object) => ({ type: 'CommentPrivacyChange', public: false, ...more });
    const kindsOf = (...events: readonly Record<string, unknown>[]) =>
      eventsOf(events).map(({ kind }) => kind);
    const one = said({ id: 4242 });
    expect(kindsOf(one, hide({ comment_id: 4242 }))).toEqual(['created', 'internal-note']);
    expect(kindsOf(one, hide({ comment_id: 4243 }))).toEqual(['created', 'public-reply']);
    expect(kindsOf(one, hide({}))).toEqual(['created', 'public-reply']);
    expect(kindsOf(one, { ...hide({ comment_id: 4242 }), public: true })).toEqual([
      'created',
      'public-reply',
    ]);
    expect(kindsOf(one, { ...hide({ comment_id: 4242 }), type: 'CommentRedactionEvent' })).toEqual([
      'created',
      'public-reply',
    ]);
  });
});

describe('how a ticket began', () => {
  const began = (
    first: readonly Record<string, unknown>[],
    about: Record<string, unknown> = {},
    author = 9,
  ) => eventsOf([], { first: audit('09:00', author, first), about });
  const make = (name: string, value: unknown) => ({ type: 'Create', field_name: name, value });

  test('in another status than new is told', () => {
    expect(began([make('priority', 'low'), make('status', 'pending')])).toMatchObject([
      { kind: 'created', by: 'customer' },
      { kind: 'status', to: 'pending', raw: 'Pending', by: 'customer' },
    ]);
    expect(began([make('status', 'new')])).toHaveLength(1);
    expect(began([make('priority', 'low')])).toHaveLength(1);
    expect(began([make('status', 7)])).toHaveLength(1);
  });

  test('was in the name of who made it, else of who wrote its first entry', () => {
    expect(began([make('status', 'new')], { submitter_id: 501 })[0]).toMatchObject({ by: 'agent' });
    expect(began([make('status', 'new')], { submitter_id: null }, 501)[0]).toMatchObject({
      by: 'agent',
      author: 'Bob',
    });
  });
});
