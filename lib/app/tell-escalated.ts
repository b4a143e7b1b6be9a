import type { OutboxEntry } from '../domain/plan/outbox.ts';
import type { Dependencies } from './dependencies.ts';

/** Tells the ticket's case that it was escalated: once, however often this is called for `entry`. */
export async function tellEscalated(
  { cases }: Pick<Dependencies, 'cases'>,
  { plan, createdAt }: OutboxEntry,
): Promise<void> {
  const event = {
    kind: 'escalated',
    at: createdAt,
    by: 'agent',
    tier: plan.tier,
    ...(plan.channel === null ? {} : { channel: plan.channel }),
    ...(plan.reference === null ? {} : { reference: plan.reference }),
  } as const;
  await cases.append(plan.ref, event, plan.key);
}
