import { describe, expect, test } from 'vitest';
import { ticketId } from '../../../../lib/domain/ticket/ticket.ts';
import { api } from '../../../../lib/helpdesks/freshdesk/index.ts';
import { fields, talk, ticket } from './replies.ts';

const ids = ['1', '2'].map(ticketId);
const words = {
  'GET _/ticket_fields': fields([{ value: 6, label: 'Waiting', stop_sla_timer: true }]),
  'GET _/bootstrap/agents_groups': {
    data: {
      agents: [{ id: 501, contact: { name: 'Bo' } }],
      groups: [{ id: 3, name: 'Front' }],
    },
  },
};

/** A list of two rows, the second with `more`, by the page's view and by none. */
function listOf(more: object) {
  const rows = [ticket({ id: 1 }), ticket({ id: 2, ...more })];
  const routes = { 'GET _/tickets': { tickets: rows }, 'GET v2/tickets': rows, ...words };
  return [talk(api.readTickets(ids, 'filter=7001'), routes), talk(api.readTickets(ids), routes)];
}

describe('the second request of a list is for the words that its rows need most', () => {
  test.each([
    ['a status of the account’s own', { status: 6 }, 'ticket_fields'],
    ['that and a group', { status: 6, group_id: 3 }, 'ticket_fields'],
    ['a group', { group_id: 3 }, 'agents_groups'],
    ['an agent', { responder_id: 501 }, 'agents_groups'],
    ['nothing', {}, undefined],
  ])('%s', (_what, more, asked) => {
    for (const it of listOf(more)) {
      expect(it.result.ok).toBe(true);
      expect(it.asked).toHaveLength(asked === undefined ? 1 : 2);
      if (asked !== undefined) expect(it.asked[1]).toContain(asked);
    }
  });

  test('and what it did not ask for is told as missing, not made up', () => {
    for (const { result } of listOf({ status: 6, group_id: 3, responder_id: 501 }))
      expect(result).toMatchObject({
        value: [
          { missing: ['history'] },
          {
            ticket: { status: 'on-hold', rawStatus: 'Waiting', group: null, assignee: null },
            missing: ['assignee', 'group', 'history'],
          },
        ],
      });
    for (const { result } of listOf({ group_id: 3, responder_id: 501 }))
      expect(result).toMatchObject({
        value: [{}, { ticket: { group: 'Front', assignee: 'Bo' }, missing: ['history'] }],
      });
  });
});

test('nothing that is no ticket number is asked for, and nothing is asked for nothing', () => {
  const odd = ['INC-7', 'new', '0', '1e3', '../1'].map(ticketId);
  for (const view of ['filter=7001', undefined])
    expect(talk(api.readTickets(odd, view), {})).toMatchObject({
      asked: [],
      result: { ok: true, value: [] },
    });
});
