import { describe, expect, it } from 'vitest';
import { severityFacts } from '../../../lib/domain/severity/facts-at.ts';
import type { FieldValue, TicketEvent } from '../../../lib/domain/ticket/ticket.ts';
import { instant } from '../../../lib/domain/time/instant.ts';
import { ticket } from '../../builders/ticket.ts';

const said = (name: string, to: FieldValue): TicketEvent => ({
  at: instant('2026-11-16T09:10:00Z'),
  kind: 'field',
  name,
  to,
});
const helpdesk = { plan: 'p', impact: 'i', urgency: 'u', category: 'c' } as const;
const facts = (...events: readonly TicketEvent[]) => {
  const { plan, impact, urgency, category } = severityFacts(ticket(helpdesk), events);
  return { plan, impact, urgency, category };
};

describe.each(['plan', 'impact', 'urgency', 'category'] as const)(
  'what a person says of %s',
  (name) => {
    it('counts over the helpdesk’s field, and for nothing else', () => {
      expect(facts(said(name, 'high'))).toEqual({ ...helpdesk, [name]: 'high' });
    });
    it('counts as text, whatever it is', () => {
      expect(facts(said(name, 2))).toEqual({ ...helpdesk, [name]: '2' });
    });
    it('counts until it is withdrawn', () => {
      expect(facts(said(name, 'high'), said(name, null))).toEqual(helpdesk);
    });
  },
);

it('a field that no rule sees changes nothing', () => {
  expect(facts(said('colour', 'red'))).toEqual(helpdesk);
});
