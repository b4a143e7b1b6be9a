import { describe, expect, test } from 'vitest';
import { ticketId } from '../../../../lib/domain/ticket/ticket.ts';
import { api } from '../../../../lib/helpdesks/zendesk/index.ts';
import { agent, audit, change, created, customer, talk, ticket } from './replies.ts';

const read = (audits: unknown, about: Record<string, unknown> = {}, more = {}) => {
  const talked = talk(api.readTicket(ticketId('7')), {
    'GET v2/tickets/7.json': { ticket: ticket(about), users: [customer, agent] },
    'GET v2/tickets/7/audits.json': Array.isArray(audits) ? { audits } : audits,
    ...more,
  });
  const { result } = talked;
  if (!result.ok) throw new Error(result.error.detail);
  return { ...talked, ...result.value };
};
const kinds = (it: ReturnType<typeof read>) =>
  it.ticket.events.map(({ kind, by }) => `${kind} ${by ?? '?'}`);
const comment = (isPublic: boolean | undefined, author: number, more = {}) => ({
  type: 'Comment',
  public: isPublic,
  author_id: author,
  ...more,
});

describe('a history', () => {
  test('the comment that opened the ticket is no message, and no answer', () => {
    expect(kinds(read([created()]))).toEqual(['created customer']);
  });

  test('is read in its own order, whichever way Zendesk gives it', () => {
    const rows = [
      created(),
      audit('10:00', 501, [comment(true, 501)]),
      audit('11:00', 9, [comment(true, 9)]),
    ];
    const wanted = ['created customer', 'public-reply agent', 'message customer'];
    expect(kinds(read(rows))).toEqual(wanted);
    expect(kinds(read(rows.toReversed()))).toEqual(wanted);
  });

  test('of one second keeps Zendesk’s order, newest first or not', () => {
    const rows = [
      created(),
      audit('10:00', 501, [change('status', 'new', 'pending')]),
      audit('10:00', 501, [change('status', 'pending', 'open')]),
      audit('11:00', 501, [comment(false, 501)]),
    ];
    const last = (it: ReturnType<typeof read>) =>
      it.ticket.events.findLast(({ kind }) => kind === 'status');
    expect(last(read(rows))).toMatchObject({ to: 'open' });
    expect(last(read(rows.toReversed()))).toMatchObject({ to: 'open' });
  });

  test.each([
    ['an end user in copy is a customer', 77, { id: 77, role: 'end-user' }, 'message customer'],
    ['an admin is an agent', 77, { id: 77, role: 'admin' }, 'public-reply agent'],
    [
      'a light agent is one',
      77,
      { id: 77, role: 'agent', role_type: 1 },
      'public-reply light-agent',
    ],
    [
      'so is who may only write internal notes',
      77,
      { id: 77, role: 'agent', only_private_comments: true },
      'public-reply light-agent',
    ],
    ['whose role is not told stays open', 77, { id: 77, role: 'robot' }, 'public-reply ?'],
    ['Zendesk itself is the system', -1, null, 'public-reply system'],
  ])('%s', (_, author, user, wanted) => {
    const users = user === null ? [] : [user];
    const it = read({
      audits: [created(), audit('10:00', author, [comment(true, author)])],
      users,
    });
    expect(kinds(it).at(-1)).toBe(wanted);
    expect(it.missing.includes('authors')).toBe(wanted.endsWith('?'));
  });

  test('who asked stays the customer, even an agent', () => {
    const it = read([audit('10:00', 501, [comment(true, 501)])], { requester_id: 501 });
    expect(kinds(it).at(-1)).toBe('message customer');
  });

  test('authors that nobody named are asked for, all at once', () => {
    const it = read(
      [created(), audit('10:00', 77, [comment(true, 77)]), audit('11:00', 78, [comment(true, 78)])],
      {},
      { 'GET v2/users/show_many.json': { users: [{ id: 77, role: 'agent' }] } },
    );
    expect(it.asked.filter((line) => line.includes('users'))).toContain(
      'GET v2/users/show_many.json?ids=77,78',
    );
    expect(kinds(it).slice(1)).toEqual(['public-reply agent', 'public-reply ?']);
  });

  test.each([
    ['a rule', { via: { channel: 'rule' } }, 'public-reply system'],
    ['a merge', { via: { channel: 'web', source: { rel: 'merge' } } }, 'internal-note agent'],
    ['a side conversation', { via: { channel: 'side_conversation' } }, 'internal-note agent'],
  ])('a comment of %s answers nobody', (_, more, wanted) => {
    const it = read([created(), audit('10:00', 501, [comment(true, 501, more)])]);
    expect(kinds(it).at(-1)).toBe(wanted);
  });

  test('a comment that was taken back later is an internal note', () => {
    const it = read([
      created(),
      audit('10:00', 501, [{ ...comment(true, 501), id: 4242 }]),
      audit('11:00', 501, [{ type: 'CommentPrivacyChange', comment_id: 4242, public: false }]),
    ]);
    expect(kinds(it).at(-1)).toBe('internal-note agent');
  });

  test('a comment that does not say whether it is public makes the answer unsure', () => {
    const it = read([created(), audit('10:00', 501, [comment(undefined, 501)])]);
    expect(kinds(it).at(-1)).toBe('public-reply ?');
  });

  test('a status of the account’s own keeps its label and has its category', () => {
    const it = read(
      [
        created(),
        audit('10:00', 501, [change('status', 'new', 'hold'), change('custom_status_id', 1, 124)]),
      ],
      { status: 'hold', custom_status_id: 124 },
      {
        'GET v2/custom_statuses.json': {
          custom_statuses: [{ id: 124, agent_label: 'Vendor', status_category: 'hold' }],
        },
      },
    );
    expect(it.ticket).toMatchObject({ status: 'on-hold', rawStatus: 'Vendor' });
    expect(it.ticket.events.at(-1)).toMatchObject({ to: 'on-hold', raw: 'Vendor' });
  });

  test('a status of the account’s own that nobody names any more is told by its category', () => {
    const statuses = [{ id: 125, agent_label: 'Another', status_category: 'hold' }];
    const own = [change('status', 'new', 'hold'), change('custom_status_id', 1, 124)];
    const it = read(
      [created(), audit('10:00', 501, own)],
      { status: 'hold', custom_status_id: 124 },
      { 'GET v2/custom_statuses.json': { custom_statuses: statuses } },
    );
    expect(it.ticket.events.at(-1)).toMatchObject({ to: 'on-hold', raw: 'On-hold' });
  });

  test.each([
    ['as one text', 'vip', 'vip escalated_tier_2', 2],
    ['as a list', ['vip'], ['escalated_tier_2', 'vip'], 2],
    ['the highest of several', '', 'escalated_tier_2 escalated_tier_12', 12],
  ])('a tag of an escalation is one, %s', (_, before, value, tier) => {
    const it = read([created(), audit('10:00', 501, [change('tags', before, value)])]);
    expect(it.ticket.events.at(-1)).toMatchObject({ kind: 'escalated', tier });
  });

  test.each([
    ['that was there already', 'escalated_tier_2', 'escalated_tier_2 vip'],
    ['of no tier', '', 'escalated_tier_0 escalated_tier_2x'],
    ['that went away', 'escalated_tier_2', ''],
  ])('a tag %s is no escalation', (_, before, value) => {
    const it = read([created(), audit('10:00', 501, [change('tags', before, value)])]);
    expect(kinds(it)).toEqual(['created customer']);
  });

  test('the last of two pages is asked for by its cursor', () => {
    const it = read((request: { path: string }) =>
      request.path.includes('page[after]=two')
        ? { audits: [created()], meta: { has_more: false } }
        : {
            audits: [audit('10:00', 501, [comment(true, 501)])],
            meta: { has_more: true, after_cursor: 'two' },
          },
    );
    expect(it.ticket.completeness).toBe('full');
    expect(kinds(it)).toEqual(['created customer', 'public-reply agent']);
  });

  const endless = (at: (place: number) => string) => {
    let place = 0;
    return () => ({
      audits: Array.from({ length: 2 }, () => audit(at((place += 1)), 501, [comment(false, 501)])),
      meta: { has_more: true, after_cursor: String(place) },
    });
  };
  const hour = (number: number) => `${String(number).padStart(2, '0')}:00`;

  test('longer than five pages is known from where it was cut', () => {
    const it = read(endless((place) => hour(23 - place)));
    expect(it.asked.filter((line) => line.includes('audits'))).toHaveLength(5);
    expect(it.ticket).toMatchObject({
      completeness: 'partial',
      knownFrom: Date.parse('2026-11-20T13:00:00Z'),
    });
  });

  test('that is cut and came oldest first is known only from the last change on', () => {
    const it = read(
      endless((place) => hour(9 + place)),
      { updated_at: '2026-11-21T08:00:00Z' },
    );
    expect(it.ticket).toMatchObject({
      completeness: 'partial',
      knownFrom: Date.parse('2026-11-21T08:00:00Z'),
    });
  });

  test('with a further page by number is not taken for a whole one', () => {
    const it = read({ audits: [created()], next_page: 'https://acme.zendesk.com/next' });
    expect(it.ticket.completeness).toBe('partial');
  });

  test('of an archived ticket comes unpaged and whole', () => {
    expect(read({ audits: [created()], count: 1 }).ticket.completeness).toBe('full');
  });
});
