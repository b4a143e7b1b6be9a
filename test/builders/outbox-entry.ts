import { markLines } from '../../lib/domain/plan/note-mark.ts';
import type { OutboxEntry } from '../../lib/domain/plan/outbox.ts';
import type { Plan } from '../../lib/domain/plan/plan.ts';
import { ticketId } from '../../lib/domain/ticket/ticket.ts';
import { instant, toInstant } from '../../lib/domain/time/instant.ts';

const at = instant('2026-11-20T09:00:00Z');

/** A plan with a note, a priority and a field, for ticket 42. */
export const plan = (parts: Partial<Plan> = {}): Plan => {
  const key = parts.key ?? 'plan-00000001';
  const mark = markLines({
    v: 1,
    id: key,
    tier: 2,
    channel: 'phone',
    reference: null,
    at: '2026-11-20T09:00:00Z',
    by: 'agent1',
  });
  return {
    key,
    ref: { origin: 'https://desk.example', ticketId: ticketId('42') },
    tier: 2,
    tierName: 'Escalation desk',
    channel: 'phone',
    handOver: { kind: 'call', number: '+49 30 1', href: 'tel:+49301' },
    writes: [
      { kind: 'note', body: `Escalated to tier 2.\n\n${mark}` },
      { kind: 'priority', to: 'high' },
      { kind: 'field', name: 'Next Step', value: 'escalated_tier_2' },
    ],
    reference: null,
    ...parts,
  };
};

/** An escalation that waits for its ten seconds. */
export const outboxEntry = (parts: Partial<OutboxEntry> = {}): OutboxEntry => ({
  id: 'plan-00000001',
  plan: plan(),
  state: 'waiting',
  createdAt: at,
  sendAt: toInstant(at + 10_000),
  attempts: 0,
  settledAt: null,
  problem: null,
  done: [],
  noteUrl: null,
  ...parts,
});
