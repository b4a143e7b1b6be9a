import { describe, expect, test } from 'vitest';
import { ticketId } from '../../../../lib/domain/ticket/ticket.ts';
import { api } from '../../../../lib/helpdesks/zendesk/index.ts';
import { agent, audit, change, created, customer, talk, ticket, type Route } from './replies.ts';

const comment = (more: object = {}) => ({ type: 'Comment', public: true, ...more });

function read(
  audits: readonly object[],
  { users = [customer, agent], more = {} }: { users?: unknown; more?: Record<string, Route> } = {},
  about: Record<string, unknown> = {},
) {
  const { result, asked } = talk(api.readTicket(ticketId('7')), {
    'GET v2/tickets/7.json': { ticket: ticket(about), users },
    'GET v2/tickets/7/audits.json': { audits: [created(), ...audits] },
    ...more,
  });
  return { result, asked: asked.filter((line) => line.includes('users/show_many')) };
}

describe('whose role stands nowhere', () => {
  test('is asked for where they said something, by the event’s author, else by the audit’s', () => {
    const { asked } = read([
      audit('10:00', 77, [comment({ author_id: 78 })]),
      audit('10:10', 79, [comment()]),
      audit('10:20', 79, [comment({ public: false })]),
    ]);
    expect(asked).toEqual(['GET v2/users/show_many.json?ids=78,79']);
  });

  test.each([
    ['a change', audit('10:00', 77, [change('status', 'new', 'open')])],
    ['Zendesk itself', audit('10:00', -1, [comment()])],
    ['nobody', audit('10:00', null as unknown as number, [comment()])],
    ['whose role is known', audit('10:00', 501, [comment()])],
  ])('is not asked for: %s', (_, one) => {
    expect(read([one]).asked).toEqual([]);
  });

  test('is asked for again where the account came without one', () => {
    const users = [customer, { id: 77, name: 'Kim' }];
    expect(read([audit('10:00', 77, [comment()])], { users }).asked).toHaveLength(1);
  });

  test('is asked for a hundred of them, and no more', () => {
    const many = Array.from({ length: 130 }, (_, place) =>
      audit('10:00', 1000 + place, [comment()]),
    );
    const [line = ''] = read(many).asked;
    expect(line.split('ids=')[1]?.split(',')).toHaveLength(100);
  });

  test('stays open where nobody says, but a limit is a limit', () => {
    const one = audit('10:00', 77, [comment()]);
    const answer = (reply: Route) =>
      read([one], { more: { 'GET v2/users/show_many.json': reply } }).result;
    const open = answer({ status: 403, json: {} });
    expect(open.ok && open.value.missing).toEqual(['authors']);
    expect(answer({ status: 429 })).toMatchObject({ ok: false, error: { kind: 'rate-limited' } });
  });
});

describe('a limit at any step of a ticket ends the reading', () => {
  const about = { custom_fields: [{ id: 10, value: 'x' }], custom_status_id: 124, slas: undefined };
  test.each([
    'GET v2/tickets/7/slas/policy_metrics.json',
    'GET v2/ticket_fields.json',
    'GET v2/custom_statuses.json',
    'GET v2/tickets/7/audits.json',
  ])('%s', (line) => {
    const more = { [line]: { status: 429, headers: { 'retry-after': '9' } } };
    expect(read([], { more }, about).result).toMatchObject({
      ok: false,
      error: { kind: 'rate-limited', retryAfter: 9000 },
    });
  });
});
