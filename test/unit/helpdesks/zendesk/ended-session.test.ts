import { describe, expect, test } from 'vitest';
import { fail } from '../../../../lib/domain/result.ts';
import { ticketId } from '../../../../lib/domain/ticket/ticket.ts';
import { api } from '../../../../lib/helpdesks/zendesk/index.ts';
import { created, me, talk, ticket, type Route } from './replies.ts';

const page = { status: 200, contentType: 'text/html; charset=utf-8' };
const id = ticketId('7');
const rows = (from: number, count: number) =>
  Array.from({ length: count }, (_, place) => ticketId(String(from + place)));
const whole = {
  'GET v2/tickets/7.json': { ticket: ticket() },
  'GET v2/tickets/7/audits.json': { audits: [created()] },
  'GET v2/tickets/7/comments.json': { comments: [] },
  'GET v2/tickets/show_many.json': { tickets: [ticket()] },
  'GET v2/search.json': { results: [{ id: 7, result_type: 'ticket' }] },
  'GET v2/groups.json': { groups: [{ id: 300, name: 'Tier 2' }] },
};
const nobody: Readonly<Record<string, Route>> = {
  'a login page in its place': page,
  'an empty account': { user: { id: null, name: 'Anonymous user', role: 'end-user' } },
  'a refusal': { status: 401, json: { error: "Couldn't authenticate you" } },
  'a redirect to another sign-in': { status: 302 },
};

describe('a session that ends', () => {
  describe.each(Object.entries(nobody))('told by %s', (_, account) => {
    test.each([
      ['at a ticket', 'GET v2/tickets/7.json', () => api.readTicket(id)],
      [
        'between a ticket and its history',
        'GET v2/tickets/7/audits.json',
        () => api.readTicket(id),
      ],
      ['at a list', 'GET v2/tickets/show_many.json', () => api.readTickets([id])],
      ['at a search', 'GET v2/search.json', () => api.findMarked?.(['escalated_tier_2'], null)],
      ['at the notes', 'GET v2/tickets/7/comments.json', () => api.readNotes?.(id, 'uptier')],
      [
        'at the groups',
        'GET v2/groups.json',
        () => api.write({ ticketId: id, write: { kind: 'group', to: 'Tier 2' }, mark: 'x' }),
      ],
    ] as const)(
      '%s is told as one, not as an answer that cannot be read',
      (_where, line, start) => {
        const conversation = start();
        if (!conversation) throw new Error('not offered');
        const { result, asked } = talk<unknown>(conversation, {
          ...whole,
          [line]: page,
          'GET v2/users/me.json': account,
        });
        expect(result).toMatchObject({ ok: false, error: { kind: 'signed-out' } });
        expect(asked.at(-1)).toBe('GET v2/users/me.json');
      },
    );
  });

  test('between two hundreds of a list is told, too', () => {
    let turn = 0;
    const { result } = talk(api.readTickets(rows(1, 101)), {
      'GET v2/tickets/show_many.json': () => ((turn += 1) === 1 ? { tickets: [] } : page),
      'GET v2/users/me.json': page,
    });
    expect(result).toMatchObject({ ok: false, error: { kind: 'signed-out' } });
  });

  test.each(Object.entries(nobody))(
    'says so where it is asked who is signed in: %s',
    (_, account) => {
      const { result } = talk(api.whoAmI(), { 'GET v2/users/me.json': account });
      expect(result).toMatchObject({ ok: false, error: { kind: 'signed-out' } });
    },
  );

  test('is not told while somebody is signed in: a page may be a notice of maintenance', () => {
    const { result } = talk(api.readTicket(id), {
      ...whole,
      'GET v2/tickets/7/audits.json': page,
      'GET v2/users/me.json': me,
    });
    expect(result).toMatchObject({ ok: false, error: { kind: 'unexpected' } });
  });
});

test.each([
  ['who is signed in', () => api.whoAmI()],
  ['a ticket', () => api.readTicket(id)],
  ['a list', () => api.readTickets([id])],
  [
    'a change',
    () => api.write({ ticketId: id, write: { kind: 'priority', to: 'High' }, mark: 'x' }),
  ],
  ['a note', () => api.write({ ticketId: id, write: { kind: 'note', body: 'x' }, mark: 'x' })],
] as const)(
  'no connection while asking for %s is told as that, and nothing else is asked',
  (_, start) => {
    const conversation = start();
    conversation.next();
    const step = conversation.next(fail({ kind: 'no-answer', detail: 'no connection' }));
    expect(step).toEqual({
      done: true,
      value: { ok: false, error: { kind: 'no-answer', detail: 'no connection' } },
    });
  },
);
