import { describe, expect, test } from 'vitest';
import { ticketId } from '../../../../lib/domain/ticket/ticket.ts';
import { instant } from '../../../../lib/domain/time/instant.ts';
import { api } from '../../../../lib/helpdesks/zendesk/index.ts';
import { agent, audit, change, created, customer, talk, ticket } from './replies.ts';

const talked = (
  about: Record<string, unknown>,
  audits: readonly (readonly [at: string, event: Record<string, unknown>])[],
) =>
  talk(api.readTicket(ticketId('7')), {
    'GET v2/tickets/7.json': { ticket: ticket(about), users: [customer, agent] },
    'GET v2/tickets/7/audits.json': {
      audits: [created(), ...audits.map(([at, event]) => audit(at, 501, [event]))],
    },
  }).result;

function read(...all: Parameters<typeof talked>) {
  const result = talked(...all);
  if (!result.ok) throw new Error(result.error.detail);
  return result.value;
}

describe('a status in a history', () => {
  const through = (value: unknown) =>
    read({}, [
      ['10:00', change('status', 'new', value)],
      ['11:00', change('status', value, 'open')],
    ]);

  test.each(['new', 'open', 'pending', 'hold', 'solved', 'closed'])('%s is known', (value) => {
    const { ticket: it, missing } = through(value);
    expect(it.completeness).toBe('full');
    expect(missing).toEqual([]);
  });

  test.each([['snoozed'], [7], [null], [{}]])(
    '%j is not: what was before the next one is not known',
    (value) => {
      const { ticket: it, missing } = through(value);
      expect(it).toMatchObject({
        status: 'open',
        completeness: 'partial',
        knownFrom: instant('2026-11-20T11:00:00Z'),
      });
      // The one of today is known.
      expect(missing).toEqual(['history']);
    },
  );

  test('that is not known to this day is told as the status', () => {
    const { missing } = read({ status: 'snoozed' }, [
      ['10:00', change('status', 'new', 'snoozed')],
    ]);
    expect(missing).toEqual(['status']);
  });
});

test.each(['ChatStartedEvent', 'ChatEndedEvent'])(
  'a chat, of which %s alone is told, may hold an answer: nobody is said to owe one',
  (type) => {
    const { ticket: it, missing } = read({}, [['10:00', { type, value: { chat_id: 'x' } }]]);
    const at = instant('2026-11-20T10:00:00Z');
    // Nobody's, and so an answer of which nobody knows whether it was one.
    expect(it.events.at(-1)).toEqual({ kind: 'public-reply', at });
    expect(missing).toEqual(['authors']);
  },
);

test('an answer about another ticket is none', () => {
  expect(talked({ id: 8 }, [])).toMatchObject({ ok: false, error: { kind: 'unexpected' } });
});
