import { describe, expect, test } from 'vitest';
import { formatInstant } from '../../../../lib/domain/time/instant.ts';
import { ticketId } from '../../../../lib/domain/ticket/ticket.ts';
import { api } from '../../../../lib/helpdesks/request-tracker/index.ts';
import { account, row, server, talk, ticket, type Route } from './server.ts';

const one = ticketId('1');

function read(routes: Record<string, Route>) {
  const { result, asked } = talk(api.readTicket(one), routes);
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  const { ticket: read, ...rest } = result.value;
  const events = read.events.map(
    ({ at, kind, by, ...more }) =>
      `${formatInstant(at).slice(11, 16)} ${kind} ${by ?? '?'}${'raw' in more ? ` ${more.raw}=${more.to}` : ''}`,
  );
  return { ...rest, ticket: read, events, asked };
}

describe('who speaks', () => {
  test('a requester is a customer, staff answers, and RT itself is neither', () => {
    const rows = [
      row('Create', '09:00', 'ann'),
      row('Correspond', '09:10', 'bob'),
      row('Correspond', '09:20', 'ann'),
      row('Correspond', '09:30', 'RT_System'),
      row('Comment', '09:40', 'bob'),
    ];
    expect(read(server(ticket(), rows, ['bob'])).events).toEqual([
      '09:00 created customer',
      '09:10 public-reply agent',
      '09:20 message customer',
      '09:30 public-reply system',
      '09:40 internal-note agent',
    ]);
  });

  test('someone in copy who is not staff is a customer too', () => {
    const rows = [row('Create', '09:00', 'ann'), row('Correspond', '09:10', 'carl')];
    expect(read(server(ticket(), rows)).events).toContain('09:10 message customer');
  });

  test('a member of staff who asks for himself is the customer of that ticket', () => {
    const own = ticket({ Creator: account('bob'), Requestor: [account('bob')] });
    const rows = [row('Create', '09:00', 'bob'), row('Correspond', '09:10', 'bob')];
    expect(read(server(own, rows, ['bob'])).events).toEqual([
      '09:00 created customer',
      '09:10 message customer',
    ]);
  });

  test('a ticket that staff opened for someone was created by an agent', () => {
    const rows = [row('Create', '09:00', 'bob')];
    const { events, ticket: read_ } = read(
      server(ticket({ Creator: account('bob') }), rows, ['bob']),
    );
    expect(events).toEqual(['09:00 created agent']);
    expect(read_.requester?.email).toBe('ann@cust.example');
  });

  test('an account that may not be looked up leaves its reply without a role, and says so', () => {
    const rows = [row('Create', '09:00', 'ann'), row('Correspond', '09:10', 'bob')];
    const routes = server(ticket(), rows);
    routes['/user/bob'] = () => ({ status: 403, json: { message: 'Forbidden' } });
    const { events, missing } = read(routes);
    expect(events).toContain('09:10 public-reply ?');
    expect(missing).toContain('authors');
  });
});

describe('a long history', () => {
  const notes = (count: number) =>
    Array.from({ length: count }, () => row('Comment', '09:05', 'bob'));

  test('is read page by page down to its creation', () => {
    const rows = [row('Create', '09:00', 'ann'), ...notes(250)];
    const { ticket: read_, asked } = read(server(ticket(), rows));
    expect(read_.completeness).toBe('full');
    expect(read_.events).toHaveLength(251);
    expect(asked.filter((path) => path.endsWith('/history'))).toHaveLength(3);
  });

  test('goes on after a page from which RT left out what the user may not see', () => {
    const rows = [row('Create', '09:00', 'ann'), row('Correspond', '09:01', 'bob'), ...notes(99)];
    const routes = server(ticket(), rows, ['bob']);
    const whole = routes['/ticket/1/history'];
    // Of the hundred newest rows this user sees one: RT filters a page after cutting it.
    routes['/ticket/1/history'] = (request, search) => {
      const page = whole?.(request, search) as { items: { Type: string }[] };
      return { items: page.items.filter(({ Type }) => Type !== 'Comment') };
    };
    const { ticket: read_, events } = read(routes);
    expect(read_.completeness).toBe('full');
    expect(events).toEqual(['09:00 created customer', '09:01 public-reply agent']);
  });

  test('without its creation is known only from its oldest row on', () => {
    const { ticket: read_, missing } = read(server(ticket(), notes(3)));
    expect(read_.completeness).toBe('partial');
    expect(formatInstant(read_.knownFrom!)).toBe('2026-11-20T09:05:00Z');
    expect(missing).toContain('history');
  });

  test('that never ends stops after twenty pages, and says so', () => {
    const routes = server(ticket(), []);
    let id = 1e6;
    routes['/ticket/1/history'] = () => ({
      items: Array.from({ length: 100 }, () => ({
        ...row('Comment', '09:05', 'bob'),
        id: (id -= 1),
      })),
    });
    const { ticket: read_, asked } = read(routes);
    expect(asked.filter((path) => path.endsWith('/history'))).toHaveLength(20);
    expect(read_.completeness).toBe('partial');
  });
});

