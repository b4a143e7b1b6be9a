import { describe, expect, it } from 'vitest';
import { changesSeverity, severityFacts } from '../../../lib/domain/severity/facts-at.ts';
import type { Ticket, TicketEvent } from '../../../lib/domain/ticket/ticket.ts';
import { instant } from '../../../lib/domain/time/instant.ts';
import { reply, status, ticket } from '../../builders/ticket.ts';

const at = (minute: number) => instant(`2026-11-16T10:${String(minute).padStart(2, '0')}:00Z`);
const priority = (minute: number, to: string | null): TicketEvent => ({
  at: at(minute),
  kind: 'priority',
  to,
});
const factsAt = (of: Ticket, minute: number) =>
  severityFacts(
    of,
    of.events.filter((it) => it.at <= at(minute)),
  );

describe('the helpdesk’s priority at a moment of the past', () => {
  const raised = ticket(
    { priority: 'urgent' },
    priority(10, 'normal'),
    priority(20, 'high'),
    priority(30, 'urgent'),
    reply('2026-11-16T10:40:00Z'),
  );
  it('is the last that its history tells until then', () => {
    expect(factsAt(raised, 10).priority).toBe('normal');
    expect(factsAt(raised, 29).priority).toBe('high');
  });
  it('is not known before the first that its history tells', () => {
    expect(factsAt(raised, 9).priority).toBeNull();
  });
  it('is the ticket’s own once no later change is told, whatever else came after', () => {
    const merged = { ...raised, priority: 'Urgent (merged)' };
    expect(factsAt(merged, 30).priority).toBe('Urgent (merged)');
    expect(factsAt(merged, 40).priority).toBe('Urgent (merged)');
  });
  it('is not known where it had been taken away', () => {
    const emptied = ticket({ priority: 'low' }, priority(10, null), priority(20, 'low'));
    expect(factsAt(emptied, 15).priority).toBeNull();
  });
  it('is the ticket’s own at all times where its history tells of no change', () => {
    const still = ticket({ priority: 'low' }, reply('2026-11-16T10:40:00Z'));
    expect([factsAt(still, 0).priority, factsAt(still, 40).priority]).toEqual(['low', 'low']);
  });
});

describe('a person’s word', () => {
  const loss = (minute: number, affected: number): TicketEvent => ({
    at: at(minute),
    kind: 'loss',
    affected,
    total: 100,
    component: 'acd',
  });
  const severity = (minute: number, id: string | null): TicketEvent => ({
    at: at(minute),
    kind: 'severity',
    id,
    reason: 'agreed',
  });
  const measured = { affected: 1, total: 2, component: null };
  it('on the loss is the last until then, else the helpdesk’s own', () => {
    const told = ticket({ loss: measured }, loss(10, 30), loss(20, 40));
    const losses = [9, 10, 20].map((minute) => factsAt(told, minute).loss);
    expect(losses).toMatchObject([measured, { affected: 30 }, { affected: 40 }]);
  });
  it('on the severity is the last until then, and none once it is withdrawn', () => {
    const told = ticket({}, severity(10, 'high'), severity(20, 'low'), severity(30, null));
    const ids = [9, 10, 20, 30].map((minute) => factsAt(told, minute).override?.id);
    expect(ids).toEqual([undefined, 'high', 'low', undefined]);
    expect(factsAt(told, 30).override).toBeNull();
  });
});

it('a severity may change by an override, a loss, a field and a priority, by nothing else', () => {
  const loss = { kind: 'loss', affected: 1, total: 2, component: null } as const;
  const changing: TicketEvent[] = [
    priority(1, 'high'),
    { at: at(2), kind: 'severity', id: null, reason: 'over' },
    { at: at(3), ...loss },
    { at: at(4), kind: 'field', name: 'impact', to: 'high' },
  ];
  const other: TicketEvent[] = [
    reply('2026-11-16T10:05:00Z'),
    status('2026-11-16T10:06:00Z', 'pending'),
    { at: at(7), kind: 'workaround' },
  ];
  expect([...other, ...changing].filter(changesSeverity)).toEqual(changing);
});

it('facts are the ticket’s own, with the phrases noted of its text, where there are any', () => {
  const phrases = { looked: ['outage'], found: [] };
  expect(severityFacts(ticket({ phrases }), [])).toMatchObject({
    type: 'incident',
    subject: 'Calls are not connecting',
    body: 'Since this morning.',
    tags: [],
    fields: {},
    phrases,
  });
  expect(severityFacts(ticket(), []).phrases).toBeNull();
});
