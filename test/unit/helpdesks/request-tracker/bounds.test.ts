import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { ticketRecord } from '../../../../lib/domain/ticket/ticket-record.ts';
import { ticketId } from '../../../../lib/domain/ticket/ticket.ts';
import { instant } from '../../../../lib/domain/time/instant.ts';
import { api } from '../../../../lib/helpdesks/request-tracker/index.ts';
import { account, row, server, talk, ticket } from './server.ts';

const one = ticketId('1');
const long = 'x'.repeat(50_000);

function read(more: object, history: Parameters<typeof server>[1] = []) {
  const served = ticket(more);
  const routes = { ...server(served, history), '/tickets': () => ({ items: [served] }) };
  const whole = talk(api.readTicket(one), routes).result;
  const list = talk(api.readTickets([one]), routes).result;
  const [listed] = list.ok ? list.value : [];
  if (!whole.ok || !listed) throw new Error('not read');
  return { whole: whole.value, listed };
}

describe('texts of any length', () => {
  const more = {
    Subject: long,
    CustomFields: [{ id: '7', name: `Report ${long}`, values: [long, long] }],
    Requestor: [account('ann', { EmailAddress: long, RealName: long })],
    Queue: { type: 'queue', id: '1', Name: long },
    SLA: long,
  };
  const history = [
    row('Create', '09:00', 'ann'),
    row('Correspond', '09:10', long),
    row('Status', '09:20', 'ann', { Field: 'Status', OldValue: 'new', NewValue: long }),
    row('CustomField', '09:30', 'ann', { Field: '8', NewValue: long }),
    row('Set', '09:40', 'ann', { Field: 'Queue', OldValue: '2', NewValue: '1' }),
    row('Set', '09:50', 'ann', { Field: 'Priority', OldValue: '1', NewValue: long }),
  ];

  test('are cut to what is kept, so that the ticket can be read back', () => {
    const free = { id: '8', name: long, values: [long] };
    const { whole, listed } = read(
      { ...more, CustomFields: [...more.CustomFields, free] },
      history,
    );
    for (const { ticket: cut } of [whole, listed]) {
      expect(v.safeParse(ticketRecord, cut).issues ?? []).toEqual([]);
      expect(cut.fields?.['SLA']).toBe('x'.repeat(2000));
    }
    expect(whole.ticket.events.map(({ kind }) => kind)).toContain('field');
  });

  test('that are short enough stay as they are', () => {
    const text = 'y'.repeat(2000);
    const { whole } = read({ CustomFields: [{ id: '7', name: 'Report', values: [text] }] });
    expect(whole.ticket.fields).toEqual({ Report: text });
  });
});

describe('the version of a ticket', () => {
  const version = (more: object) => read(more).whole.version;

  test('is the same on its page and in a list, and says when the ticket changed', () => {
    const { whole, listed } = read({ Priority: 50 });
    expect(listed.version).toBe(whole.version);
    expect([whole.changedAt, listed.changedAt]).toEqual([
      instant('2026-11-20T09:00:00Z'),
      instant('2026-11-20T09:00:00Z'),
    ]);
  });

  test.each([
    ['status', { Status: 'resolved' }],
    ['priority', { Priority: '100' }],
    ['last hand', { LastUpdatedBy: account('bob') }],
    ['time of change', { LastUpdated: '2026-11-20T09:00:01Z' }],
  ])('is another with another %s', (_, more) => {
    expect(version(more)).not.toBe(version({}));
  });
});

test('a helpdesk that asks to wait for years is left alone for an hour', () => {
  const headers = { 'retry-after': '999999999' };
  const { result } = talk(api.readTicket(one), { '/ticket/1': () => ({ status: 429, headers }) });
  expect(result).toMatchObject({ error: { kind: 'rate-limited', retryAfter: 3_600_000 } });
});

test('a page in place of data is no end of the session', () => {
  const page = { status: 200, contentType: 'text/html; charset=utf-8' };
  const { result } = talk(api.readTicket(one), { '/ticket/1': () => page });
  expect(result).toMatchObject({
    error: {
      kind: 'unexpected',
      detail: 'GET /REST/2.0/ticket/1: answered with a page instead of data',
    },
  });
});
