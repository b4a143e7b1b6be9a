import { describe, expect, test } from 'vitest';
import { ticketId } from '../../../../lib/domain/ticket/ticket.ts';
import { api } from '../../../../lib/helpdesks/zendesk/index.ts';
import { agent, customer, talk, ticket, type Route } from './replies.ts';

const ids = (from: number, count: number) =>
  Array.from({ length: count }, (_, place) => ticketId(String(from + place)));
const fields = { custom_fields: [{ id: 10, value: 'sev_1' }] };
const named: Route = {
  ticket_fields: [
    { id: 10, title: 'Severity', custom_field_options: [{ name: 'Critical', value: 'sev_1' }] },
  ],
};
const policy_metrics = [
  { metric: 'first_reply_time', stage: 'active', breach_at: '2026-11-20T13:00:00Z' },
];

function list(wanted: readonly ReturnType<typeof ticketId>[], routes: Record<string, Route>) {
  const { result, asked } = talk(api.readTickets(wanted), routes);
  return { asked, result, records: result.ok ? result.value : [] };
}

describe('a list', () => {
  test('of nothing, or of what are no numbers, asks nothing', () => {
    for (const wanted of [[], [ticketId('x'), ticketId('0'), ticketId('../me')]])
      expect(list(wanted, {})).toEqual({ asked: [], result: { ok: true, value: [] }, records: [] });
  });

  test('asks for each ticket once, with its clocks, and says what a row lacks', () => {
    const { asked, records } = list([ticketId('7'), ticketId('8'), ticketId('7')], {
      'GET v2/tickets/show_many.json': {
        tickets: [ticket({ ...fields, slas: { policy_metrics } }), ticket({ id: 8, slas: null })],
        users: [customer, agent],
      },
      'GET v2/ticket_fields.json': named,
    });
    expect(asked).toEqual([
      'GET v2/tickets/show_many.json?ids=7,8&include=users,groups,organizations,brands,slas',
      'GET v2/ticket_fields.json',
    ]);
    const [first, second] = records;
    expect(first).toMatchObject({
      ticket: {
        id: '7',
        completeness: 'snapshot',
        knownFrom: null,
        fields: { Severity: 'Critical' },
        events: [{ kind: 'created', by: 'customer', author: 'Ann' }],
      },
      missing: ['history'],
      clocks: [{ metric: 'first-response' }],
    });
    expect(second).not.toHaveProperty('clocks');
  });

  test('leaves out what it cannot read, and tells of a list that is none', () => {
    const routes = (tickets: unknown) => ({ 'GET v2/tickets/show_many.json': { tickets } });
    const odd = [null, 7, {}, ticket({ updated_at: null }), ticket({ id: 'x' }), ticket()];
    expect(list(ids(1, 9), routes(odd)).records.map(({ ticket: it }) => it.id)).toEqual(['7']);
    for (const none of [null, {}, 'x'])
      expect(list(ids(1, 9), routes(none)).result).toMatchObject({
        ok: false,
        error: { kind: 'unexpected' },
      });
  });

  test.each([
    [100, 1],
    [101, 2],
    [200, 2],
    [300, 2],
  ])('of %i rows takes %i requests', (count, requests) => {
    const { asked, records } = list(ids(1, count), {
      'GET v2/tickets/show_many.json': ({ path }: { path: string }) => ({
        tickets: (/ids=([\d,]+)/.exec(path)?.[1] ?? '').split(',').map((id) => ticket({ id })),
      }),
    });
    expect(asked).toHaveLength(requests);
    expect(records).toHaveLength(Math.min(count, 200));
    expect(asked.every((line) => line.endsWith(',slas'))).toBe(true);
    for (const line of asked)
      expect(line.split('ids=')[1]?.split('&')[0]?.split(',').length).toBeLessThanOrEqual(100);
  });

  test('that is too large with its clocks is asked for once more without them', () => {
    const many = (isStillTooLarge: boolean) =>
      list(ids(7, 1), {
        'GET v2/tickets/show_many.json': ({ path }: { path: string }) =>
          path.includes('slas') || isStillTooLarge
            ? { status: 200, contentType: 'application/json' }
            : { tickets: [ticket({ ...fields, slas: undefined })] },
      });
    const { asked, records } = many(false);
    expect(asked.map((line) => line.includes('slas'))).toEqual([true, false]);
    expect(records[0]).not.toHaveProperty('clocks');
    expect(records[0]?.missing).toEqual(expect.arrayContaining(['fields', 'history']));
    expect(many(true).result).toMatchObject({ ok: false, error: { kind: 'unexpected' } });
  });

  test('that was refused, or limited, is not asked for in another way', () => {
    for (const status of [403, 404, 422, 429, 500, 503]) {
      const { asked, result } = list(ids(7, 1), {
        'GET v2/tickets/show_many.json': { status, json: {} },
      });
      expect(result.ok).toBe(false);
      expect(asked).toHaveLength(1);
    }
  });

  test('whose fields nobody names is told all the same; a limit there is a limit', () => {
    const read = (answer: Route) =>
      list(ids(7, 1), {
        'GET v2/tickets/show_many.json': { tickets: [ticket(fields)] },
        'GET v2/ticket_fields.json': answer,
      });
    expect(read({ status: 403, json: {} }).records[0]?.missing).toContain('fields');
    expect(read({ status: 429, json: {} }).result).toMatchObject({
      ok: false,
      error: { kind: 'rate-limited', retryAfter: 60_000 },
    });
  });
});
