import { describe, expect, it } from 'vitest';
import { assess } from '../../../lib/domain/assess.ts';
import type { Ticket, TicketEvent } from '../../../lib/domain/ticket/ticket.ts';
import { instant } from '../../../lib/domain/time/instant.ts';
import { matrix } from '../../builders/matrix.ts';
import { escalated, ticket } from '../../builders/ticket.ts';

/** What the third tier misses. */
const missing = (requires: readonly object[], of: Ticket) => {
  const tiers = [1, 2, 3].map((level) => ({
    level,
    name: `Tier ${level}`,
    ...(level === 3 && { requires }),
  }));
  const now = instant('2026-11-16T12:00:00Z');
  return assess(of, [matrix({ tiers })], now, { timeZone: null }).ladder.tiers[2]?.missing;
};

describe('a tier that wants a reference', () => {
  const requires = [{ reference: 2 }];
  const wanted = [{ reason: { code: 'requires-reference', values: [2] }, referenceOfTier: 2 }];
  const at = '2026-11-16T09:10:00Z';
  const elsewhere: TicketEvent = { at: instant(at), kind: 'acknowledged', tier: 2 };
  it.each([
    ['nothing was escalated', ticket()],
    ['the escalation has none', ticket({}, escalated(at, 2))],
    ['the escalation’s is blank', ticket({}, escalated(at, 2, { reference: '  ' }))],
    ['it is of another tier', ticket({}, escalated(at, 1, { reference: 'A-1' }))],
    ['the tier only answered', ticket({}, elsewhere)],
  ])('misses it where %s', (_name, of) => {
    expect(missing(requires, of)).toEqual(wanted);
  });
  it('has it from any escalation to the tier that gives it', () => {
    const first = escalated(at, 2, { reference: 'A-1' });
    expect(missing(requires, ticket({}, first, escalated('2026-11-16T10:10:00Z', 2)))).toEqual([]);
  });
});

it('a tier that wants several things names each that is missing, in its order', () => {
  const requires = [
    { fact: 'component' },
    { fact: 'ticket-id' },
    { fact: 'loss' },
    { reference: 1 },
  ];
  const reasons = (of: Ticket) => missing(requires, of)?.map(({ reason }) => reason.code);
  expect(reasons(ticket())).toEqual(['requires-component', 'requires-loss', 'requires-reference']);
  const loss = { affected: 2, total: 10, component: null };
  expect(reasons(ticket({ loss }))).toEqual(['requires-component', 'requires-reference']);
  const unmeasured = { affected: null, total: null, component: 'ACD' };
  expect(reasons(ticket({ loss: unmeasured }))).toEqual(['requires-loss', 'requires-reference']);
});