describe('changes', () => {
  const create = row('Create', '09:00', 'ann');

  test('the first status is known from what it was changed from', () => {
    const rows = [
      create,
      row('Status', '09:10', 'ann', { OldValue: 'stalled', NewValue: 'open', Field: 'Status' }),
    ];
    expect(read(server(ticket({ Status: 'open' }), rows)).events).toEqual([
      '09:00 created customer',
      '09:00 status customer stalled=pending',
      '09:10 status customer open=open',
    ]);
  });

  test('a status that disagrees with the last change makes the history partial', () => {
    const rows = [
      create,
      row('Status', '09:10', 'ann', { OldValue: 'new', NewValue: 'open', Field: 'Status' }),
    ];
    const stalled = ticket({ Status: 'stalled', LastUpdated: '2026-11-20T10:00:00Z' });
    const { ticket: read_ } = read(server(stalled, rows));
    expect(read_.completeness).toBe('partial');
    expect(formatInstant(read_.knownFrom!)).toBe('2026-11-20T10:00:00Z');
  });

  test('one change of owner is one event, and the last one names the owner', () => {
    const owner = { Field: 'Owner', OldValue: '6', NewValue: '40' };
    const rows = [
      create,
      row('Set', '09:10', 'bob', { ...owner, NewValue: '41' }),
      row('SetWatcher', '09:10', 'bob', owner),
      row('Take', '09:20', 'bob', owner),
    ];
    const { ticket: read_ } = read(server(ticket({ Owner: account('bob') }), rows));
    expect(read_.events.slice(1)).toEqual([
      expect.not.objectContaining({ assignee: expect.anything() }),
      expect.objectContaining({ kind: 'assigned', assignee: 'bob' }),
    ]);
  });

  test('priorities and fields are told in their names', () => {
    const fields = [
      { id: '4', name: 'Next Step', values: ['call'] },
      { id: '5', name: 'Sites', values: ['A', 'B'] },
    ];
    const rows = [
      create,
      row('Set', '09:10', 'bob', { Field: 'Priority', OldValue: '0', NewValue: '100' }),
      row('Set', '09:11', 'bob', { Field: 'Priority', OldValue: '100', NewValue: '75' }),
      row('CustomField', '09:12', 'bob', { Field: '4', NewValue: 'call' }),
      row('CustomField', '09:13', 'bob', { Field: '5', NewValue: 'B' }),
      row('CustomField', '09:14', 'bob', { Field: '99', NewValue: 'gone' }),
      row('Set', '09:15', 'RT_System', { Field: 'Due', NewValue: '2026-11-20 10:00:00' }),
    ];
    const { ticket: read_ } = read(server(ticket({ CustomFields: fields, SLA: 'Gold' }), rows));
    expect(read_.events.slice(1)).toMatchObject([
      { kind: 'priority', to: 'High' },
      { kind: 'priority', to: '75' },
      { kind: 'field', name: 'Next Step', to: 'call' },
    ]);
    expect(read_.events).toHaveLength(4);
    expect(read_.fields).toEqual({ SLA: 'Gold', 'Next Step': 'call', Sites: 'A, B' });
  });

  test('before a merge nothing but the creation counts: the rows of both tickets lie mixed', () => {
    const rows = [
      create,
      row('Create', '09:05', 'dora'),
      row('Correspond', '09:10', 'bob'),
      row('Status', '09:15', 'bob', { Field: 'Status', OldValue: 'new', NewValue: 'rejected' }),
      row('AddLink', '09:20', 'bob', { Field: 'MergedInto', NewValue: 'fsck.com-rt://x/ticket/1' }),
      row('Correspond', '09:30', 'bob'),
    ];
    const { events, ticket: read_ } = read(server(ticket(), rows, ['bob']));
    expect(events).toEqual(['09:00 created customer', '09:30 public-reply agent']);
    expect(formatInstant(read_.knownFrom!)).toBe('2026-11-20T09:20:00Z');
  });
});
