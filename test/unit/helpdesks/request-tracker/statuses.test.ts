import { describe, expect, test } from 'vitest';
import { ticketId } from '../../../../lib/domain/ticket/ticket.ts';
import { api } from '../../../../lib/helpdesks/request-tracker/index.ts';
import { row, server, talk, ticket } from './server.ts';

const one = ticketId('1');
const rows = [row('Create', '09:00', 'ann')];

describe('a status that the site added', () => {
  test('counts as open, and the record says that this is assumed', () => {
    const routes = {
      ...server(ticket({ Status: 'awaiting parts' }), rows),
      '/tickets': () => ({ items: [] }),
    };
    const { result } = talk(api.readTicket(one), routes);
    expect(result).toMatchObject({
      ok: true,
      value: {
        ticket: { status: 'open', rawStatus: 'awaiting parts' },
        missing: expect.arrayContaining(['status']),
      },
    });
  });

  test('counts as solved where the lifecycle calls it inactive', () => {
    const routes = {
      ...server(ticket({ Status: 'Shipped' }), rows),
      '/tickets': (_request: unknown, search: URLSearchParams) => {
        expect(search.get('query')).toBe("(id = 1) AND Status = '__Inactive__'");
        return { items: [{ id: '1', Status: 'shipped' }] };
      },
    };
    const { result } = talk(api.readTicket(one), routes);
    if (!result.ok) throw new Error('no ticket');
    expect(result.value.ticket.status).toBe('solved');
    expect(result.value.missing).not.toContain('status');
  });
});

describe('a list', () => {
  const list = (items: readonly object[]) => ({ '/tickets': () => ({ items, total: null }) });
  const ids = (count: number) => Array.from({ length: count }, (_, n) => ticketId(String(n + 1)));

  test('asks once for a hundred tickets and never more than twice', () => {
    expect(talk(api.readTickets(ids(100)), list([ticket()])).asked).toHaveLength(1);
    expect(talk(api.readTickets(ids(500)), list([ticket()])).asked).toHaveLength(2);
    expect(talk(api.readTickets([]), list([])).asked).toHaveLength(0);
    const custom = list([ticket({ Status: 'waiting' })]);
    expect(talk(api.readTickets(ids(100)), custom).asked).toHaveLength(2);
  });

  test('asks for ticket numbers alone', () => {
    const hostile = [ticketId("1 OR Subject LIKE 'x'"), ticketId('../2'), ticketId('3')];
    const { asked } = talk(api.readTickets(hostile), {
      '/tickets': (_request, search) => {
        expect(search.get('query')).toBe('id = 3');
        return { items: [] };
      },
    });
    expect(asked).toHaveLength(1);
  });

  test.each([
    ['nobody touched', {}, 'full'],
    ['RT itself gave a due date', { LastUpdated: '2026-11-20T09:00:04Z' }, 'full'],
    ['changed later', { LastUpdated: '2026-11-20T09:00:06Z' }, 'snapshot'],
    ['staff changed last', { LastUpdatedBy: { type: 'user', id: 'bob' } }, 'snapshot'],
    ['was answered', { Told: '2026-11-20T09:00:00Z' }, 'snapshot'],
    ['was begun', { Started: '2026-11-20T09:00:00Z' }, 'snapshot'],
    ['is not new', { Status: 'open' }, 'snapshot'],
    ['someone else opened', { Creator: { type: 'user', id: 'bob' } }, 'snapshot'],
    ['says too little', { LastUpdatedBy: undefined }, 'snapshot'],
  ])('a ticket that %s is known as far as that proves', (_what, more, completeness) => {
    const { result } = talk(api.readTickets([one]), list([ticket(more)]));
    expect(result).toMatchObject({ ok: true, value: [{ ticket: { completeness } }] });
  });

  test('one row that is no ticket does not spoil its neighbours', () => {
    const { result } = talk(
      api.readTickets(ids(3)),
      list([{ id: 1 }, ticket({ id: 2 }), null as never]),
    );
    expect(result).toMatchObject({ ok: true, value: [{ ticket: { id: '2' } }] });
  });
});
