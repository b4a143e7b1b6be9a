import { describe, expect, test } from 'vitest';
import { ticketId } from '../../../../lib/domain/ticket/ticket.ts';
import { instant } from '../../../../lib/domain/time/instant.ts';
import { api } from '../../../../lib/helpdesks/zendesk/index.ts';
import { agent, audit, change, created, customer, talk, ticket } from './replies.ts';

const talked = (about: Record<string, unknown>, changes: readonly unknown[][]) =>
  talk(api.readTicket(ticketId('7')), {
    'GET v2/tickets/7.json': { ticket: ticket(about), users: [customer, agent] },
    'GET v2/tickets/7/audits.json': {
      audits: [
        created(),
        ...changes.map(([at, before, value]) =>
          audit(String(at), 501, [change('status', before, value)]),
        ),
      ],
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
      ['10:00', 'new', value],
      ['11:00', value, 'open'],
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
    const { missing } = read({ status: 'snoozed' }, [['10:00', 'new', 'snoozed']]);
    expect(missing).toEqual(['status']);
  });
});

test('an answer about another ticket is none', () => {
  expect(talked({ id: 8 }, [])).toMatchObject({ ok: false, error: { kind: 'unexpected' } });
});
